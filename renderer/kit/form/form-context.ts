/** The form around a component, and how it looks at one part of it without being drawn again for the others. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import type { FormStore, Sight } from './form-store.ts'
import type { Place } from './form-place.ts'
import { messagesOf, sightOf } from './sight.ts'

const FormContext = createContext<FormStore | null>(null)
export const FormProvider = FormContext.Provider

export function useForm(): FormStore {
  const form = useContext(FormContext)
  if (!form) throw new Error('useForm outside of a form')
  return form
}

/** `select` must answer the same object while it says the same. */
export function useFormValue<Value>(select: (form: FormStore) => Value): Value {
  const form = useForm()
  return useSyncExternalStore(form.subscribe, () => select(form))
}

/** Another window has stored something else: nothing is edited or sent before the clerk has compared the two. */
export const useIsApart = (): boolean => useFormValue(({ session }) => session.get().progress === 'conflict')

/** What stands at a place now. */
export function useSight(place: Place): Sight {
  const form = useForm()
  const look = useMemo(() => sightOf(form, place), [form, place])
  return useSyncExternalStore(form.subscribe, look)
}

/** The messages at several places, in their order. `places` must stay the same object while they are the same. */
export function useMessages(places: readonly string[]): ReadonlyMap<string, Label> {
  const form = useForm()
  const look = useMemo(() => messagesOf(form, places), [form, places])
  return useSyncExternalStore(form.subscribe, look)
}
