/** 发证: the certificate with its annex, as the application was approved (manual 004, 2.6). */
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import type { EffectSubject } from '../../../../server/documents/effect.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { approvedFields } from '../../declare/certificate/record.ts'
import { exemptionCertificates, exemptionProducts } from '../tables.ts'
import { keepVersion } from './face.ts'
import { showCertificate } from './projections.ts'

/** Fields that its record shows, and who is asked at the place of use. */
const KEPT = [...Object.keys(approvedFields), 'useContact', 'usePhone']

export interface Issued {
  readonly certificateNo: string
  readonly issueOffice: string
  /** A legal day, inclusive. */
  readonly validUntil: string
}

export async function issueCertificate(
  tx: Tx,
  { content, documentId, tenantId, at, answers }: EffectSubject,
  { certificateNo, issueOffice, validUntil }: Issued,
): Promise<void> {
  const today = legalDate(at)
  const [row] = await tx
    .insert(exemptionCertificates)
    .values({
      certificateNo,
      tenantId,
      applicationId: documentId,
      issueOffice,
      approved: Object.fromEntries(KEPT.map((name) => [name, content.fields[name] ?? ''])),
      remark: answers['remark'] ?? '',
      issuedOn: today,
      validFrom: today,
      validUntil,
      createdAt: at,
      updatedAt: at,
    })
    .returning()
  if (!row) throw new Error(`certificate ${certificateNo} was not written`)
  const products = await tx
    .insert(exemptionProducts)
    .values(
      (content.rows['products'] ?? []).map((product, index) => ({
        certificateNo,
        line: product.id,
        seq: index + 1,
        name: product['name'] ?? '',
        hsCode: product['hsCode'] ?? '',
        spec: product['spec'] ?? '',
        brand: product['brand'] ?? '',
        maker: product['maker'] ?? '',
        usePlace: product['usePlace'] ?? '',
        unit: product['unit'] ?? '',
        hsUnit: product['hsUnit'] ?? '',
        quantity: product['quantity'] ?? '0',
        hsQuantity: product['hsQuantity'] ?? '0',
      })),
    )
    .returning()
  await keepVersion(
    tx,
    row,
    products.toSorted((one, other) => one.seq - other.seq),
    at,
  )
  await showCertificate(tx, certificateNo)
}
