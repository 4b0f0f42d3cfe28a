/** The form around a component, and how it looks at one part of it without being drawn again for the others. */
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import type { FormStore, Sight } from './form-store.ts'
import type { Place } from './form-place.ts'

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

const isSame = (one: Sight, other: Sight): boolean => one.value === other.value && one.message?.zh === other.message?.zh && one.isRequired === other.isRequired && one.isComputed === other.isComputed && one.scope === other.scope

/** What stands at a place now. */
export function useSight(place: Place): Sight {
  const form = useForm()
  const last = useRef<Sight | null>(null)
  const look = useCallback(() => {
    const seen = form.look(place)
    if (last.current && isSame(last.current, seen)) return last.current
    last.current = seen
    return seen
  }, [form, place])
  return useSyncExternalStore(form.subscribe, look)
}

/** The messages at several places, in their order. `places` must stay the same object while they are the same. */
export function useMessages(places: readonly string[]): ReadonlyMap<string, Label> {
  const form = useForm()
  const last = useRef<ReadonlyMap<string, Label>>(new Map())
  const look = useCallback(() => {
    const seen = new Map(places.flatMap((at) => ((message) => (message ? [[at, message] as const] : []))(form.messageAt(at))))
    const isSameAgain = seen.size === last.current.size && [...seen].every(([at, message]) => last.current.get(at)?.zh === message.zh)
    if (!isSameAgain) last.current = seen
    return last.current
  }, [form, places])
  return useSyncExternalStore(form.subscribe, look)
}
