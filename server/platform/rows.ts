/** The rows that lists query and feeds carry: written in bulk, read as the contract shows them. */
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { rows, type StoredHistoryEntry } from '../../db/central/rows.ts'
import type { Content } from '../../domain/kit/document.ts'
import { isOneOf, type Db, type Tx } from './database.ts'

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

const ROWS_PER_STATEMENT = 500

type PlacedRow = RowInput & { readonly collection: string; readonly id: string; readonly seq: number }

/** Another transaction created the document while this one judged it as new: `transact` starts over, by this SQLSTATE. */
class Overtaken extends Error {
  readonly code = '40001'
}

/**
 * Under the lock of the tenant's feed. All rows travel as one parameter: a statement with a parameter for each value
 * costs more to build than to run.
 */
export async function upsert(tx: Tx, tenantId: string, inputs: readonly PlacedRow[]): Promise<void> {
  await refuseOvertaken(
    tx,
    inputs.flatMap(({ id, document }) => (document?.revision === 1 ? [id] : [])),
  )
  for (let from = 0; from < inputs.length; from += ROWS_PER_STATEMENT) {
    const values = inputs
      .slice(from, from + ROWS_PER_STATEMENT)
      .map(({ document, copy, ...row }) => ({ ...row, ...document, ...copy }))
    await tx.execute(sql`
      insert into ${rows} (tenant_id, collection, id, state, content, created_at, updated_at, seq, is_gone, revision, form_version, history, parties, side, copy_revision, about_id, due_at, due_action)
      select ${tenantId}::uuid, collection, id, state, content, "createdAt", "updatedAt", seq, false, revision, "formVersion", history, parties, side, "copyRevision", "aboutId", "dueAt", "dueAction"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as input (collection text, id text, state text, content jsonb, "createdAt" text, "updatedAt" text, seq bigint, revision integer, "formVersion" integer, history jsonb,
          parties jsonb, side text, "copyRevision" integer, "aboutId" text, "dueAt" timestamptz, "dueAction" text)
      on conflict (tenant_id, collection, id) do update set state = excluded.state, content = excluded.content, updated_at = excluded.updated_at,
        seq = excluded.seq, is_gone = false, revision = excluded.revision, form_version = excluded.form_version, history = excluded.history,
        parties = excluded.parties, side = excluded.side, copy_revision = excluded.copy_revision, about_id = excluded.about_id, due_at = excluded.due_at, due_action = excluded.due_action`)
  }
}

/** A later revision's row was locked when it was read; a first revision had no row to lock. */
async function refuseOvertaken(tx: Tx, created: readonly string[]): Promise<void> {
  if (created.length === 0) return
  const [found] = await tx
    .select({ id: rows.id })
    .from(rows)
    .where(and(isOneOf(rows.id, created), isNotNull(rows.revision)))
    .limit(1)
  if (found) throw new Overtaken(`${found.id} was created meanwhile`)
}

/** Marks rows as gone; their content is emptied, the mark stays for the feed. */
export async function tombstone(
  tx: Tx,
  tenantId: string,
  gone: readonly { readonly collection: string; readonly id: string; readonly seq: number }[],
): Promise<void> {
  for (let from = 0; from < gone.length; from += ROWS_PER_STATEMENT) {
    const some = gone
      .slice(from, from + ROWS_PER_STATEMENT)
      .map(({ collection, id, seq }) => ({ collection, id, seq }))
    await tx.execute(sql`
      update ${rows} set is_gone = true, due_at = null, due_action = null, seq = place.seq, content = '{"fields":{},"rows":{},"attachments":{}}'::jsonb
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as place (collection text, id text, seq bigint)
      where ${rows.tenantId} = ${tenantId}::uuid and ${rows.collection} = place.collection and ${rows.id} = place.id`)
  }
}

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
