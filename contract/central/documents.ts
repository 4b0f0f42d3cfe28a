import * as z from 'zod'
import { listQuerySchema } from '../../domain/kit/list.ts'
import { contentSchema } from '../../domain/kit/schema.ts'
import { procedure } from '../errors.ts'
import { LARGEST_BYTES } from '../route-limits.ts'
import { documentSchema, idSchema, kindSchema, pageSchema, problemSchema } from '../shapes.ts'

/**
 * One action on one document. `key` is the idempotency key: the same key always has the same answer and at most one
 * effect. An enterprise's `submit` carries the content; an officer's `approve` carries the answers that it asks for.
 */
export const actInputSchema = z.object({
  key: idSchema,
  kind: kindSchema,
  documentId: idSchema,
  action: z.string().max(40),
  /** Revision that the actor saw; 0 for a document that the server has never seen. */
  baseRevision: z.int().min(0),
  formVersion: z.int().min(1),
  content: contentSchema.optional(),
  answers: z.record(z.string().max(80), z.string().max(10_000)).default({}),
})
export type ActInput = z.input<typeof actInputSchema>

/** The code of the one refusal that passes by itself: the server still has an older version of the form. */
export const NOT_YET = 'INPUT_FORM_VERSION'

export const actOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    key: idSchema,
    document: documentSchema,
    /** There was nothing left to do: by whom and when it was done before. */
    settled: problemSchema.optional(),
  }),
  /** A refusal is an answer too: final for this key, nothing changed. Only {@link NOT_YET} is none: the same key may be sent again. */
  z.object({ ok: z.literal(false), key: idSchema, problem: problemSchema }),
])
export type ActOutcome = z.infer<typeof actOutcomeSchema>

/** As `ActOutcome`; a content that the server stored exactly as it was sent is left out. */
export const deliveryOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    key: idSchema,
    document: documentSchema.extend({ content: contentSchema.optional() }),
    settled: problemSchema.optional(),
  }),
  z.object({ ok: z.literal(false), key: idSchema, problem: problemSchema }),
])
export type DeliveryOutcome = z.infer<typeof deliveryOutcomeSchema>

const batchSchema = z.object({ items: z.array(actInputSchema).min(1).max(100) })

export const documents = {
  act: procedure
    .route({
      method: 'POST',
      path: '/documents/act',
      summary: 'Take one action of a workflow',
      tags: ['documents'],
    })
    .meta({ maxBytes: LARGEST_BYTES })
    .input(actInputSchema)
    .output(actOutcomeSchema),
  push: procedure
    .route({
      method: 'POST',
      path: '/documents/push',
      summary: 'Many actions in one request, one result each, in order',
      tags: ['documents'],
    })
    .meta({ maxBytes: LARGEST_BYTES })
    .input(batchSchema)
    .output(z.object({ results: z.array(actOutcomeSchema) })),
  deliver: procedure
    .route({
      method: 'POST',
      path: '/documents/deliver',
      summary: 'As push, for a client that keeps what it sent and mirrors the feed',
      tags: ['documents'],
    })
    .meta({ maxBytes: LARGEST_BYTES })
    .input(batchSchema)
    .output(
      z.object({
        results: z.array(deliveryOutcomeSchema),
        /** The places in the caller's change feed, without a gap, that hold these results' documents and nothing else. */
        feed: z.object({ first: z.int().min(1), last: z.int().min(1) }).optional(),
      }),
    ),
  get: procedure
    .route({
      method: 'GET',
      path: '/documents/{id}',
      summary: 'A document with its history',
      tags: ['documents'],
    })
    .input(z.object({ id: idSchema }))
    .output(documentSchema),
  /** Tenants see their own rows; officers see all tenants' rows of the systems they work in. */
  list: procedure
    .route({
      method: 'POST',
      path: '/collections/query',
      summary: 'Query any collection, paged',
      tags: ['documents'],
    })
    .meta({ isLook: true })
    .input(listQuerySchema)
    .output(pageSchema),
}
