/** Actions that follow from others, or that were ordered for many at once: taken one by one, also after a standstill. */
import { bigserial, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Content } from '../../domain/kit/document.ts'
import { accounts, instant } from './accounts.ts'

export const queuedActs = pgTable(
  'queued_acts',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** The idempotency key that the action is taken with. */
    key: uuid('key').notNull().unique(),
    kind: text('kind').notNull(),
    documentId: text('document_id').notNull(),
    action: text('action').notNull(),
    /** Of a document that is begun by it. */
    content: jsonb('content').$type<Content>(),
    answers: jsonb('answers').$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** The officer who ordered it; null: the server itself. */
    by: uuid('by').references(() => accounts.id),
    at: instant('at').notNull(),
    /** How often it could not be tried to its end. */
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [index('queued_acts_document').on(table.documentId)],
)
