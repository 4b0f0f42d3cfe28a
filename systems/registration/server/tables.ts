/**
 * What Customs holds about enterprises: their filed data, their qualifications, the proofs issued. These tables decide; the
 * rows that lists and feeds carry are projections of them, written in the same transaction. Everything is named by
 * 统一社会信用代码, because an agent may file for an enterprise that has no account here yet.
 */
import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Content } from '../../../domain/kit/document.ts'
import type { ProofFace } from '../declare/proof-face.ts'
import type { QualificationType } from '../declare/qualification-types.ts'
import { instant } from '../../../db/central/accounts.ts'
import { bytes } from '../../../db/central/uploads.ts'

export const registrations = pgTable('registrations', {
  creditCode: text('credit_code').primaryKey(),
  /** Fields and sub-tables of the record, without what is derived from the qualifications. */
  content: jsonb('content').$type<Content>().notNull(),
  /** Legal days, `yyyy-mm-dd`. */
  filedOn: text('filed_on').notNull(),
  changedOn: text('changed_on'),
  /** The tenant that sees the projections; null while the enterprise has none. */
  shownTo: uuid('shown_to'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

export const qualifications = pgTable(
  'registration_qualifications',
  {
    id: text('id').primaryKey(),
    creditCode: text('credit_code')
      .notNull()
      .references(() => registrations.creditCode),
    type: text('type').$type<QualificationType>().notNull(),
    /** 10 digits; empty for the cross-border e-commerce types. */
    customsCode: text('customs_code').notNull(),
    customsDistrict: text('customs_district').notNull(),
    filedOn: text('filed_on').notNull(),
    /** The last legal day on which it holds; 2099-12-31 for good. */
    validUntil: text('valid_until').notNull(),
    cancelledOn: text('cancelled_on'),
    state: text('state').$type<'valid' | 'cancelled' | 'expired'>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('registration_qualifications_one_valid')
      .on(table.creditCode, table.type)
      .where(sql`${table.state} = 'valid'`),
    uniqueIndex('registration_qualifications_code')
      .on(table.customsCode)
      .where(sql`${table.customsCode} <> ''`),
    index('registration_qualifications_expiry')
      .on(table.validUntil)
      .where(sql`${table.state} = 'valid'`),
  ],
)

export const registrationProofs = pgTable('registration_proofs', {
  /** The application that it was issued on. */
  documentId: uuid('document_id').primaryKey(),
  proofNo: text('proof_no').notNull().unique(),
  creditCode: text('credit_code').notNull(),
  face: jsonb('face').$type<ProofFace>().notNull(),
  /** Drawn and signed at the first download; the same bytes ever after. */
  pdf: bytes('pdf'),
  issuedAt: instant('issued_at').notNull(),
})
