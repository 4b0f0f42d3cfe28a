/** Sums of a report's rows in decimal arithmetic. */
import Big from 'big.js'

const isNumber = (value: string | undefined): value is string => /^\d+(\.\d+)?$/u.test(value ?? '')

/** Of what is a number among the cells; `0` of none. `places`: how many decimals are always written. */
export function sumOf<Cell extends string>(
  lines: readonly { readonly [Name in Cell]?: string | undefined }[] = [],
  cell: Cell,
  places?: number,
): string {
  const total = lines.reduce((sum, line) => {
    const value = line[cell]
    return isNumber(value) ? sum.plus(value) : sum
  }, new Big(0))
  return places === undefined ? total.toFixed() : total.toFixed(places)
}
