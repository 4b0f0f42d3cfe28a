/** What printing keeps at the workstation besides the control's own journal; all inside the account's encrypted file. */
import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Single values: signing key, pinned roots, chosen printer, how far the journal was handed to the outbox. */
export const printSettings = sqliteTable('print_settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** The signed PDF and the content of a certificate, as fetched; good while the digest is the one of the certificate's row. */
export const certificateFiles = sqliteTable('certificate_files', {
  certificateNo: text('certificate_no').primaryKey(),
  contentSha256: text('content_sha256').notNull(),
  /** Canonical JSON of `CertificateContent`. */
  content: text('content').notNull(),
  pdf: blob('pdf', { mode: 'buffer' }).notNull(),
  fetchedAt: text('fetched_at').notNull(),
})

/** Every job id that a click ever started here: the same id never prints twice. */
export const printStarts = sqliteTable('print_starts', {
  jobId: text('job_id').primaryKey(),
  certificateNo: text('certificate_no').notNull(),
  startedAt: text('started_at').notNull(),
})
