/** The calls of 行政相对人统一管理. */
import * as z from 'zod'
import { contentSchema } from '../../domain/kit/schema.ts'
import { procedure } from '../../contract/errors.ts'
import { idSchema } from '../../contract/shapes.ts'

const creditCode = z.string().max(40)

/** Names of qualification types, as in the declaration's `choices`. */
const typesSchema = z.array(z.string().max(40))

const registration = {
  /**
   * What another entity has filed, for 为其他主体备案 and 为其他主体变更备案: card log-in only (AUTH_CARD), and only after the promise was
   * ticked (INPUT_PROMISE). `content` is what a change form starts with; null when nothing was ever filed. Each look is audited.
   */
  filedOf: procedure
    .route({
      method: 'POST',
      path: '/registration/filed',
      summary: 'What another entity has filed',
      tags: ['registration'],
    })
    .input(z.object({ creditCode, promise: z.boolean() }))
    .output(
      z.object({
        creditCode: z.string(),
        nameZh: z.string(),
        filedTypes: typesSchema,
        appliedTypes: typesSchema,
        content: contentSchema.nullable(),
      }),
    ),
  /** Whether 所属单位代码 (customs code or credit code) has valid qualifications; `found: false` otherwise. */
  parent: procedure
    .route({
      method: 'GET',
      path: '/registration/parent',
      summary: 'A superior unit by its code',
      tags: ['registration'],
    })
    .input(z.object({ code: z.string().max(40) }))
    .output(z.object({ found: z.boolean(), nameZh: z.string(), types: typesSchema })),
  /** The signed 《报关单位备案证明》 of an application in the state 已签发; a superseded one is refused (CERT_INVALID). */
  proofPdf: procedure
    .route({
      method: 'GET',
      path: '/registration/proofs/{id}/pdf',
      summary: 'The signed proof of filing',
      tags: ['registration'],
    })
    .input(z.object({ id: idSchema }))
    .output(z.file()),
}

export const registrationCentral = { registration }

const { filedOf, parent, proofPdf } = registration

/** What only the server knows about registrations, passed on as it says it; UNAVAILABLE without network. */
export const registrationLocal = { registration: { filedOf, parent, proofPdf } }
