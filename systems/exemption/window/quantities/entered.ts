/** What a clerk has entered on the page of a 预核销, judged as a whole before it is sent; each line is judged again by itself (manual 004, 2.8.1). */
import type { Row } from '../../../../domain/kit/document.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { inItsUnit, wrongValue } from '../../../../domain/kit/kinds.ts'
import { normaliseDecimal } from '../../../../domain/kit/normalise.ts'
import {
  isNothing,
  leftOf,
  measures,
  numberOf,
  over,
  sum,
  type Amount,
  type Measure,
} from '../../declare/quantities/arithmetic.ts'
import { lineOfRow } from '../../declare/quantities/line-of-row.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { wrongAmounts } from '../../declare/quantities/wrong-amounts.ts'

export type Entered = Readonly<Record<string, Amount>>

/** As numbers are written, full width and with separators too. */
export const normalised = (amount: Amount): Amount => ({
  quantity: normaliseDecimal(amount.quantity),
  hsQuantity: normaliseDecimal(amount.hsQuantity),
})

/** Lines in which something stands, in the order of the certificate. */
export const filledLines = (products: readonly Row[], entered: Entered): Row[] =>
  products.filter(({ id }) => {
    const amount = entered[id]
    return amount !== undefined && (amount.quantity.trim() !== '' || amount.hsQuantity.trim() !== '')
  })

/** What is wrong with a line, by measure. */
export function wrongInLine(row: Row, amount: Amount): ReadonlyMap<Measure, Label> {
  const wrong = new Map<Measure, Label>()
  const values = { ...normalised(amount), unit: row['unit'] ?? '', hsUnit: row['hsUnit'] ?? '' }
  for (const measure of measures) {
    const message =
      values[measure] === ''
        ? null
        : wrongValue(inItsUnit(preWriteOff.fields[measure], values), values[measure])
    if (message) wrong.set(measure, message)
  }
  if (wrong.size > 0) return wrong
  const { quantity, hsQuantity, doneQuantity, doneHsQuantity } = lineOfRow(row)
  for (const { at, message } of wrongAmounts({
    ...normalised(amount),
    needQuantity: quantity,
    needHsQuantity: hsQuantity,
    doneQuantity,
    doneHsQuantity,
  }))
    wrong.set(at === 'fields.hsQuantity' ? 'hsQuantity' : 'quantity', message)
  return wrong
}

/** What may be said of a line that may be sent all the same. */
export function remarksOnLine(row: Row, entered: Amount, pending: Amount): Label[] {
  const amount = normalised(entered)
  if (isNothing(amount)) return []
  const areBoth = measures.every((measure) => amount[measure] !== '')
  const differ =
    areBoth && row['unit'] === row['hsUnit'] && !numberOf(amount.quantity).eq(numberOf(amount.hsQuantity))
  const mayBeTooMuch = !isNothing(pending) && over(sum([amount, pending]), leftOf(lineOfRow(row))).length > 0
  return [
    ...(differ
      ? [
          label(
            '单位相同，两个数量不一致，请核对',
            'The units are the same and the quantities differ: check them',
          ),
        ]
      : []),
    ...(mayBeTooMuch
      ? [
          label(
            `另有待确认的预核销 ${pending.quantity}（HS 标准量 ${pending.hsQuantity}），确认时可能超量`,
            `Other pre-write-offs wait: ${pending.quantity}, statutory ${pending.hsQuantity}; it may be too much when it is confirmed`,
          ),
        ]
      : []),
  ]
}
