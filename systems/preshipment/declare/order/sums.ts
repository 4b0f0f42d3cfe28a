/** Sums over goods, in decimal arithmetic. What is no number yet does not count. */
import Big from 'big.js'

type Cells = Readonly<Record<string, string | undefined>>

const NUMBER = /^\d+(?:\.\d+)?$/u

const sum = (rows: readonly Cells[], cell: string): Big =>
  rows.reduce((before, row) => {
    const value = row[cell] ?? ''
    return NUMBER.test(value) ? before.plus(value) : before
  }, new Big(0))

/** Empty without goods; without zeros at the end. */
export const totalQuantity = (rows: readonly Cells[]): string =>
  rows.length === 0 ? '' : sum(rows, 'quantity').toFixed()

/** Empty without goods; always two places. */
export const totalAmount = (rows: readonly Cells[]): string =>
  rows.length === 0 ? '' : sum(rows, 'amount').toFixed(2)

export const hasSeveralUnits = (rows: readonly Cells[]): boolean =>
  new Set(rows.flatMap(({ unit }) => (unit ? [unit] : []))).size > 1
