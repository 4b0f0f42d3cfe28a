import * as z from 'zod'
import { fileTypes } from '../../domain/kit/field.ts'
import { procedure } from '../errors.ts'
import { kindSchema, sha256Schema, wholeParameter } from '../shapes.ts'

/** Content-addressed uploads in chunks. Chunks are 256 KiB but the last; a broken upload resumes at `received`. */
export const CHUNK_BYTES = 256 * 1024
/** A chunk in its form, with boundaries and the other fields. */
const CHUNK_REQUEST_BYTES = CHUNK_BYTES + 32 * 1024

const progressSchema = z.object({ received: z.int().min(0), complete: z.boolean() })

export const uploads = {
  begin: procedure
    .route({ method: 'POST', path: '/uploads', summary: 'Start or resume an upload', tags: ['uploads'] })
    .input(
      z.object({
        sha256: sha256Schema,
        bytes: z
          .int()
          .min(1)
          .max(64 * 1024 * 1024),
        type: z.enum(fileTypes),
        kind: kindSchema,
        slot: z.string().max(80),
      }),
    )
    .output(progressSchema),
  /** Appends at `offset`; a repeated chunk changes nothing. The last one is checked: hash, true type, limits of the slot. */
  chunk: procedure
    .route({ method: 'PUT', path: '/uploads/{sha256}/chunk', summary: 'One chunk', tags: ['uploads'] })
    .meta({ maxBytes: CHUNK_REQUEST_BYTES, takesFile: true })
    .input(z.object({ sha256: sha256Schema, offset: wholeParameter, data: z.file().max(CHUNK_BYTES) }))
    .output(progressSchema),
  download: procedure
    .route({
      method: 'GET',
      path: '/uploads/{sha256}',
      summary: 'A file of a document that the caller may see',
      tags: ['uploads'],
    })
    .input(z.object({ sha256: sha256Schema }))
    .output(z.file()),
}
