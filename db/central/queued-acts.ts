/** Actions that follow from others, or that were ordered for many at once: taken one by one, also after a standstill. */
import { bigserial, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Content } from '../../domain/kit/document.ts'
import { accounts, instant } from './accounts.ts'

/** Documents that an officer began for many at once: how many, and what became of them. */
export const begunOrders = pgTable(
  'begun_orders',
  {
    /** The idempotency key of the order. */
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
    total: integer('total').notNull(),
    /** Those who had one already. */
    had: integer('had').notNull(),
    /** Those for whom it was refused when their turn came. */
    refused: integer('refused').notNull().default(0),
  },
  (table) => [index('begun_orders_kind').on(table.kind, table.at)],
)

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
    /** The order that it is part of. */
    orderId: uuid('order_id').references(() => begunOrders.id),
    /** How often it could not be tried to its end. */
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    index('queued_acts_document').on(table.documentId),
    // What is taken next: what has never failed, in its order.
    index('queued_acts_next').on(table.attempts, table.id),
    index('queued_acts_order').on(table.orderId),
  ],
)
