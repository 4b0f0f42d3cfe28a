/** The rows that lists query and feeds carry: written in bulk, read as the contract shows them. */
import { and, eq, sql } from 'drizzle-orm'
import { rows, type StoredHistoryEntry } from '../../db/central/rows.ts'
import type { Content } from '../../domain/kit/document.ts'
import type { Db, Tx } from './database.ts'

export interface RowInput {
  readonly state: string
  readonly content: Content
  /** ISO 8601 UTC instants, e.g. `2026-11-21T01:02:03.004Z`. */
  readonly createdAt: string
  readonly updatedAt: string
  /** Documents only. */
  readonly document?: { readonly revision: number; readonly formVersion: number; readonly history: StoredHistoryEntry[] }
}

export type StoredRow = typeof rows.$inferSelect

/** The content of a record that has only fields. */
export const recordContent = (fields: Content['fields']): Content => ({ fields, rows: {}, attachments: {} })

const ROWS_PER_STATEMENT = 500

export async function upsert(tx: Tx, tenantId: string, inputs: readonly (RowInput & { readonly collection: string; readonly id: string; readonly seq: number })[]): Promise<void> {
  for (let from = 0; from < inputs.length; from += ROWS_PER_STATEMENT) {
    const values = inputs.slice(from, from + ROWS_PER_STATEMENT).map(({ document, ...row }) => ({ ...row, tenantId, isGone: false, revision: document?.revision ?? null, formVersion: document?.formVersion ?? null, history: document?.history ?? null }))
    await tx.insert(rows).values(values).onConflictDoUpdate({
      target: [rows.tenantId, rows.collection, rows.id],
      set: {
        state: sql`excluded.state`,
        content: sql`excluded.content`,
        updatedAt: sql`excluded.updated_at`,
        seq: sql`excluded.seq`,
        isGone: sql`false`,
        revision: sql`excluded.revision`,
        formVersion: sql`excluded.form_version`,
        history: sql`excluded.history`,
      },
    })
  }
}

/** Marks rows as gone; their content is emptied, the mark stays for the feed. */
export async function tombstone(tx: Tx, tenantId: string, gone: readonly { readonly collection: string; readonly id: string; readonly seq: number }[]): Promise<void> {
  for (const { collection, id, seq } of gone) {
    await tx.update(rows).set({ isGone: true, seq, content: { fields: {}, rows: {}, attachments: {} } }).where(and(eq(rows.tenantId, tenantId), eq(rows.collection, collection), eq(rows.id, id)))
  }
}

/** One row of one tenant, or undefined. */
export async function rowOf(db: Db, tenantId: string, collection: string, id: string): Promise<StoredRow | undefined> {
  const [row] = await db.select().from(rows).where(and(eq(rows.tenantId, tenantId), eq(rows.collection, collection), eq(rows.id, id), eq(rows.isGone, false)))
  return row
}

/** As lists and feeds show it. */
export const shownRow = (row: StoredRow) => ({ id: row.id, collection: row.collection, state: row.state, content: row.content, createdAt: row.createdAt, updatedAt: row.updatedAt })
