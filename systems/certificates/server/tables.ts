/**
 * Certificates, numbered blanks, print jobs and the journals' copies, at the centre. These tables decide; the rows that
 * lists and feeds carry are projections of them, written in the same transaction.
 */
import { sql } from 'drizzle-orm'
import {
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BlankKind } from '../../../domain/printing/blank-kinds.ts'
import type { BlankState, SpoilReason } from '../../../domain/printing/blank.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import type { JournalEntry } from '../../../domain/printing/journal.ts'
import type { SubscriptionWay } from '../declare/subscription.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** One row per export certificate; `tenantId` is its consignor, the only enterprise that may print it. */
export const exportCertificates = pgTable(
  'export_certificates',
  {
    certificateNo: text('certificate_no').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    inspectionNo: text('inspection_no').notNull(),
    /** `seq` of the certificate format. */
    format: text('format').notNull(),
    declarant: text('declarant').notNull(),
    consignor: text('consignor').notNull(),
    /** Calendar date, `yyyy-mm-dd`. */
    issueDate: text('issue_date').notNull(),
    collectBy: text('collect_by').$type<'selfPrint' | 'counter' | 'onsite'>().notNull(),
    printStatus: text('print_status').$type<'pending' | 'printed'>().notNull(),
    printCount: integer('print_count').notNull(),
    contactPhone: text('contact_phone').notNull(),
    /** What somebody without log-in must know besides the number; made at issue. */
    queryCode: text('query_code').notNull(),
    state: text('state').$type<'valid' | 'invalid'>().notNull(),
    content: jsonb('content').$type<CertificateContent>().notNull(),
    contentSha256: text('content_sha256').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('export_certificates_tenant').on(table.tenantId)],
)

