/** The calls of 装运前检验 that are no document: what headquarters keeps for everybody. */
import * as z from 'zod'
import { procedure } from '../../contract/errors.ts'
import { idSchema } from '../../contract/shapes.ts'
import { attachmentRefSchema } from '../../domain/kit/schema.ts'

const text = (most: number) => z.string().trim().max(most)

const preshipment = {
  /**
   * Publishes a regulation, or what is new of it: everybody's window has it at the next contact. Its files are uploaded before.
   * Failures: AUTH_FORBIDDEN for officers of a district, FILE_NOT_FOUND, INPUT_KEY_REUSED.
   */
  keepRegulation: procedure
    .route({
      method: 'POST',
      path: '/preshipment/regulations',
      summary: 'Publish a regulation or change it',
      tags: ['preshipment'],
    })
    .input(
      z.object({
        key: idSchema,
        /** Of the one that is changed. */
        id: text(40).min(1).nullable(),
        title: text(200).min(1),
        number: text(100),
        issuedBy: text(200),
        /** Legal days. */
        publishedOn: z.iso.date(),
        effectiveOn: z.iso.date().nullable(),
        body: text(10_000),
        files: z.array(attachmentRefSchema).max(20),
      }),
    )
    .output(z.object({ id: z.string() })),
  /** It leaves everybody's window. Failures: AUTH_FORBIDDEN, INPUT_REGULATION. */
  withdrawRegulation: procedure
    .route({
      method: 'POST',
      path: '/preshipment/regulations/withdraw',
      summary: 'Withdraw a regulation',
      tags: ['preshipment'],
    })
    .input(z.object({ key: idSchema, id: text(40).min(1) }))
    .output(z.object({ id: z.string() })),
}
export const preshipmentCentral = { preshipment }
