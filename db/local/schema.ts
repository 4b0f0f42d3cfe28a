/**
 * One account's local store (SQLite, encrypted). Instants are UTC ISO 8601 texts with milliseconds; contents are JSON
 * texts that the document's own schema has checked. What lists look at of the contents is packed apart, see `lists/`; no
 * VACUUM may give the mirror's rows other numbers. A content is the last column of its row: SQLite keeps the end of a long row on pages of its own, which
 * a change of the columns before it neither reads nor writes.
 */
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const sendStates = ['waiting', 'sending', 'delivered', 'returned'] as const

/** Single facts: session token, account, cursor of the change feed, when the mirror was last complete. JSON values. */
export const fact = sqliteTable('fact', { name: text('name').primaryKey(), value: text('value').notNull() })

/** What the clerk is working on: few rows, saved often, so without an index. Shadows the mirror's row of the same id. */
export const draft = sqliteTable('draft', {
  id: text('id').primaryKey(),
  collection: text('collection').notNull(),
  formVersion: integer('form_version').notNull(),
  state: text('state').notNull(),
  baseRevision: integer('base_revision').notNull(),
  localRevision: integer('local_revision').notNull(),
  /** Placed messages that the server sent back, JSON. */
  returned: text('returned').notNull().default('[]'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  content: text('content').notNull(),
})

/** Rows of a document that were begun beneath its sub-tables and are none yet (JSON, by sub-table): no draft is needed for them. */
export const unfinishedRows = sqliteTable('unfinished_rows', {
  documentId: text('document_id').primaryKey(),
  savedAt: text('saved_at').notNull(),
  rows: text('rows').notNull(),
})

/**
 * The server's content that a draft began from, for the comparison of three (GEN-17). Written when a draft is begun or put
 * on another version, never by a save; a draft that the server has never seen has none.
 */
export const draftBase = sqliteTable('draft_base', {
  id: text('id').primaryKey(),
  revision: integer('revision').notNull(),
  formVersion: integer('form_version').notNull(),
  updatedAt: text('updated_at').notNull(),
  content: text('content').notNull(),
})

/**
 * Of a document that changes the row of a record: that row as it was when the document was begun, in the form of the document. By the row's
 * version, so that a choice that is taken back finds what it stood on.
 */
export const begunRecord = sqliteTable(
  'begun_record',
  {
    documentId: text('document_id').notNull(),
    version: text('version').notNull(),
    content: text('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.version] })],
)

export const versionReasons = ['resolve', 'windows', 'undo', 'stepBack', 'upgrade', 'expired'] as const

/** Contents that are kept: as they were before a merge, before it was undone, or in an older form. */
export const draftVersion = sqliteTable(
  'draft_version',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    documentId: text('document_id').notNull(),
    /** Kind of the document; null in rows of older programs where nothing tells it any more. */
    collection: text('collection'),
    reason: text('reason', { enum: versionReasons }).notNull(),
    /** Server revision that the draft was put on, which this version was not. */
    onRevision: integer('on_revision').notNull(),
    formVersion: integer('form_version').notNull(),
    baseRevision: integer('base_revision').notNull(),
    savedAt: text('saved_at').notNull(),
    keptAt: text('kept_at').notNull(),
    /** The new draft that was made of it. */
    copiedAs: text('copied_as'),
    /** The row of `draft_base`, JSON; null when there was none. Of `windows`: what both began from and what the other had. */
    base: text('base'),
    content: text('content').notNull(),
  },
  (table) => [
    index('draft_version_document').on(table.documentId, table.reason, table.seq),
    index('draft_version_reason').on(table.reason, table.keptAt),
  ],
)

/** The server's rows that this account sees, as the change feed brought them. */
export const mirror = sqliteTable(
  'mirror',
  {
    collection: text('collection').notNull(),
    id: text('id').notNull(),
    state: text('state').notNull(),
    revision: integer('revision').notNull().default(0),
    formVersion: integer('form_version').notNull().default(1),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    content: text('content').notNull(),
    /** Who made this revision of a document; empty when the server did not say. */
    who: text('who').notNull().default(''),
    /** As which side this account's tenant has a document: `owner`, or the name of the party that it is. */
    side: text('side').notNull().default('owner'),
  },
  (table) => [primaryKey({ columns: [table.collection, table.id] }), index('mirror_id').on(table.id)],
)

/** What lists look at of the mirror, packed by 256 rows: `lists/packing.ts`. */
export const listBlock = sqliteTable(
  'list_block',
  {
    collection: text('collection').notNull(),
    column: text('column').notNull(),
    block: integer('block').notNull(),
    data: blob('data', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collection, table.column, table.block] }),
    index('list_block_block').on(table.block),
  ],
)
/** Rises with each packing, over all blocks: who has read up to one reads only what is newer. */
export const listVersion = sqliteTable(
  'list_version',
  { block: integer('block').primaryKey(), version: integer('version').notNull() },
  (table) => [index('list_version_version').on(table.version)],
)
/** Blocks that are not packed as their rows are; `mark` counts the changes, by triggers on the mirror. */
export const listDue = sqliteTable('list_due', {
  block: integer('block').primaryKey(),
  mark: integer('mark').notNull(),
})