export const entryCertificates = pgTable('entry_certificates', {
  certificateNo: text('certificate_no').primaryKey(),
  declarationNo: text('declaration_no').notNull(),
  kindName: text('kind_name').notNull(),
  consignee: text('consignee').notNull(),
  declarant: text('declarant').notNull(),
  /** As of export certificates. */
  queryCode: text('query_code').notNull(),
  issueDate: text('issue_date').notNull(),
  state: text('state').$type<'valid' | 'invalid'>().notNull(),
  content: jsonb('content').$type<CertificateContent>().notNull(),
  contentSha256: text('content_sha256').notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** The parties to the customs declaration: who may see an entry certificate. */
export const entryCertificateParties = pgTable(
  'entry_certificate_parties',
  { certificateNo: text('certificate_no').notNull(), tenantId: uuid('tenant_id').notNull() },
  (table) => [primaryKey({ columns: [table.certificateNo, table.tenantId] })],
)

/** One issue of consecutive numbers to one holder. What was issued is counted from here, what became of it from `blanks`. */
export const blankBatches = pgTable(
  'blank_batches',
  {
    id: uuid('id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    blankKind: text('blank_kind').$type<BlankKind>().notNull(),
    firstNo: text('first_no').notNull(),
    lastNo: text('last_no').notNull(),
    count: integer('count').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [index('blank_batches_tenant').on(table.tenantId)],
)

export const blanks = pgTable(
  'blanks',
  {
    blankNo: text('blank_no').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    blankKind: text('blank_kind').$type<BlankKind>().notNull(),
    batchId: uuid('batch_id').notNull(),
    state: text('state').$type<BlankState>().notNull(),
    /** Set from the reservation on; cleared when the blank is given back. */
    jobId: uuid('job_id'),
    certificateNo: text('certificate_no'),
    workstationId: uuid('workstation_id'),
    spoilReason: text('spoil_reason').$type<SpoilReason>(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('blanks_stock').on(table.tenantId, table.blankKind, table.state, table.blankNo),
    index('blanks_job').on(table.jobId),
  ],
)

export type PrintJobState = 'reserved' | 'committed' | 'released' | 'expired' | 'printed' | 'spoiled'

/** The server's half of a print job; at most one open job per certificate, by index and not only by code. */
export const printJobs = pgTable(
  'print_jobs',
  {
    jobId: uuid('job_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    accountId: uuid('account_id').notNull(),
    workstationId: uuid('workstation_id').notNull(),
    certificateNo: text('certificate_no').notNull(),
    contentSha256: text('content_sha256').notNull(),
    /** In page order. */
    blankNos: jsonb('blank_nos').$type<string[]>().notNull(),
    state: text('state').$type<PrintJobState>().notNull(),
    /** By the server's clock; without meaning once committed. */
    expiresAt: instant('expires_at').notNull(),
    /** The incarnation of the workstation's control that alone may carry out the order; null before the commitment. */
    incarnation: uuid('incarnation'),
    /** Set for a committed job that another incarnation has given up: its blanks come back then, unless the journal shows before that it started. */
    releaseAt: instant('release_at'),
    reason: text('reason').$type<SpoilReason>(),
    note: text('note'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('print_jobs_one_open')
      .on(table.certificateNo)
      .where(sql`${table.state} in ('reserved', 'committed')`),
    index('print_jobs_expiry')
      .on(table.tenantId, table.expiresAt)
      .where(sql`${table.state} = 'reserved'`),
    index('print_jobs_release')
      .on(table.tenantId, table.releaseAt)
      .where(sql`${table.state} = 'committed' and ${table.releaseAt} is not null`),
  ],
)

/** A workstation as one account uses it: its signing key and the head of its journal, which is kept per account. */
export const workstations = pgTable(
  'workstations',
  {
    workstationId: uuid('workstation_id').notNull(),
    accountId: uuid('account_id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    name: text('name').notNull(),
    /** Ed25519, SubjectPublicKeyInfo. */
    publicKey: text('public_key').notNull(),
    journalSeq: integer('journal_seq').notNull(),
    journalHash: text('journal_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workstationId, table.accountId] })],
)

/** The server's own copy of every workstation's print journal. Rows are only ever inserted. */
export const journalEntries = pgTable(
  'journal_entries',
  {
    workstationId: uuid('workstation_id').notNull(),
    accountId: uuid('account_id').notNull(),
    seq: integer('seq').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    jobId: uuid('job_id').notNull(),
    hash: text('hash').notNull(),
    entry: jsonb('entry').$type<JournalEntry>().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workstationId, table.accountId, table.seq] }),
    index('journal_entries_job').on(table.jobId),
  ],
)

/** Signed PDFs, made once at the first request; the same bytes ever after. */
export const signedPdfs = pgTable('signed_pdfs', {
  certificateNo: text('certificate_no').primaryKey(),
  contentSha256: text('content_sha256').notNull(),
  pdf: bytes('pdf').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** 【检验检疫证书订阅】 (CERT-01): an account is told of new export certificates of its enterprise whose contact number is this one. */
export const certificateSubscriptions = pgTable(
  'certificate_subscriptions',
  {
    id: uuid('id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    accountId: uuid('account_id').notNull(),
    way: text('way').$type<SubscriptionWay>().notNull(),
    /** As the account had it; compared by its digits. */
    phone: text('phone').notNull(),
    phoneKey: text('phone_key').notNull(),
    /** Calendar days in China, both included. */
    since: text('since').notNull(),
    until: text('until').notNull(),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [
    index('certificate_subscriptions_account').on(table.accountId, table.createdAt),
    index('certificate_subscriptions_match')
      .on(table.tenantId, table.phoneKey)
      .where(sql`${table.cancelledAt} is null`),
    // One that stands of each way: a second click is none.
    uniqueIndex('certificate_subscriptions_one')
      .on(table.accountId, table.way, table.phoneKey, table.until)
      .where(sql`${table.cancelledAt} is null`),
  ],
)

/** Which certificate was pushed to which subscription: once. */
export const certificatePushes = pgTable(
  'certificate_pushes',
  {
    subscriptionId: uuid('subscription_id').notNull(),
    certificateNo: text('certificate_no').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.certificateNo] })],
)
