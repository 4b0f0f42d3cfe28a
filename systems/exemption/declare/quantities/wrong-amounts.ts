/** What is wrong with the two quantities of a write-off, against what is left of the product as the document knows it (manual 004, 2.8.1). */
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { PlacedMessage } from '../../../../domain/kit/problem.ts'
import { isNothing, leftOf, over, type Amount, type Measure } from './arithmetic.ts'

type Fields = Readonly<Record<string, string | undefined>>

export const NOTHING = label(
  '数量/重量和 HS 标准量不能同时为空或 0',
  'Quantity or weight and statutory quantity cannot both be empty or 0',
)

/** 需核销 − 已核销, with the remainder that may still be entered. */
export const tooMuch = (measure: Measure, left: string): Label =>
  measure === 'quantity'
    ? label(
        `超过剩余可核销的数量/重量 ${left}`,
        `More than what is left to write off, quantity or weight: ${left}`,
      )
    : label(`超过剩余可核销的 HS 标准量 ${left}`, `More than what is left to write off, statutory: ${left}`)

/** Empty is 0. What is left is not judged before it is known. */
export function wrongAmounts(fields: Fields): PlacedMessage[] {
  const amount: Amount = { quantity: fields['quantity'] ?? '', hsQuantity: fields['hsQuantity'] ?? '' }
  if (isNothing(amount)) return [{ at: 'fields.quantity', message: NOTHING }]
  const { needQuantity = '', needHsQuantity = '', doneQuantity = '', doneHsQuantity = '' } = fields
  if (needQuantity === '') return []
  const left = leftOf({
    quantity: needQuantity,
    hsQuantity: needHsQuantity,
    doneQuantity,
    doneHsQuantity,
  })
  return over(amount, left).map((measure) => ({
    at: `fields.${measure}`,
    message: tooMuch(measure, left[measure]),
  }))
}
