/**
 * What lists query and feeds carry: one row per document or record and tenant that may see it. The row holds its place
 * in its tenant's change feed (`seq`), so the feed is an index, never longer than the data.
 */
import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Content } from '../../domain/kit/document.ts'
import { instant, tenants } from './accounts.ts'

/**
 * The owner of what is public: rows of collections that everybody reads, and their files. No account belongs to it. The least
 * of all ids: whoever locks feeds in the order of their ids locks this one first.
 */
export const PUBLIC_OWNER = '00000000-0000-0000-0000-000000000000'

export interface StoredHistoryEntry {
  readonly at: string
  readonly who: string
  readonly action: string
  readonly from: string | null
  readonly to: string
  readonly answers: Record<string, string>
}

export const rows = pgTable(
  'rows',
  {
    tenantId: uuid('tenant_id').notNull(),
    collection: text('collection').notNull(),
    id: text('id').notNull(),
    state: text('state').notNull(),
    content: jsonb('content').$type<Content>().notNull(),
    /** ISO 8601 UTC with milliseconds, as rows carry them: text order is time order, in both stores. */
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** The row left this tenant's view; it stays as a mark for the feed. */
    isGone: boolean('is_gone').notNull().default(false),
    /** Documents only. */
    revision: integer('revision'),
    formVersion: integer('form_version'),
    history: jsonb('history').$type<StoredHistoryEntry[]>(),
    /** Documents with other parties: their tenants by the party's name. */
    parties: jsonb('parties').$type<Readonly<Record<string, string>>>(),
    /** Of the row that a party has of another tenant's document: which party, and the document's revision. Its `revision` is null. */
    side: text('side'),
    copyRevision: integer('copy_revision'),
    /** The document that this one hangs on. */
    aboutId: text('about_id'),
    /** When the clock takes an action next, and which. */
    dueAt: instant('due_at'),
    dueAction: text('due_action'),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.collection, table.id] }),
    uniqueIndex('rows_feed').on(table.tenantId, table.seq),
    uniqueIndex('rows_document')
      .on(table.id)
      .where(sql`${table.revision} is not null`),
    // Which documents carry a file: officers download by its address.
    index('rows_attachments')
      .using('gin', sql`(${table.content} -> 'attachments')`)
      .where(sql`${table.revision} is not null`),
    // Which public row carries a file.
    index('rows_public_attachments')
      .using('gin', sql`(${table.content} -> 'attachments')`)
      .where(sql`${table.tenantId} = '00000000-0000-0000-0000-000000000000'`),
    index('rows_about')
      .on(table.aboutId)
      .where(sql`${table.aboutId} is not null`),
    index('rows_due')
      .on(table.dueAt)
      .where(sql`${table.dueAt} is not null`),
    index('rows_state').on(table.collection, table.state),
    // Documents about one enterprise, whoever handed them in.
    index('rows_credit_code')
      .on(sql`(${table.content} -> 'fields' ->> 'creditCode')`)
      .where(
        sql`${table.revision} is not null and (${table.content} -> 'fields' ->> 'creditCode') is not null`,
      ),
  ],
)

/** Contents as they came in an older form of their document, before they were carried over (SYNC-06). Append-only. */
export const formerContents = pgTable(
  'former_contents',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    documentId: text('document_id').notNull(),
    /** Of the document that the content was carried over into. */
    revision: integer('revision').notNull(),
    formVersion: integer('form_version').notNull(),
    content: jsonb('content').$type<Content>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('former_contents_document').on(table.documentId, table.id)],
)

/** The newest sequence number of a tenant's feed; its row lock orders the commits of one tenant. */
export const feedHeads = pgTable('feed_heads', {
  tenantId: uuid('tenant_id')
    .primaryKey()
    .references(() => tenants.id),
  seq: bigint('seq', { mode: 'number' }).notNull(),
})
