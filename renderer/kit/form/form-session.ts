/** Who holds the content of a form while it is filled in: a draft that is stored ({@link DraftSession}), or the page alone ({@link PlainSession}). */
import type { Content } from '../../../domain/kit/form.ts'
import type { Told } from './told.ts'

export interface FormSession {
  readonly get: () => { readonly content: Content; readonly told: Told | null }
  readonly subscribe: (changed: () => void) => () => void
  /** Taken unless the form is just being handed in. */
  edit(change: (content: Content) => Content): void
  /** Nothing is handed in while `work` adds to the content, nor when it then says false: it could not. It never rejects. */
  hold(work: Promise<boolean>): void
  /** True once all that was on its way into the content is in it, false when some of it could not be added. */
  isWhole(): Promise<boolean>
}
