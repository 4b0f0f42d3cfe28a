/** The certificate and the product that a document is about, as they stand under the certificate's lock; or why nothing may be taken of it now. */
import { label } from '../../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../../domain/kit/problem.ts'
import type { EffectSubject } from '../../../../server/documents/effect.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import {
  certificateOf,
  lockCertificates,
  productsOf,
  type CertificateRow,
  type ProductRow,
} from '../certificates/holding.ts'
import { isEnded } from '../../declare/certificate/progress.ts'

/** As it was stored, else as whoever makes it says: a claim, of which {@link findCertificate} judges whether it is his to make. */
export const certificateNoOf = ({ content, claimed }: EffectSubject): string =>
  content.fields['certificateNo'] || claimed['certificateNo'] || ''

export const lockNamed = (tx: Tx, subjects: readonly EffectSubject[]): Promise<void> =>
  lockCertificates(tx, subjects.map(certificateNoOf))

const refused = (code: string, zh: string, en: string, at = 'fields.certificateNo') => {
  const message = label(zh, en)
  return fail(problem(code, message, { retrySafe: false, places: [{ at, message }] }))
}

export interface FoundLine {
  readonly certificate: CertificateRow
  readonly product: ProductRow
}

/** `tenantId`: whose it must be. Failure: EXM_CERTIFICATE, in the same words for a number that nobody has and for another enterprise's. */
export async function findCertificate(
  tx: Tx,
  tenantId: string,
  certificateNo: string,
): Promise<Result<CertificateRow>> {
  const certificate = await certificateOf(tx, certificateNo)
  return certificate?.tenantId === tenantId
    ? ok(certificate)
    : refused(
        'EXM_CERTIFICATE',
        '没有找到该免办证明，请核对证明号',
        'There is no such exemption: check its number',
      )
}

/** Failures: EXM_CERTIFICATE, EXM_EXPIRED (its last day counts whole, in Beijing), EXM_STAGE (it is being changed, manual 004, 2.7). */
export async function findOpen(
  tx: Tx,
  tenantId: string,
  certificateNo: string,
  today: string,
): Promise<Result<CertificateRow>> {
  const found = await findCertificate(tx, tenantId, certificateNo)
  if (!found.ok) return found
  const { validUntil, stage } = found.value
  if (validUntil < today)
    return refused(
      'EXM_EXPIRED',
      `证明有效期至 ${validUntil}，已过期，不能核销；需要时请联系签发检验检疫局修改证明`,
      `The exemption was valid until ${validUntil}: nothing can be written off. Ask the issuing office for a change of it`,
    )
  if (stage !== 'none')
    return refused(
      'EXM_STAGE',
      '证明正在修改，修改确认后才能核销',
      'The exemption is being changed: wait until the change has been confirmed',
    )
  return found
}

/** One product of an open certificate, of which something is left. Failures: those of {@link findOpen}, EXM_LINE, EXM_ENDED. */
export async function findOpenLine(
  tx: Tx,
  at: { readonly tenantId: string; readonly certificateNo: string; readonly today: string },
  isMeant: (product: ProductRow) => boolean,
): Promise<Result<FoundLine>> {
  const found = await findOpen(tx, at.tenantId, at.certificateNo, at.today)
  if (!found.ok) return found
  const product = (await productsOf(tx, at.certificateNo)).find(isMeant)
  if (!product)
    return refused(
      'EXM_LINE',
      '证明中没有该产品，请核对序号',
      'The exemption has no such product',
      'fields.seq',
    )
  if (isEnded(product))
    return refused(
      'EXM_ENDED',
      `“${product.name}”已核销完毕，不能再核销`,
      `“${product.name}” has been written off in full`,
      'fields.seq',
    )
  return ok({ certificate: found.value, product })
}
