/** The rows of a list in order of a column, ended by their ids. Made when first asked for; when blocks change, their rows are put in anew. */
import { BLOCK_BITS, ID } from '../../../../db/local/lists/packing.ts'
import type { BlockRows } from './block.ts'
import { compareTexts, numberOf, textAt, type Column } from './keys.ts'
import { sortByNumberOf, sortByText } from './sort.ts'

export interface Orders {
  /** Rows ascending by the column, then by id. `isNumber`: as numbers. */
  by(column: string, isNumber: boolean): Int32Array
  repair(changed: readonly number[]): void
  clear(): void
}

/** With more than this part of the blocks changed, sorting anew is quicker. */
const FEW = 1 / 8

export function createOrders(
  rows: readonly (BlockRows | undefined)[],
  column: (name: string) => Column,
): Orders {
  const known = new Map<string, { order: Int32Array; isNumber: boolean }>()

  function rowsOf(blocks: readonly number[]): Int32Array {
    const all = new Int32Array(blocks.reduce((sum, block) => sum + (rows[block]?.places.length ?? 0), 0))
    let at = 0
    for (const block of blocks)
      for (const place of rows[block]?.places ?? []) all[at++] = (block << BLOCK_BITS) + place
    return all
  }

  const compare = (name: string, isNumber: boolean) => {
    const [own, ids] = [column(name), column(ID)]
    if (!isNumber) return (a: number, b: number): number => compareTexts(own, a, b) || compareTexts(ids, a, b)
    const number = (row: number): number => numberOf(textAt(own, row))
    return (a: number, b: number): number => {
      const [left, right] = [number(a), number(b)]
      return left === right ? compareTexts(ids, a, b) : left - right
    }
  }

  function make(name: string, isNumber: boolean): Int32Array {
    const order = name === ID ? rowsOf([...rows.keys()]) : by(ID, false).slice()
    if (isNumber) sortByNumberOf(order, column(name))
    else sortByText(order, column(name))
    return order
  }

  function by(name: string, isNumber: boolean): Int32Array {
    const order = known.get(name)?.order ?? make(name, isNumber)
    known.set(name, { order, isNumber })
    return order
  }

  return {
    by,
    repair: (changed) => {
      if (changed.length === 0) return
      if (changed.length > rows.length * FEW + 4) known.clear()
      const isChanged = new Uint8Array(rows.length)
      for (const block of changed) isChanged[block] = 1
      const fresh = rowsOf(changed)
      for (const [name, { order, isNumber }] of known) {
        const kept = order.filter((row) => isChanged[row >> BLOCK_BITS] !== 1)
        const inOrder = compare(name, isNumber)
        known.set(name, { order: merge(kept, fresh.slice().sort(inOrder), inOrder), isNumber })
      }
    },
    clear: () => known.clear(),
  }
}

/** Both are in order; few are `added`. */
function merge(kept: Int32Array, added: Int32Array, compare: (a: number, b: number) => number): Int32Array {
  const merged = new Int32Array(kept.length + added.length)
  let [from, to] = [0, 0]
  for (const row of added) {
    const end = placeIn(kept, from, (other) => compare(other, row) < 0)
    merged.set(kept.subarray(from, end), to)
    to += end - from
    merged[to++] = row
    from = end
  }
  merged.set(kept.subarray(from), to)
  return merged
}

/** The first place from `low` on of which `isBefore` no longer holds. */
export function placeIn(order: Int32Array, low: number, isBefore: (row: number) => boolean): number {
  let [from, to] = [low, order.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (isBefore(order[middle] ?? 0)) from = middle + 1
    else to = middle
  }
  return from
}
