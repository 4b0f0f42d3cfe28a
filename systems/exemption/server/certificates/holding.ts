/** Certificates of exemption and their products, read under a lock of each number that lasts until the transaction ends. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '../../../../server/platform/database.ts'
import { exemptionCertificates, exemptionProducts } from '../tables.ts'
import { lockNames } from '../../../../server/platform/write.ts'

export type CertificateRow = typeof exemptionCertificates.$inferSelect
export type ProductRow = typeof exemptionProducts.$inferSelect

/** Around every change of quantities, stages and versions. */
export const lockCertificates = (tx: Tx, certificateNos: readonly string[]): Promise<void> =>
  lockNames(
    tx,
    certificateNos.map((certificateNo) => `exemption:${certificateNo}`),
  )

export const lockCertificate = (tx: Tx, certificateNo: string): Promise<void> =>
  lockCertificates(tx, [certificateNo])

/** By number, whoever holds it; undefined when there is none. */
export async function certificateOf(db: Db, certificateNo: string): Promise<CertificateRow | undefined> {
  const [row] = await db
    .select()
    .from(exemptionCertificates)
    .where(eq(exemptionCertificates.certificateNo, certificateNo))
  return row
}

/** Its products in the order of the application. */
export const productsOf = (db: Db, certificateNo: string): Promise<ProductRow[]> =>
  db
    .select()
    .from(exemptionProducts)
    .where(eq(exemptionProducts.certificateNo, certificateNo))
    .orderBy(asc(exemptionProducts.seq))

export async function productOf(
  db: Db,
  certificateNo: string,
  line: string,
): Promise<ProductRow | undefined> {
  const [row] = await db
    .select()
    .from(exemptionProducts)
    .where(and(eq(exemptionProducts.certificateNo, certificateNo), eq(exemptionProducts.line, line)))
  return row
}

/** Of one enterprise, by their numbers; another one's are not among them. */
export const certificatesOf = (
  db: Db,
  tenantId: string,
  certificateNos: readonly string[],
): Promise<CertificateRow[]> =>
  certificateNos.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(exemptionCertificates)
        .where(
          and(
            eq(exemptionCertificates.tenantId, tenantId),
            inArray(exemptionCertificates.certificateNo, [...certificateNos]),
          ),
        )
