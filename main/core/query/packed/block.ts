/** A block of 256 neighbouring rows as a list reads it: which rows there are, and a column's texts, found by row. */
import { BLOCK_ROWS } from '../../../../db/local/lists/packing.ts'

/** The rows of a block that a list shows. */
export interface BlockRows {
  /** Places within the block, ascending. */
  readonly places: Uint8Array
  /** By place: which of the texts is its. */
  readonly indexOf: Uint8Array
}

export interface Texts {
  /** UTF-8, each text ended by a zero byte. */
  readonly bytes: Uint8Array
  /** Where each begins; one more at the end. */
  readonly starts: Uint32Array
}

export function rowsOfBlock(places: Uint8Array): BlockRows {
  const indexOf = new Uint8Array(BLOCK_ROWS)
  places.forEach((place, index) => {
    indexOf[place] = index
  })
  return { places, indexOf }
}

export function textsOf(bytes: Uint8Array, count: number): Texts {
  const starts = new Uint32Array(count + 1)
  let index = 0
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0 && index < count) starts[++index] = at + 1
  return { bytes, starts }
}

const NOTHING: Texts = { bytes: new Uint8Array(0), starts: new Uint32Array(BLOCK_ROWS + 1) }
export const noTexts = (): Texts => NOTHING

/** Rows of several kinds in one block, put in the order of their places. */
export function mergeParts(parts: readonly { readonly places: Uint8Array; readonly bytes: Uint8Array }[]): {
  places: Uint8Array
  bytes: Uint8Array
} {
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  const items = parts.flatMap(({ places, bytes }) => {
    const { starts } = textsOf(bytes, places.length)
    return Array.from(places, (place, index) => ({
      place,
      text: bytes.subarray(starts[index], starts[index + 1]),
    }))
  })
  items.sort((a, b) => a.place - b.place)
  return {
    places: Uint8Array.from(items, ({ place }) => place),
    bytes: Buffer.concat(items.map(({ text }) => text)),
  }
}
