import * as z from 'zod'
import { attachmentRefSchema } from '../../domain/kit/schema.ts'
import { procedure } from '../errors.ts'
import { idSchema, sha256Schema } from '../shapes.ts'

export const attachmentProgressSchema = z.object({
  sha256: sha256Schema,
  sent: z.int(),
  total: z.int(),
  state: z.enum(['local', 'sending', 'sent']),
})

export const attachments = {
  /** Checked by content and limits of the slot, stored encrypted, written into the draft; all or nothing. */
  add: procedure
    .meta({ takesFile: true })
    .input(
      z.object({
        documentId: idSchema,
        localRevision: z.int(),
        slot: z.string().max(80),
        file: z.file().max(64 * 1024 * 1024),
      }),
    )
    .output(z.object({ ref: attachmentRefSchema, localRevision: z.int() })),
  remove: procedure
    .input(
      z.object({
        documentId: idSchema,
        localRevision: z.int(),
        slot: z.string().max(80),
        sha256: sha256Schema,
      }),
    )
    .output(z.object({ localRevision: z.int() })),
  /** From the local store, else from the server. */
  /** `documentId` may be a record's. */
  open: procedure.input(z.object({ documentId: z.string().max(80), sha256: sha256Schema })).output(z.file()),
  progress: procedure.input(z.object({ documentId: idSchema })).output(z.array(attachmentProgressSchema)),
}
