/**
 * What customs holds about agencies. These tables decide; the rows that lists and feeds carry are projections of them, written in the same
 * transaction. Whoever reads or changes an agency holds its lock (`holding.ts`).
 */
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Content } from '../../../domain/kit/document.ts'
import type { AgencyState } from '../declare/agency-record.ts'
import { instant } from '../../../db/central/accounts.ts'

export const acceptanceAgencies = pgTable('acceptance_agencies', {
  tenantId: uuid('tenant_id').primaryKey(),
  /** 统一社会信用代码, or what a country abroad has instead; the id of the record. */
  creditCode: text('credit_code').notNull(),
  /** Given at the first approval, kept for life, after an exit too. */
  agencyCode: text('agency_code').notNull().unique(),
  /** Fields, rows and files as they were approved. */
  content: jsonb('content').$type<Content>().notNull(),
  state: text('state').$type<AgencyState>().notNull(),
  /** One more with each approved change. */
  version: integer('version').notNull(),
  /** Legal days, `yyyy-mm-dd`. */
  listedOn: text('listed_on').notNull(),
  changedOn: text('changed_on'),
  leftOn: text('left_on'),
  suspendedFrom: text('suspended_from'),
  /** The last day of a suspension; null: until it is lifted. */
  suspendedUntil: text('suspended_until'),
  /** Why it is in this state, where somebody said so. */
  note: text('note').notNull().default(''),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** 检验报告编号 that are taken: by what is with customs, in force, or void. A refused report gives its number back. */
export const acceptanceReportNumbers = pgTable(
  'acceptance_report_numbers',
  {
    tenantId: uuid('tenant_id').notNull(),
    /** Case matters. */
    reportNo: text('report_no').notNull(),
    documentId: text('document_id').notNull().unique(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.reportNo] })],
)

/** Which agency was told of which accreditation, and how many days before its end: 90, 30, 7, or -1 for the day after. */
export const acceptanceWarnings = pgTable(
  'acceptance_warnings',
  {
    tenantId: uuid('tenant_id').notNull(),
    certNo: text('cert_no').notNull(),
    until: text('until').notNull(),
    mark: integer('mark').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.certNo, table.until, table.mark] })],
)
