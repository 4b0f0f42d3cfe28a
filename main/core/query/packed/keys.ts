/** What rows are ordered by: texts by their bytes, as SQLite does, numbers as numbers with no number before all. */
import { BLOCK_BITS, BLOCK_ROWS } from '../../../../db/local/lists/packing.ts'
import type { BlockRows, Texts } from './block.ts'

const PLACE = BLOCK_ROWS - 1

/** One column of a list, by row (rowid in the mirror). Blocks without rows are holes. */
export interface Column {
  readonly rows: readonly (BlockRows | undefined)[]
  readonly texts: readonly (Texts | undefined)[]
}

/** Compares the texts of two rows from their byte `from` on. */
export function compareTexts({ rows, texts }: Column, a: number, b: number, from = 0): number {
  const [blockA, blockB] = [a >> BLOCK_BITS, b >> BLOCK_BITS]
  const [textsA, textsB] = [texts[blockA], texts[blockB]]
  if (!textsA || !textsB) return 0
  const [indexA, indexB] = [rows[blockA]?.indexOf[a & PLACE] ?? 0, rows[blockB]?.indexOf[b & PLACE] ?? 0]
  let [atA, atB] = [(textsA.starts[indexA] ?? 0) + from, (textsB.starts[indexB] ?? 0) + from]
  // Each text ends with a zero byte, which no text holds.
  for (;;) {
    const [byteA, byteB] = [textsA.bytes[atA] ?? 0, textsB.bytes[atB] ?? 0]
    if (byteA !== byteB) return byteA - byteB
    if (byteA === 0) return 0
    atA += 1
    atB += 1
  }
}

/** Compares the text of a row with `bytes`, which end with a zero byte. */
export function compareWith({ rows, texts }: Column, row: number, bytes: Uint8Array): number {
  const block = row >> BLOCK_BITS
  const own = texts[block]
  const start = own?.starts[rows[block]?.indexOf[row & PLACE] ?? 0] ?? 0
  for (let at = 0; ; at += 1) {
    const [mine, other] = [own?.bytes[start + at] ?? 0, bytes[at] ?? 0]
    if (mine !== other) return mine - other
    if (mine === 0) return 0
  }
}

const decoder = new TextDecoder()

export function textAt({ rows, texts }: Column, row: number): string {
  const block = row >> BLOCK_BITS
  const own = texts[block]
  const index = rows[block]?.indexOf[row & PLACE] ?? 0
  return own ? decoder.decode(own.bytes.subarray(own.starts[index], (own.starts[index + 1] ?? 1) - 1)) : ''
}

/** `cast(nullif(text, '') as real)`, no number being less than all. */
export function numberOf(text: string): number {
  if (text === '') return Number.NEGATIVE_INFINITY
  const number = Number.parseFloat(text)
  return Number.isNaN(number) ? 0 : number
}
