/** Notices of the officers and of the server itself, and which account has read which (GEN-19). */
import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { NoticeRole, NoticeType } from '../../domain/general/notice.ts'
import { accounts, instant, tenants } from './accounts.ts'

export const notices = pgTable(
  'notices',
  {
    id: uuid('id').primaryKey(),
    type: text('type').$type<NoticeType>().notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull().default(''),
    body: text('body').notNull(),
    bodyEn: text('body_en').notNull().default(''),
    /** The one enterprise that it is for; null: all of them, also those that join later. */
    tenantId: uuid('tenant_id').references(() => tenants.id),
    /** Of those the tenants with accounts of this role only; null: whatever role. */
    forRole: text('for_role').$type<NoticeRole>(),
    publisher: text('publisher').notNull(),
    /** Made by the server when an officer moved a document. */
    isOfSystem: boolean('is_of_system').notNull().default(false),
    isPinned: boolean('is_pinned').notNull().default(false),
    isUrgent: boolean('is_urgent').notNull().default(false),
    /** Read by anybody, without log-in; only of one for all enterprises. */
    isPublic: boolean('is_public').notNull().default(false),
    /** Calendar day, the last on which it is shown. */
    validUntil: text('valid_until'),
    documentKind: text('document_kind'),
    documentId: text('document_id'),
    publishedAt: instant('published_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** Up to which enterprise, in the order of ids, it was handed out or, once withdrawn, taken back; null: none yet. */
    spreadTo: uuid('spread_to'),
    /** False while it is under way to some, or back. */
    isSpread: boolean('is_spread').notNull().default(true),
  },
  (table) => [
    index('notices_desk')
      .on(table.publishedAt)
      .where(sql`not ${table.isOfSystem}`),
    index('notices_under_way')
      .on(table.publishedAt)
      .where(sql`not ${table.isSpread}`),
    // What an enterprise that joins later has to be given.
    index('notices_for_all')
      .on(table.publishedAt)
      .where(sql`${table.tenantId} is null and ${table.withdrawnAt} is null`),
    index('notices_public')
      .on(table.publishedAt)
      .where(sql`${table.isPublic} and ${table.withdrawnAt} is null`),
  ],
)

export const noticeReads = pgTable(
  'notice_reads',
  {
    noticeId: uuid('notice_id')
      .notNull()
      .references(() => notices.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.accountId] })],
)
