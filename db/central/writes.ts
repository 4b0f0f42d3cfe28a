/** What makes every write repeatable and provable: stored answers and the audit log. */
import { bigserial, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { AuditReason } from '../../domain/general/audit-reason.ts'
import { instant } from './accounts.ts'

/** The answer that a key once got, stored in the transaction of its effect. */
export const idempotency = pgTable(
  'idempotency',
  {
    tenantId: uuid('tenant_id').notNull(),
    key: uuid('key').notNull(),
    /** Which call it was: a key belongs to one. */
    call: text('call').notNull(),
    answer: jsonb('answer').$type<unknown>(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.key] }),
    // In the order of writing: a few pages, and next to nothing for each write.
    index('idempotency_at').using('brin', table.at),
  ],
)

/** Append-only: who, when, from, to, why (SYNC-07). */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    at: instant('at').notNull(),
    who: text('who').notNull(),
    subject: text('subject').notNull(),
    action: text('action').notNull(),
    from: text('from_state'),
    to: text('to_state'),
    /** What a person wrote: an opinion, a note, a title. */
    why: text('why').notNull().default(''),
    /** What the server says by codes; rows from before there were codes have it as text in `why`. */
    reasons: jsonb('reasons').$type<readonly AuditReason[]>().notNull().default([]),
  },
  (table) => [index('audit_subject').on(table.subject, table.id), index('audit_who').on(table.who, table.id)],
)
