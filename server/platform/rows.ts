/** The rows that lists query and feeds carry: as they are written, and as the contract shows them. */
import { and, eq } from 'drizzle-orm'
import { rows, type StoredHistoryEntry } from '../../db/central/rows.ts'
import type { Content } from '../../domain/kit/document.ts'
import type { Db } from './database.ts'

export interface RowInput {
  readonly state: string
  readonly content: Content
  /** ISO 8601 UTC instants, e.g. `2026-11-21T01:02:03.004Z`. */
  readonly createdAt: string
  readonly updatedAt: string
  /** Documents only. */
  readonly document?: {
    readonly revision: number
    readonly formVersion: number
    readonly history: StoredHistoryEntry[]
    readonly parties?: Readonly<Record<string, string>> | null
    readonly aboutId?: string | null
    readonly dueAt?: string | null
    readonly dueAction?: string | null
  }
  /** Instead of `document`: what a party has of another tenant's. */
  readonly copy?: {
    readonly side: string
    readonly copyRevision: number
    readonly formVersion: number
    readonly history: StoredHistoryEntry[]
  }
}

export type StoredRow = typeof rows.$inferSelect

/** The content of a record that has only fields. */
export const recordContent = (fields: Content['fields']): Content => ({ fields, rows: {}, attachments: {} })

/** One row of one tenant, or undefined. */
export async function rowOf(
  db: Db,
  tenantId: string,
  collection: string,
  id: string,
): Promise<StoredRow | undefined> {
  const [row] = await db
    .select()
    .from(rows)
    .where(
      and(
        eq(rows.tenantId, tenantId),
        eq(rows.collection, collection),
        eq(rows.id, id),
        eq(rows.isGone, false),
      ),
    )
  return row
}

/** As lists and feeds show it. */
export const shownRow = (row: StoredRow) => ({
  id: row.id,
  collection: row.collection,
  state: row.state,
  content: row.content,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
})
