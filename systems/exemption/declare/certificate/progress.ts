/** How far a certificate is written off (manual 004, 2.8.3), decimal throughout; shared by server and window. */
import Big from 'big.js'
import type { Progress } from './record.ts'

type Quantity = string | undefined

/** 数量/重量 and how much of it was written off; more of HS 标准量 may be left. */
export interface WrittenOff {
  readonly quantity?: Quantity
  readonly doneQuantity?: Quantity
  readonly doneHsQuantity?: Quantity
}

const big = (value: Quantity): Big => new Big(value === undefined || value === '' ? 0 : value)

/** 数量/重量 decides: W = N. */
export const isEnded = ({ quantity, doneQuantity }: WrittenOff): boolean =>
  big(doneQuantity).gte(big(quantity))

export const isBegun = ({ doneQuantity, doneHsQuantity }: WrittenOff): boolean =>
  big(doneQuantity).gt(0) || big(doneHsQuantity).gt(0)

export const progressOf = (products: readonly WrittenOff[]): Progress =>
  !products.some(isBegun) ? 'untouched' : products.every(isEnded) ? 'done' : 'partly'

export interface Spent {
  readonly doneQuantity?: Quantity
  readonly used?: Quantity
  readonly returned?: Quantity
  readonly destroyed?: Quantity
}

/** R = W − 使用 − 退运 − 销毁, without needless zeros. */
export const remainingOf = ({ doneQuantity, used, returned, destroyed }: Spent): string =>
  plain(big(doneQuantity).minus(big(used)).minus(big(returned)).minus(big(destroyed)).toFixed())

/** A decimal as people write it: `12.50` is `12.5`. */
export const plain = (value: string): string => new Big(value).toFixed()
