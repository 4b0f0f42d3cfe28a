import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './accounts.ts'

/** The demonstration authority: one row, made at first start. Private keys are sealed with the server's secret. */
export const certificateAuthorities = pgTable('certificate_authorities', {
  name: text('name').primaryKey(),
  rootCertificate: text('root_certificate').notNull(),
  signingCertificate: text('signing_certificate').notNull(),
  sealedRootKey: text('sealed_root_key').notNull(),
  sealedSigningKey: text('sealed_signing_key').notNull(),
  createdAt: instant('created_at').notNull(),
})
