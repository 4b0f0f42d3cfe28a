/** Mails, SMS and WeChat messages on their way out; see server/channel. */
import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Medium, MessageState, SendFailure } from '../../domain/general/channel.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import { accounts, instant } from './accounts.ts'

export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    /** What it is about: a second one with the same key is none. */
    key: text('key').notNull().unique(),
    medium: text('medium').$type<Medium>().notNull(),
    /** Whose officers see it in the log; null: only those with the right to read the security log. */
    system: text('system').$type<SystemName>(),
    addressee: text('addressee').notNull(),
    subject: text('subject').notNull(),
    /** Emptied when it has gone out: it may hold what only the addressee is to read. */
    text: text('text').notNull(),
    state: text('state').$type<MessageState>().notNull(),
    /** How often sending was begun; whoever begins raises it, and only their outcome counts. */
    attempts: integer('attempts').notNull().default(0),
    /** Not before; while somebody sends: when that is taken to have failed. */
    nextAt: instant('next_at').notNull(),
    giveUpAt: instant('give_up_at').notNull(),
    failure: text('failure').$type<SendFailure>(),
    /** What the sending service said. */
    detail: text('detail').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [
    index('messages_due')
      .on(table.medium, table.nextAt)
      .where(sql`${table.state} = 'waiting'`),
    index('messages_log').on(table.createdAt, table.id),
    index('messages_failed')
      .on(table.system)
      .where(sql`${table.state} = 'givenUp'`),
  ],
)

/** 用户绑定: which follower of the WeChat official account an account is. One to one: a new binding of either replaces the old. */
export const wechatFollowers = pgTable('wechat_followers', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id),
  /** As the official account's operator knows the follower (openid). */
  follower: text('follower').notNull().unique(),
  boundAt: instant('bound_at').notNull(),
})
