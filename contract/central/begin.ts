/** Documents that an officer begins for many at once. */
import * as z from 'zod'
import { contentSchema } from '../../domain/kit/schema.ts'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'
import { idSchema, instantSchema, kindSchema } from '../shapes.ts'

export const beginManySchema = z.object({
  key: idSchema,
  kind: kindSchema,
  action: z.string().max(40),
  formVersion: z.int().min(1),
  /** Without what says for whom. */
  content: contentSchema,
  answers: z.record(z.string().max(80), z.string().max(10_000)).default({}),
  /** Only counts. */
  isTrial: z.boolean().default(false),
})

export const beginDesk = {
  beginMany: procedure
    .route({
      method: 'POST',
      path: '/desk/begin',
      summary: 'Begin a document for all whom its declaration means',
      tags: ['desk'],
    })
    .meta({ maxBytes: LARGE_BYTES })
    .input(beginManySchema)
    .output(z.object({ total: z.int(), had: z.int() })),
  begun: procedure
    .route({
      method: 'GET',
      path: '/desk/begun',
      summary: 'The last orders of one kind and how far they are, newest first',
      tags: ['desk'],
    })
    .input(z.object({ kind: kindSchema }))
    .output(
      z.array(
        z.object({
          id: idSchema,
          who: z.string(),
          at: instantSchema,
          total: z.int(),
          had: z.int(),
          /** Refused when their turn came, or given up after many attempts. */ failed: z.int(),
          /** Still to be begun. */ left: z.int(),
        }),
      ),
    ),
}
