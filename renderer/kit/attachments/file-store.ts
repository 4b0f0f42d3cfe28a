/** What becomes of the files of a form: in the window they are stored with the draft, at the desk uploaded at once. */
import type * as z from 'zod'
import type { attachmentProgressSchema } from '../../../contract/local/attachments.ts'
import type { AttachmentRef } from '../../../domain/kit/field.ts'

export interface FileStore {
  /** Into the form's content; false when that could not be stored. Rejects with why a file was not taken. */
  readonly add: (slot: string, file: File) => Promise<boolean>
  readonly remove: (slot: string, ref: AttachmentRef) => Promise<boolean>
  readonly open: (ref: AttachmentRef) => Promise<File>
}

/** How far a file has come on its way to the server; undefined: not begun. */
export type FileProgress = Pick<z.infer<typeof attachmentProgressSchema>, 'state' | 'sent' | 'total'>
