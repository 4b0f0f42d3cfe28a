/** What a document shows of the product that it is about, as it stood then. */
import type { Content } from '../../../../domain/kit/document.ts'
import { plain } from '../../declare/certificate/progress.ts'
import type { LineField } from '../../declare/quantities/line-fields.ts'
import type { WrittenOffLine } from '../../declare/quantities/arithmetic.ts'
import type { ProductRow } from '../certificates/holding.ts'
import type { FoundLine } from './find-line.ts'

/** Decimals as people write them. */
export const writtenOff = (product: ProductRow): WrittenOffLine => ({
  quantity: plain(product.quantity),
  hsQuantity: plain(product.hsQuantity),
  doneQuantity: plain(product.doneQuantity),
  doneHsQuantity: plain(product.doneHsQuantity),
})

export function lineShown({ certificate, product }: FoundLine): Content['fields'] {
  const { quantity, hsQuantity, doneQuantity, doneHsQuantity } = writtenOff(product)
  return {
    certificateNo: certificate.certificateNo,
    applicationNo: certificate.approved['applicationNo'] ?? '',
    applicant: certificate.approved['applicant'] ?? '',
    ...({
      seq: String(product.seq),
      productName: product.name,
      hsCode: product.hsCode,
      spec: product.spec,
      unit: product.unit,
      hsUnit: product.hsUnit,
      needQuantity: quantity,
      needHsQuantity: hsQuantity,
      doneQuantity,
      doneHsQuantity,
    } satisfies Record<LineField, string>),
  }
}
