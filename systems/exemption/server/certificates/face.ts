/** What the paper of a version says: codes by the names that the tables give them on that day. */
import { plain } from '../../declare/certificate/progress.ts'
import type { CertificateFace } from '../../declare/certificate/face.ts'
import { CLAUSES } from '../../declare/clauses.ts'
import { findCodes } from '../../../../server/codes/read.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { exemptionVersions } from '../tables.ts'
import type { CertificateRow, ProductRow } from './holding.ts'

export async function faceOf(
  tx: Tx,
  row: CertificateRow,
  products: readonly ProductRow[],
): Promise<CertificateFace> {
  const { approved } = row
  const said = (name: string) => approved[name] ?? ''
  const wanted = [
    { table: CLAUSES, code: said('clause') },
    { table: 'tradeModes', code: said('tradeMode') },
    { table: 'adminDivisions', code: said('useDivision') },
    { table: 'ciqOrgans', code: row.issueOffice },
    ...products.flatMap(({ unit, hsUnit }) => [unit, hsUnit].map((code) => ({ table: 'units', code }))),
  ]
  const find = await findCodes(tx, wanted)
  const name = (table: string, code: string): string => find({ table, code })?.zh ?? code
  return {
    certificateNo: row.certificateNo,
    version: row.version,
    applicationNo: said('applicationNo'),
    applicant: said('applicant'),
    organisationCode: said('organisationCode'),
    applicantAddress: said('applicantAddress'),
    clause: name(CLAUSES, said('clause')),
    tradeMode: name('tradeModes', said('tradeMode')),
    contractNo: said('contractNo'),
    invoiceNo: said('invoiceNo'),
    billNo: said('billNo'),
    useUnit: said('useUnit'),
    useDivision: name('adminDivisions', said('useDivision')),
    usePlace: said('usePlace'),
    issueOffice: name('ciqOrgans', row.issueOffice),
    issuedOn: row.issuedOn,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    remark: row.remark,
    products: products.map((one) => ({
      seq: String(one.seq),
      name: one.name,
      hsCode: one.hsCode,
      spec: one.spec,
      quantity: plain(one.quantity),
      unit: name('units', one.unit),
      hsQuantity: plain(one.hsQuantity),
      hsUnit: name('units', one.hsUnit),
      brand: one.brand,
      maker: one.maker,
    })),
  }
}

/** Kept with every version, so that its paper says for ever what was decided then. */
export async function keepVersion(
  tx: Tx,
  row: CertificateRow,
  products: readonly ProductRow[],
  at: Date,
): Promise<void> {
  await tx.insert(exemptionVersions).values({
    certificateNo: row.certificateNo,
    version: row.version,
    face: await faceOf(tx, row, products),
    at,
  })
}
