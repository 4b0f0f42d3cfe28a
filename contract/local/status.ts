import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { procedure } from '../errors.ts'
import { labelSchema, problemSchema } from '../../domain/kit/problem.ts'
import { idSchema, instantSchema } from '../shapes.ts'

export const statusSchema = z.object({
  online: z.boolean(),
  /** Outbox items that wait or are being sent, and ones that came back. */
  waiting: z.int(),
  returned: z.int(),
  lastContact: instantSchema.nullable(),
  /** Milliseconds to add to this machine's clock for the server's, as it was last heard; 0 before that. */
  clockLag: z.int(),
  /** What stands between this machine and the server, when more is known than that it is offline. */
  obstacle: problemSchema.nullable(),
  control: z.enum(['running', 'starting', 'stopped']),
  printer: z.object({ name: z.string(), ready: z.boolean(), message: labelSchema }).nullable(),
  /** How many printers there are; null while that is not known, because the control does not run or has not answered yet. */
  printers: z.int().nullable(),
  /** Jobs that wait for a person's answer. */
  openJobs: z.int(),
  /** Answered, but the print service has not confirmed that nothing comes out any more: their printers wait. */
  heldJobs: z.int(),
  /** Why the server refuses the print journal, or the result of a print, for good. */
  journal: problemSchema.nullable(),
  /** How far the lists of many rows are made ready, in blocks of 256 rows; null when they are. */
  lists: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** Why this machine's data cannot be written, while it cannot. */
  storage: problemSchema.nullable(),
  serverUrl: z.string(),
  appVersion: z.string(),
})
export type Status = z.infer<typeof statusSchema>

/** Says what changed, so that pages fetch again: never carries the data. */
export const changedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('collection'), collection: z.string() }),
  z.object({ what: z.literal('document'), id: idSchema }),
  z.object({ what: z.literal('outbox') }),
  z.object({ what: z.literal('jobs') }),
  z.object({ what: z.literal('printers') }),
  /** Code tables: names may read otherwise, other codes may be offered. */
  z.object({ what: z.literal('codes') }),
])
export type Changed = z.infer<typeof changedSchema>

export const status = {
  get: procedure.output(statusSchema),
  watch: procedure.output(eventIterator(statusSchema)),
  changes: procedure.output(eventIterator(changedSchema)),
  /** Tries to reach the server and to send now. */
  syncNow: procedure.output(z.object({ online: z.boolean() })),
}
