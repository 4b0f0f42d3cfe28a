import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from '../errors.ts'
import { instantSchema, rowSchema } from '../shapes.ts'

/** An enterprise's own rows, or those that everybody reads: two feeds, each with numbers of its own. */
export const feedNameSchema = z.enum(['own', 'public'])
export type FeedName = z.infer<typeof feedNameSchema>

/** `seq` is per feed, monotonic, in commit order: a row never appears below a cursor that was already given out. */
export const changeSchema = z.object({
  seq: z.int().min(1),
  /** `null`: the row left this tenant's view. */
  row: rowSchema
    .extend({
      /** Documents only, with what follows. */
      revision: z.int().optional(),
      formVersion: z.int().optional(),
      /** Who made this revision. */
      who: z.string().optional(),
      /** Which party of another tenant's document the caller's tenant is; absent for its owner. */
      side: z.string().max(40).optional(),
    })
    .nullable(),
  collection: z.string(),
  id: z.string(),
})
export type Change = z.infer<typeof changeSchema>

export const changes = {
  pull: procedure
    .route({
      method: 'GET',
      path: '/changes',
      summary: 'Changes after a cursor, oldest first',
      tags: ['changes'],
    })
    .input(
      z.object({
        feed: feedNameSchema.default('own'),
        cursor: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(1000).default(500),
      }),
    )
    .output(
      z.object({
        changes: z.array(changeSchema),
        cursor: z.int(),
        hasMore: z.boolean(),
        serverTime: instantSchema,
      }),
    ),
  /** Server-sent events: `seq` of the newest change whenever there is one, `public` of the public feed, and a heartbeat every 15 s; `codes` is the revision of the code tables, told at first, when it rises, and with each heartbeat. */
  stream: procedure
    .route({ method: 'GET', path: '/changes/stream', summary: 'Says when there is more', tags: ['changes'] })
    .output(eventIterator(z.object({ seq: z.int(), public: z.int().optional(), codes: z.int().optional() }))),
}
