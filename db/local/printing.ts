/** What printing keeps at the workstation besides facts and the control's own journal. */
import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The signed PDF and the content of a certificate, as fetched; good while the digest is the one of the certificate's row. */
export const certificateFile = sqliteTable('certificate_file', {
  certificateNo: text('certificate_no').primaryKey(),
  contentSha256: text('content_sha256').notNull(),
  /** Canonical JSON of `CertificateContent`. */
  content: text('content').notNull(),
  pdf: blob('pdf', { mode: 'buffer' }).notNull(),
  fetchedAt: text('fetched_at').notNull(),
})

/** Every job id that a click ever started here: the same id never prints twice. */
export const printStart = sqliteTable('print_start', {
  jobId: text('job_id').primaryKey(),
  certificateNo: text('certificate_no').notNull(),
  startedAt: text('started_at').notNull(),
})
