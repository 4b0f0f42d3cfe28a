/** The form around a component, and how it looks at one part of it without being drawn again for the others. */
import {
  createContext,
  createElement,
  useContext,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import type { Sight } from './field-sight.ts'
import type { DocumentStore, FormStore } from './form-store.ts'
import type { Place } from './form-place.ts'
import { messagesOf, sightOf } from './sight.ts'

const FormContext = createContext<FormStore | null>(null)
const DocumentContext = createContext<DocumentStore | null>(null)

/** Around a form that is no document. */
export const PlainFormProvider = FormContext.Provider

/** Around the form of a document. */
export const FormProvider = ({
  value,
  children,
}: {
  readonly value: DocumentStore
  readonly children?: ReactNode
}): ReactNode =>
  createElement(FormContext.Provider, { value }, createElement(DocumentContext.Provider, { value }, children))

/** Whatever form is around: a document's, or one that only asks. */
export function useAnyForm(): FormStore {
  const form = useContext(FormContext)
  if (!form) throw new Error('useAnyForm outside of a form')
  return form
}

/** The document whose form is around. */
export function useForm(): DocumentStore {
  const form = useContext(DocumentContext)
  if (!form) throw new Error('useForm outside of the form of a document')
  return form
}

/** The same answer where a page is drawn to text. */
const useFollowed = <Value>({ subscribe }: FormStore, look: () => Value): Value =>
  useSyncExternalStore(subscribe, look, look)

/** Of whatever form is around. `select` must answer the same object while it says the same. */
export function useFormValue<Value>(select: (form: FormStore) => Value): Value {
  return useStoreValue(useAnyForm(), select)
}

/** The same of a form that is at hand, also outside of it. */
export const useStoreValue = <Store extends FormStore, Value>(
  form: Store,
  select: (form: Store) => Value,
): Value => useFollowed(form, () => select(form))

/** The same of the document whose form is around. */
export function useDraftValue<Value>(select: (form: DocumentStore) => Value): Value {
  return useStoreValue(useForm(), select)
}

/** Another window has stored something else: nothing is edited or sent before the clerk has compared the two. */
export const useIsApart = (): boolean => useDraftValue(({ session }) => session.get().progress === 'conflict')

/** What stands at a place now. */
export function useSight(place: Place): Sight {
  const form = useAnyForm()
  const look = useMemo(() => sightOf(form, place), [form, place])
  return useFollowed(form, look)
}

/** The messages at several places, in their order. `places` must stay the same object while they are the same. */
export function useMessages(places: readonly string[]): ReadonlyMap<string, Label> {
  const form = useAnyForm()
  const look = useMemo(() => messagesOf(form, places), [form, places])
  return useFollowed(form, look)
}
