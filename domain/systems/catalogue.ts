/** Every document and record type of the product. A new type is one new file and one line here. */
import { notice } from '../general/notice.ts'
import { createRegistry, type Registry } from '../kit/registry.ts'
import { blankForm } from './certificates/blank-form.ts'
import { entryCertificate } from './certificates/entry-certificate.ts'
import { exportCertificate } from './certificates/export-certificate.ts'
import { onsiteIssue } from './certificates/onsite-issue.ts'
import { reprint } from './certificates/reprint.ts'
import type { EffectOf } from '../kit/document.ts'

const documents = [onsiteIssue, reprint] as const
export const productDocuments = documents
export const productRecords = [exportCertificate, entryCertificate, blankForm, notice] as const

/** Every effect that any workflow names: the server maps each to a handler, exhaustively. */
export type ProductEffect = EffectOf<(typeof documents)[number]>

export function productRegistry(): Registry {
  return createRegistry(productDocuments, productRecords)
}
