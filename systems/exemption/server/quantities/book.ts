/** A write-off is booked: the product's totals grow, the record of it is added, and what waits of a product that is over lapses (manual 004, 2.8.3). */
import { and, eq, ne, sql } from 'drizzle-orm'
import { rows } from '../../../../db/central/rows.ts'
import type { ValuesOf } from '../../../../domain/kit/record.ts'
import { queueForAll } from '../../../../server/documents/queued-acts.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { publish } from '../../../../server/platform/feed.ts'
import { recordContent } from '../../../../server/platform/rows.ts'
import { isEnded } from '../../declare/certificate/progress.ts'
import { textOf, numberOf, type Amount } from '../../declare/quantities/arithmetic.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { writeOffRecord, type writeOffWays } from '../../declare/quantities/write-off-record.ts'
import { showCertificate } from '../certificates/projections.ts'
import { exemptionProducts, exemptionWriteOffs } from '../tables.ts'
import type { FoundLine } from './find-line.ts'

export interface Booked extends Amount {
  /** Of the document that books it: each once. */
  readonly id: string
  readonly way: keyof typeof writeOffWays
  /** Office of the officer, 6 digits; empty of one without. */
  readonly office: string
  readonly port: string
  readonly declarationNo: string
  readonly preWriteOffNo: string
  readonly officer: string
  readonly at: Date
  /** What the document had asked for before, and waits no more. */
  readonly released: Amount
}

const atLine = ({ certificateNo, line }: FoundLine['product']) =>
  and(eq(exemptionProducts.certificateNo, certificateNo), eq(exemptionProducts.line, line))

const decimal = (text: string): string => textOf(numberOf(text))

/** More that waits, or less: of a line that is handed in, withdrawn, sent back or lapsed. Under the certificate's lock. */
export async function changePending(
  tx: Tx,
  product: Pick<FoundLine['product'], 'certificateNo' | 'line'>,
  amount: Amount,
  by: 'more' | 'less',
): Promise<void> {
  const sign = by === 'more' ? sql`1` : sql`-1`
  await tx
    .update(exemptionProducts)
    .set({
      pendingQuantity: sql`${exemptionProducts.pendingQuantity} + ${sign} * ${decimal(amount.quantity)}::numeric`,
      pendingHsQuantity: sql`${exemptionProducts.pendingHsQuantity} + ${sign} * ${decimal(amount.hsQuantity)}::numeric`,
    })
    .where(
      and(
        eq(exemptionProducts.certificateNo, product.certificateNo),
        eq(exemptionProducts.line, product.line),
      ),
    )
}

/** What is booked has been judged under the certificate's lock; the table's own checks hold even against a wrong judgement. */
export async function book(tx: Tx, found: FoundLine, booked: Booked): Promise<void> {
  const { certificate, product } = found
  const { id, way, office, port, declarationNo, preWriteOffNo, officer, at } = booked
  const quantity = decimal(booked.quantity)
  const hsQuantity = decimal(booked.hsQuantity)
  await changePending(tx, product, booked.released, 'less')
  const [after] = await tx
    .update(exemptionProducts)
    .set({
      doneQuantity: sql`${exemptionProducts.doneQuantity} + ${quantity}::numeric`,
      doneHsQuantity: sql`${exemptionProducts.doneHsQuantity} + ${hsQuantity}::numeric`,
    })
    .where(atLine(product))
    .returning()
  if (!after) throw new Error(`product ${product.line} of ${product.certificateNo} is gone`)
  await tx.insert(exemptionWriteOffs).values({
    id,
    certificateNo: product.certificateNo,
    line: product.line,
    way,
    office,
    port,
    quantity,
    hsQuantity,
    declarationNo,
    preWriteOffNo,
    officer,
    at,
  })
  const fields: ValuesOf<typeof writeOffRecord> = {
    certificateNo: product.certificateNo,
    applicationNo: certificate.approved['applicationNo'] ?? '',
    seq: String(product.seq),
    productName: product.name,
    way,
    office,
    port,
    quantity,
    hsQuantity,
    declarationNo,
    preWriteOffNo,
    officer,
    at: at.toISOString(),
  }
  const stamp = at.toISOString()
  await publish(tx, certificate.tenantId, {
    collection: writeOffRecord.kind,
    id,
    row: { state: 'booked', content: recordContent(fields), createdAt: stamp, updatedAt: stamp },
  })
  await showCertificate(tx, product.certificateNo)
  if (isEnded(after)) await endPending(tx, found, id, at)
}

/** 已失效（已核销完毕）: one by one after this, however many wait. */
const endPending = (tx: Tx, { certificate, product }: FoundLine, except: string, at: Date): Promise<void> =>
  queueForAll(
    tx,
    at,
    'end',
    and(
      eq(rows.tenantId, certificate.tenantId),
      eq(rows.collection, preWriteOff.kind),
      eq(rows.state, 'pending'),
      ne(rows.id, except),
      sql`${rows.content} -> 'fields' ->> 'certificateNo' = ${product.certificateNo}`,
      sql`${rows.content} -> 'fields' ->> 'line' = ${product.line}`,
    ) ?? sql`false`,
  )
