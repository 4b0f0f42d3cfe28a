/** Whether a certificate may be printed now: pure, over a row that the caller has locked. */
import type { Problem } from '../../../../domain/kit/problem.ts'
import type { ExportCertificateRow } from '../projections.ts'
import { refusal } from '../refusals.ts'

export const certificateNotFound = (certificateNo: string): Problem =>
  refusal(
    'CERT_NOT_FOUND',
    `没有证书 ${certificateNo}，或该证书不属于本单位`,
    `There is no certificate ${certificateNo} of this enterprise`,
  )

/** Validity and the way of collection, which may change while a reservation stands. */
export function notPrintable(certificate: ExportCertificateRow): Problem | null {
  if (certificate.state !== 'valid')
    return refusal('CERT_INVALID', '证书已失效', 'The certificate is no longer valid')
  if (certificate.collectBy !== 'selfPrint')
    return refusal(
      'CERT_NOT_SELF_PRINT',
      '该证书的领证方式不是“自助打印”',
      'This certificate is not collected by self-printing',
    )
  if (certificate.printStatus === 'printed')
    return refusal(
      'CERT_ALREADY_PRINTED',
      `证书已打印 ${certificate.printCount} 次`,
      `Already printed (${certificate.printCount})`,
    )
  return null
}
