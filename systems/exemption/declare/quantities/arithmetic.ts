/**
 * What may be taken of a product of a certificate (manual 004, 2.8 and 2.9), in decimal arithmetic. Pure: window and server reckon by it,
 * the server under the certificate's lock. Quantities are decimals as text; empty is 0.
 */
import Big from 'big.js'

/** A quantity in the clerk's unit (数量/重量) and in the unit of the tariff (HS 标准量). */
export interface Amount {
  readonly quantity: string
  readonly hsQuantity: string
}
export type Measure = keyof Amount
export const measures = ['quantity', 'hsQuantity'] as const satisfies readonly Measure[]

/** A product line of a certificate: what is to be written off, and what has been. */
export interface WrittenOffLine extends Amount {
  readonly doneQuantity: string
  readonly doneHsQuantity: string
}

const NUMBER = /^\d+(?:\.\d+)?$/u

/** What is no number yet counts as 0. */
export const numberOf = (text: string | undefined): Big =>
  new Big(NUMBER.test(text ?? '') ? (text ?? '0') : 0)

/** Without zeros at the end, never with an exponent. */
export const textOf = (number: Big): string => number.toFixed()

/** 需核销 − 已核销. */
export const leftOf = (line: WrittenOffLine): Amount => ({
  quantity: textOf(numberOf(line.quantity).minus(numberOf(line.doneQuantity))),
  hsQuantity: textOf(numberOf(line.hsQuantity).minus(numberOf(line.doneHsQuantity))),
})

export const isNothing = (amount: Amount): boolean =>
  measures.every((measure) => numberOf(amount[measure]).eq(0))

/** The measures in which `amount` is more than `limit`. */
export const over = (amount: Amount, limit: Amount): Measure[] =>
  measures.filter((measure) => numberOf(amount[measure]).gt(numberOf(limit[measure])))

export const sum = (amounts: readonly Amount[]): Amount => ({
  quantity: textOf(amounts.reduce((all, one) => all.plus(numberOf(one.quantity)), new Big(0))),
  hsQuantity: textOf(amounts.reduce((all, one) => all.plus(numberOf(one.hsQuantity)), new Big(0))),
})

/** 正整数 and not more than what remains: of 12.5 千克 at most 12 (manual 004, 2.9). */
export const mayTake = (amount: string, remaining: string): boolean =>
  /^[1-9]\d*$/u.test(amount) && numberOf(amount).lte(numberOf(remaining))
