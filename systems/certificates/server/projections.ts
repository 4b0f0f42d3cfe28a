/** How certificates and blanks appear in lists and feeds: the tables decide, these rows only show. */
import type { blanks, entryCertificates, exportCertificates } from './tables.ts'
import { blankForm } from '../declare/blank-form.ts'
import { entryCertificate } from '../declare/entry-certificate.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import { certificateFormat, formatNameEn } from '../declare/formats.ts'
import type { ValuesOf } from '../../../domain/kit/record.ts'
import type { Publication } from '../../../server/platform/feed.ts'
import { recordContent } from '../../../server/platform/rows.ts'

export type ExportCertificateRow = typeof exportCertificates.$inferSelect
export type EntryCertificateRow = typeof entryCertificates.$inferSelect
export type BlankRow = typeof blanks.$inferSelect

interface Stamped {
  readonly createdAt: Date
  readonly updatedAt: Date
}
const stamps = ({ createdAt, updatedAt }: Stamped) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

export function exportPublication(row: ExportCertificateRow): Publication {
  const format = certificateFormat(row.format)
  const fields: ValuesOf<typeof exportCertificate> = {
    inspectionNo: row.inspectionNo,
    certificateNo: row.certificateNo,
    format: row.format,
    formatZh: format?.nameZh ?? '',
    formatEn: format ? formatNameEn(format) : '',
    kindName: format?.kindZh ?? '',
    declarant: row.declarant,
    consignor: row.consignor,
    issueDate: row.issueDate,
    collectBy: row.collectBy,
    printStatus: row.printStatus,
    printCount: String(row.printCount),
    contactPhone: row.contactPhone,
    contentSha256: row.contentSha256,
  }
  return {
    collection: exportCertificate.kind,
    id: row.certificateNo,
    row: { state: row.state, content: recordContent(fields), ...stamps(row) },
  }
}

export function entryPublication(row: EntryCertificateRow): Publication {
  const { declarationNo, certificateNo, kindName, consignee, declarant, issueDate, contentSha256 } = row
  const fields: ValuesOf<typeof entryCertificate> = {
    declarationNo,
    certificateNo,
    kindName,
    consignee,
    declarant,
    issueDate,
    contentSha256,
  }
  return {
    collection: entryCertificate.kind,
    id: certificateNo,
    row: { state: row.state, content: recordContent(fields), ...stamps(row) },
  }
}

/** `workstation` is its name; empty while nobody has taken the blank. */
export function blankPublication(row: BlankRow, holder: string, workstation: string): Publication {
  const fields: ValuesOf<typeof blankForm> = {
    blankNo: row.blankNo,
    blankKind: row.blankKind,
    holder,
    certificateNo: row.certificateNo ?? '',
    jobId: row.jobId ?? '',
    workstation,
    spoilReason: row.spoilReason ?? '',
  }
  return {
    collection: blankForm.kind,
    id: row.blankNo,
    row: { state: row.state, content: recordContent(fields), ...stamps(row) },
  }
}
