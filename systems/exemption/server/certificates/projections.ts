/** How a certificate appears to its enterprise: one record with its products and what became of them. */
import { plain, progressOf, remainingOf } from '../../declare/certificate/progress.ts'
import { certificate } from '../../declare/certificate/record.ts'
import { writeLeft } from '../../declare/use/left-by-line.ts'
import type { Row } from '../../../../domain/kit/document.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { publish, type Publication } from '../../../../server/platform/feed.ts'
import { certificateOf, productsOf, type CertificateRow, type ProductRow } from './holding.ts'

/** The line of the annex: what was issued, whatever has become of it. */
export const annexRow = (row: ProductRow): Row => ({
  id: row.line,
  seq: String(row.seq),
  name: row.name,
  hsCode: row.hsCode,
  spec: row.spec,
  quantity: plain(row.quantity),
  unit: row.unit,
  hsQuantity: plain(row.hsQuantity),
  hsUnit: row.hsUnit,
  brand: row.brand,
  maker: row.maker,
})

const shownProduct = (row: ProductRow): Row => ({
  ...annexRow(row),
  doneQuantity: plain(row.doneQuantity),
  doneHsQuantity: plain(row.doneHsQuantity),
  used: plain(row.used),
  returned: plain(row.returned),
  destroyed: plain(row.destroyed),
  remaining: remainingOf(row),
  usePlace: row.usePlace,
})

export function certificatePublication(row: CertificateRow, products: readonly ProductRow[]): Publication {
  return {
    collection: certificate.kind,
    id: row.certificateNo,
    row: {
      state: progressOf(products),
      content: {
        fields: {
          ...row.approved,
          certificateNo: row.certificateNo,
          issueOffice: row.issueOffice,
          issuedOn: row.issuedOn,
          validFrom: row.validFrom,
          validUntil: row.validUntil,
          version: String(row.version),
          remark: row.remark,
          stage: row.stage,
          stageOpinion: row.stageOpinion,
          holder: row.tenantId,
          leftByLine: writeLeft(products.map((product) => [product.line, remainingOf(product)])),
          applicationId: row.applicationId,
          amendmentId: row.amendmentId ?? '',
        },
        rows: { products: products.map(shownProduct) },
        attachments: {},
      },
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    },
  }
}

/** After every change of the certificate or of a product, in the same transaction, under its lock. */
export async function showCertificate(tx: Tx, certificateNo: string): Promise<void> {
  const row = await certificateOf(tx, certificateNo)
  if (!row) throw new Error(`no certificate ${certificateNo} to show`)
  await publish(tx, row.tenantId, certificatePublication(row, await productsOf(tx, certificateNo)))
}
