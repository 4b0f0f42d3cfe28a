import * as z from 'zod'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'

/** Open tabs and what each needs to come back as it was (GEN-07). Saved per account, durable within a second. */
export const tabSchema = z.object({
  id: z.string().max(100),
  page: z.string().max(100),
  /** Page parameters, e.g. a document id; and the page's own state such as query conditions. */
  params: z.record(z.string().max(80), z.string().max(500)),
  state: z.record(z.string().max(80), z.unknown()),
})
export const workspaceSchema = z.object({
  tabs: z.array(tabSchema).max(100),
  active: z.string().max(100).nullable(),
  menuFolded: z.boolean(),
  /** In a window too narrow for it, where it is folded otherwise. */
  menuOpenWhenNarrow: z.boolean().default(false),
  language: z.enum(['zh', 'en']),
  /** Shown columns per list, in their order, by `<collection>` or `<collection>/<view>`. */
  columns: z.record(z.string().max(120), z.array(z.string().max(80)).max(100)),
  /** The system whose entries the menu shows; null until one was chosen or a page of one was opened. */
  menuSystem: z.string().max(40).nullable().default(null),
  /** Groups of the menu that the clerk has closed: `<system>/<Chinese title>`. */
  closedGroups: z.array(z.string().max(100)).max(100).default([]),
  /** Locks by itself after so many minutes without input; 0: never, where the machine allows it. */
  idleMinutes: z.int().min(0).max(240).default(15),
})
export type Tab = z.infer<typeof tabSchema>
export type Workspace = z.infer<typeof workspaceSchema>

export const workspace = {
  get: procedure.output(workspaceSchema),
  put: procedure
    .meta({ maxBytes: LARGE_BYTES })
    .input(workspaceSchema)
    .output(z.object({ saved: z.boolean() })),
}
