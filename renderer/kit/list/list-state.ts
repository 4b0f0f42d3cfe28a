/** What a query page remembers in its tab: the conditions being filled in, and the query that was last asked. */
import * as z from 'zod'

const conditions = z.record(z.string(), z.string())

export const listStateSchema = z.object({
  draft: conditions,
  asked: conditions,
  only: z.string().optional(),
  askedOnly: z.string().optional(),
  sort: z.object({ column: z.string(), direction: z.enum(['asc', 'desc']) }).optional(),
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
})

export type ListState = z.infer<typeof listStateSchema>

export const FIRST_PAGE_SIZE: number = 20

export function initialState(
  defaults: Readonly<Record<string, string>>,
  only: string | undefined,
  pageSize = FIRST_PAGE_SIZE,
): ListState {
  return { draft: defaults, asked: defaults, only, askedOnly: only, page: 1, pageSize }
}

export const readListState = (stored: unknown): ListState | undefined =>
  listStateSchema.safeParse(stored).data
