import * as z from 'zod'
import { certificateContentSchema } from '../../domain/printing/content.ts'
import { procedure } from '../errors.ts'
import { sha256Schema } from '../shapes.ts'

export const certificates = {
  /** The signed PDF; only for a certificate in the caller's own mirror. */
  pdf: procedure
    .route({
      method: 'GET',
      path: '/certificates/{certificateNo}/pdf',
      summary: 'The signed certificate',
      tags: ['certificates'],
    })
    .input(z.object({ certificateNo: z.string().max(64) }))
    .output(z.file()),
  /** What is printed onto the blank form. The signed PDF carries the digest of this content's canonical JSON. */
  content: procedure
    .route({
      method: 'GET',
      path: '/certificates/{certificateNo}/content',
      summary: 'The content of a certificate as data',
      tags: ['certificates'],
    })
    .input(z.object({ certificateNo: z.string().max(64) }))
    .output(z.object({ content: certificateContentSchema, contentSha256: sha256Schema })),
  /** PEM of the root that signs certificates; clients pin it at first contact. */
  trust: procedure
    .route({
      method: 'GET',
      path: '/certificates/trust',
      summary: 'Trust anchors and revoked serial numbers',
      tags: ['certificates'],
    })
    .output(z.object({ roots: z.array(z.string()), revokedSerials: z.array(z.string()) })),
}
