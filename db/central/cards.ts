/** Cards 卡介质: which certificates belong to which account, what was revoked, and the demonstration authority. */
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { accounts, instant } from './accounts.ts'

/** Authorities whose cards are trusted. Only the demonstration's own has its key here, sealed with the server's secret. */
export const cardAuthorities = pgTable('card_authorities', {
  name: text('name').primaryKey(),
  /** PEM. */
  certificate: text('certificate').notNull(),
  sealedKey: text('sealed_key').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const accountCards = pgTable(
  'account_cards',
  {
    /** SHA-256 of the certificate, lower-case hex. */
    fingerprint: text('fingerprint').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    /** DER, base64. */
    certificate: text('certificate').notNull(),
    boundAt: instant('bound_at').notNull(),
  },
  (table) => [index('account_cards_account').on(table.accountId)],
)

/** Revoked here, before any list of the authority says so. */
export const cardRevocations = pgTable(
  'card_revocations',
  {
    /** SHA-256 of the issuer's certificate. */
    issuer: text('issuer').notNull(),
    /** Lower-case hex. */
    serial: text('serial').notNull(),
    revokedAt: instant('revoked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.serial] })],
)

/** A challenge is good for one attempt: its number is here once it was tried. */
export const challengeUses = pgTable('challenge_uses', {
  id: text('id').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
})
