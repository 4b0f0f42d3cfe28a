/** What the kill tests and their client process say to each other. */
import * as z from 'zod'

export const childMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.int(), path: z.string(), input: z.unknown().optional() }),
  /** Ends the control; the next one is started with this in its environment. */
  z.object({ type: z.literal('restart-control'), env: z.record(z.string(), z.string()) }),
])
export type ChildMessage = z.infer<typeof childMessageSchema>

export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('control'), pid: z.int() }),
  z.object({ type: z.literal('paused'), step: z.string() }),
  z.object({
    type: z.literal('answer'),
    id: z.int(),
    ok: z.boolean(),
    value: z.unknown().optional(),
    problem: z.unknown().optional(),
  }),
])
export type ClientMessage = z.infer<typeof clientMessageSchema>
