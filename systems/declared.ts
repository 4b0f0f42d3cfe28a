/** Every document and record type of the product. A new type is one new file and one line here. */
import { notice } from '../domain/general/notice.ts'
import { createRegistry, type Registry } from '../domain/kit/registry.ts'
import { agencyRecord } from './acceptance/declare/agency-record.ts'
import { applications as acceptanceApplications } from './acceptance/declare/applications.ts'
import { change as acceptanceChange } from './acceptance/declare/change.ts'
import { complaint } from './acceptance/declare/complaint.ts'
import { directoryRecord } from './acceptance/declare/directory-record.ts'
import { disclosureRecord } from './acceptance/declare/disclosure-record.ts'
import { exit } from './acceptance/declare/exit.ts'
import { measure } from './acceptance/declare/measure.ts'
import { qualification } from './acceptance/declare/qualification.ts'
import { report as acceptanceReport } from './acceptance/declare/report.ts'
import { blankForm } from './certificates/declare/blank-form.ts'
import { entryCertificate } from './certificates/declare/entry-certificate.ts'
import { exportCertificate } from './certificates/declare/export-certificate.ts'
import { onsiteIssue } from './certificates/declare/onsite-issue.ts'
import { reprint } from './certificates/declare/reprint.ts'
import { amendment } from './exemption/declare/amendment/amendment.ts'
import { application } from './exemption/declare/application/application.ts'
import { directWriteOff } from './exemption/declare/quantities/direct-write-off.ts'
import { preWriteOff } from './exemption/declare/quantities/pre-write-off.ts'
import { writeOffRecord } from './exemption/declare/quantities/write-off-record.ts'
import { destruction, returning, usage, useRecords } from './exemption/declare/use/use-records.ts'
import { certificate } from './exemption/declare/certificate/record.ts'
import { agency } from './preshipment/declare/agency-record.ts'
import { change as agencyChange } from './preshipment/declare/change.ts'
import { disposition } from './preshipment/declare/disposition.ts'
import { feedback } from './preshipment/declare/feedback.ts'
import { filed } from './preshipment/declare/filed-record.ts'
import { filing as agencyFiling } from './preshipment/declare/filing.ts'
import { acceptances, order } from './preshipment/declare/order/order.ts'
import { regulation } from './preshipment/declare/regulations/regulation.ts'
import { inspection } from './preshipment/declare/inspection.ts'
import { report } from './preshipment/declare/report.ts'
import { applications } from './registration/declare/applications.ts'
import { cancellation } from './registration/declare/cancellation.ts'
import { change } from './registration/declare/change.ts'
import { enterpriseRecord } from './registration/declare/enterprise-record.ts'
import { filing } from './registration/declare/filing.ts'
import { proof } from './registration/declare/proof.ts'
import { qualificationRecord } from './registration/declare/qualification-record.ts'
import type { EffectOf } from '../domain/kit/document.ts'

const documents = [
  onsiteIssue,
  reprint,
  order,
  filing,
  change,
  cancellation,
  proof,
  agencyFiling,
  agencyChange,
  feedback,
  inspection,
  disposition,
  report,
  qualification,
  acceptanceChange,
  exit,
  acceptanceReport,
  complaint,
  measure,
  application,
  amendment,
  preWriteOff,
  directWriteOff,
  usage,
  returning,
  destruction,
] as const
export const productDocuments = documents
export const productRecords = [
  exportCertificate,
  entryCertificate,
  blankForm,
  enterpriseRecord,
  qualificationRecord,
  agency,
  filed,
  regulation,
  agencyRecord,
  directoryRecord,
  disclosureRecord,
  certificate,
  writeOffRecord,
  notice,
] as const
/** Lists over several types. */
export const productCombined = [acceptances, applications, acceptanceApplications, useRecords] as const

/** Every effect that any workflow names: the server maps each to a handler, exhaustively. */
export type ProductEffect = EffectOf<(typeof documents)[number]>

export function productRegistry(): Registry {
  return createRegistry(productDocuments, productRecords, productCombined)
}
