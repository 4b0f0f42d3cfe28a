/** What records of use, return and destruction take of what came in, and give back (manual 004, 2.9); they share what remains. */
import { and, eq, sql } from 'drizzle-orm'
import type { Row } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { ok } from '../../../../domain/kit/problem.ts'
import { applicationNumbers } from '../../../../server/documents/application-numbers.ts'
import { effect, type EffectSubject } from '../../../../server/documents/effect.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { remainingOf } from '../../declare/certificate/progress.ts'
import { mayTake } from '../../declare/quantities/arithmetic.ts'
import { onlyLeft } from '../../declare/use/wrong-taken.ts'
import { destruction, returning, usage } from '../../declare/use/use-records.ts'
import { productsOf, type CertificateRow, type ProductRow } from '../certificates/holding.ts'
import { showCertificate } from '../certificates/projections.ts'
import { refusedAt } from '../problems.ts'
import { exemptionProducts } from '../tables.ts'
import { certificateNoOf, findCertificate, lockNamed } from './find-line.ts'

/** Which running total a record counts in. */
const COLUMNS = {
  [usage.kind]: 'used',
  [returning.kind]: 'returned',
  [destruction.kind]: 'destroyed',
} as const satisfies Readonly<Record<string, 'used' | 'returned' | 'destroyed'>>

const columnOf = ({ document }: EffectSubject): 'used' | 'returned' | 'destroyed' => {
  const name = COLUMNS[document.kind]
  if (name === undefined) throw new Error(`${document.kind} takes from no total`)
  return name
}

const REST = label(
  '数量超过剩余数量，请修改后重新提交',
  'More than what is left: correct it and submit again',
)

const numberOnce = (subject: EffectSubject) => !subject.content.fields['recordNo']

/** Number and certificate, from the first 保存 on; the certificate's lock before that of the day's numbers. */
export const numberUse = effect({
  writes: false,
  prepare: async (tx, subjects) => {
    await lockNamed(tx, subjects)
    return applicationNumbers(tx, 'SY', subjects.filter(numberOnce))
  },
  run: async (tx, subject, takeNumber) => {
    const found = await findCertificate(tx, subject.tenantId, certificateNoOf(subject))
    if (!found.ok) return found
    return ok({
      fields: {
        ...certificateShown(found.value),
        recordNo: subject.content.fields['recordNo'] || takeNumber(subject.at),
      },
    })
  },
})

const certificateShown = ({ certificateNo, approved, issueOffice, issuedOn }: CertificateRow) => ({
  certificateNo,
  applicationNo: approved['applicationNo'] ?? '',
  applicant: approved['applicant'] ?? '',
  issueOffice,
  issuedOn,
})

/** With what the certificate says of each product now. */
const shownRows = (rows: readonly Row[], products: readonly ProductRow[]): Row[] => {
  const byLine = new Map(products.map((one) => [one.line, one]))
  return rows.map((row) => {
    const product = byLine.get(row.id)
    return product ? shownRow(row, product) : row
  })
}

const shownRow = (row: Row, product: ProductRow): Row => ({
  id: row.id,
  seq: String(product.seq),
  name: product.name,
  hsCode: product.hsCode,
  spec: product.spec,
  unit: product.unit,
  remaining: remainingOf(product),
  amount: row['amount'] ?? '',
})

/** All rows, or none: each product once, by the certificate's own row, not more than remains of it. Under the certificate's lock. */
export const takeForUse = effect({
  writes: true,
  prepare: lockNamed,
  run: async (tx, subject) => {
    const certificateNo = certificateNoOf(subject)
    const known = await productsOf(tx, certificateNo)
    const products = new Map(known.map((one) => [one.line, one]))
    const rows = subject.content.rows['products'] ?? []
    const wrong = rows.flatMap((row, index) => {
      const at = `rows.products.${row.id}.amount`
      const product = products.get(row.id)
      if (!product || rows.findIndex(({ id }) => id === row.id) !== index)
        return [
          {
            at,
            message: label(
              '证明中没有该产品，或重复填写',
              'The exemption has no such product, or it is here twice',
            ),
          },
        ]
      const left = remainingOf(product)
      return mayTake(row['amount'] ?? '', left) ? [] : [{ at, message: onlyLeft(left) }]
    })
    if (wrong.length > 0) return refusedAt('EXM_REST', REST, wrong)
    await move(tx, subject, rows, 'more')
    return ok({
      fields: { submittedOn: subject.at.toISOString(), opinion: '', reviewedOn: '' },
      rows: { products: shownRows(rows, known) },
    })
  },
})

async function move(
  tx: Tx,
  subject: EffectSubject,
  rows: readonly Row[],
  by: 'more' | 'less',
): Promise<void> {
  const certificateNo = certificateNoOf(subject)
  const name = columnOf(subject)
  const column = exemptionProducts[name]
  for (const row of rows) {
    const amount = row['amount'] ?? '0'
    await tx
      .update(exemptionProducts)
      .set({
        [name]: by === 'more' ? sql`${column} + ${amount}::numeric` : sql`${column} - ${amount}::numeric`,
      })
      .where(and(eq(exemptionProducts.certificateNo, certificateNo), eq(exemptionProducts.line, row.id)))
  }
  await showCertificate(tx, certificateNo)
}

/** 审核不通过 and 撤回 give back what was taken, as it was. */
export const giveBackUse = effect({
  writes: true,
  prepare: lockNamed,
  run: async (tx, subject) => {
    const rows = subject.content.rows['products'] ?? []
    await move(tx, subject, rows, 'less')
    return ok({ rows: { products: shownRows(rows, await productsOf(tx, certificateNoOf(subject))) } })
  },
})

export const noteUseReview = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { answers, at }) =>
    ok({ fields: { opinion: answers['opinion'] ?? '', reviewedOn: at.toISOString() } }),
})
