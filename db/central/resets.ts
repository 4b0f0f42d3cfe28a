/** 忘记密码: what was asked and is not looked up yet, and the links that were sent; see server/auth/resets. */
import { bigserial, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { accounts, instant } from './accounts.ts'

/** Whether there is such an account is looked up after the answer: the answer cannot tell it. Kept for a day, for the limits. */
export const resetRequests = pgTable(
  'reset_requests',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** As they were given, in lower case. */
    loginName: text('login_name').notNull(),
    email: text('email').notNull(),
    address: text('address').notNull(),
    /** As far as an address is worth counting: server/anybody/network.ts. */
    network: text('network').notNull(),
    at: instant('at').notNull(),
    doneAt: instant('done_at'),
  },
  (table) => [
    index('reset_requests_network').on(table.network, table.id),
    index('reset_requests_at').on(table.at),
  ],
)

/** One link, for one new password. */
export const passwordResets = pgTable(
  'password_resets',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** SHA-256 of what the link holds: a stolen table opens nothing. */
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When it was used, or made void by a newer one or by another change of the password. */
    closedAt: instant('closed_at'),
  },
  (table) => [index('password_resets_account').on(table.accountId, table.createdAt)],
)
