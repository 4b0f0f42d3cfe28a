/** Every document and record type of the product. A new type is one new file and one line here. */
import { notice } from '../general/notice.ts'
import { createRegistry, type Registry } from '../kit/registry.ts'
import { blankForm } from './certificates/blank-form.ts'
import { entryCertificate } from './certificates/entry-certificate.ts'
import { exportCertificate } from './certificates/export-certificate.ts'
import { onsiteIssue } from './certificates/onsite-issue.ts'
import { reprint } from './certificates/reprint.ts'
import { applications } from './registration/applications.ts'
import { cancellation } from './registration/cancellation.ts'
import { change } from './registration/change.ts'
import { enterpriseRecord } from './registration/enterprise-record.ts'
import { filing } from './registration/filing.ts'
import { proof } from './registration/proof.ts'
import { qualificationRecord } from './registration/qualification-record.ts'
import type { EffectOf } from '../kit/document.ts'

const documents = [onsiteIssue, reprint, filing, change, cancellation, proof] as const
export const productDocuments = documents
export const productRecords = [exportCertificate, entryCertificate, blankForm, enterpriseRecord, qualificationRecord, notice] as const
/** Lists over several types. */
export const productCombined = [applications] as const

/** Every effect that any workflow names: the server maps each to a handler, exhaustively. */
export type ProductEffect = EffectOf<(typeof documents)[number]>

export function productRegistry(): Registry {
  return createRegistry(productDocuments, productRecords, productCombined)
}