/** The history of a document as the server last told it. */
export const history = sqliteTable('history', {
  documentId: text('document_id').primaryKey(),
  revision: integer('revision').notNull(),
  entries: text('entries').notNull(),
})

/** One action on one document on its way to the server. `key` is the idempotency key, `seq` the order of submission. */
export const outbox = sqliteTable(
  'outbox',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    key: text('key').notNull().unique(),
    documentId: text('document_id').notNull(),
    collection: text('collection').notNull(),
    title: text('title').notNull(),
    action: text('action').notNull(),
    formVersion: integer('form_version').notNull(),
    baseRevision: integer('base_revision').notNull(),
    /** Revision of the draft that was submitted: a higher one is an edit made since. */
    localRevision: integer('local_revision').notNull(),
    state: text('state', { enum: sendStates }).notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    /** It may have reached the server, so that it can no longer be taken back. */
    maybeSent: integer('maybe_sent', { mode: 'boolean' }).notNull().default(false),
    nextTryAt: text('next_try_at'),
    problem: text('problem'),
    createdAt: text('created_at').notNull(),
    /** What the action asked, JSON. */
    answers: text('answers').notNull().default('{}'),
    /** As it was at the submission; emptied when it has arrived. */
    content: text('content').notNull(),
  },
  (table) => [
    index('outbox_document').on(table.documentId, table.seq, table.state),
    index('outbox_state').on(table.state, table.seq),
    index('outbox_due').on(table.state, table.nextTryAt),
  ],
)

/** A file by its SHA-256. The bytes stand apart so that listing does not read them. */
export const attachment = sqliteTable('attachment', {
  sha256: text('sha256').primaryKey(),
  bytes: integer('bytes').notNull(),
  type: text('type').notNull(),
  /** Pages of a PDF. */
  pages: integer('pages'),
  createdAt: text('created_at').notNull(),
})
export const attachmentData = sqliteTable('attachment_data', {
  sha256: text('sha256').primaryKey(),
  data: blob('data', { mode: 'buffer' }).notNull(),
})

/** How far a file has got to the server, for one place of one document type. */
export const upload = sqliteTable(
  'upload',
  {
    sha256: text('sha256').notNull(),
    collection: text('collection').notNull(),
    slot: text('slot').notNull(),
    received: integer('received').notNull().default(0),
    complete: integer('complete', { mode: 'boolean' }).notNull().default(false),
    attempts: integer('attempts').notNull().default(0),
    nextTryAt: text('next_try_at'),
    problem: text('problem'),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.collection, table.slot] })],
)

/** Which uploads an outbox item waits for. */
export const outboxUpload = sqliteTable(
  'outbox_upload',
  { key: text('key').notNull(), sha256: text('sha256').notNull(), slot: text('slot').notNull() },
  (table) => [
    primaryKey({ columns: [table.key, table.slot, table.sha256] }),
    index('outbox_upload_file').on(table.sha256),
  ],
)

/** Other writes that must reach the server exactly once, in order within a lane (print results, journal). */
export const call = sqliteTable(
  'call',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    key: text('key').notNull().unique(),
    lane: text('lane').notNull(),
    name: text('name').notNull(),
    input: text('input').notNull(),
    state: text('state', { enum: sendStates }).notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    nextTryAt: text('next_try_at'),
    problem: text('problem'),
    answer: text('answer'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    index('call_state').on(table.state, table.seq),
    index('call_lane').on(table.lane, table.seq, table.state),
  ],
)

/** What a desktop notification has told already, by notice or by key of the outbox: told once, also after a restart. */
export const notified = sqliteTable('notified', { id: text('id').primaryKey(), at: text('at').notNull() })

/** Open tabs and list columns; one row. */
export const workspace = sqliteTable('workspace', {
  id: integer('id').primaryKey(),
  body: text('body').notNull(),
  savedAt: text('saved_at').notNull(),
})

export * from './printing.ts'
