/**
 * Puts rows in order. Texts are sorted by six bytes at a time, behind what all of a group have in common: numbers of documents and
 * instants begin alike, and comparing them whole, two by two, takes ten times as long.
 */
import { BLOCK_BITS, BLOCK_ROWS } from '../../../../db/local/lists/packing.ts'
import { compareTexts, numberOf, textAt, type Column } from './keys.ts'

const DIGIT_BYTES = 6
const FEW = 48
const MANY = 4096
const PLACE = BLOCK_ROWS - 1

/** Sorts by the column; rows with one key stay in the order in which they stand. */
export function sortByText(order: Int32Array, column: Column): void {
  const todo: [number, number, number][] = [[0, order.length, 0]]
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [low, high, depth] = next
    const part = order.subarray(low, high)
    if (part.length <= FEW) {
      sortFew(part, (a, b) => compareTexts(column, a, b, depth))
      continue
    }
    const shared = sharedBytes(part, column, depth)
    if (shared === undefined) continue
    const keys = keysOf(part, column, shared)
    sortByNumber(part, keys)
    for (let from = 0; from < part.length;) {
      let to = from + 1
      while (to < part.length && keys[to] === keys[from]) to += 1
      // Texts that end within these bytes are the same.
      if (to - from > 1 && (keys[from] ?? 0) % 256 !== 0)
        todo.push([low + from, low + to, shared + DIGIT_BYTES])
      from = to
    }
  }
}

export function sortByNumberOf(order: Int32Array, column: Column): void {
  sortByNumber(
    order,
    Float64Array.from(order, (row) => numberOf(textAt(column, row))),
  )
}

function sortFew(part: Int32Array, compare: (a: number, b: number) => number): void {
  for (let at = 1; at < part.length; at += 1) {
    const row = part[at] ?? 0
    let to = at
    while (to > 0 && compare(part[to - 1] ?? 0, row) > 0) {
      part[to] = part[to - 1] ?? 0
      to -= 1
    }
    part[to] = row
  }
}

/** How many bytes, from the first on, all the texts have in common; undefined when they are all the same. */
function sharedBytes(part: Int32Array, { rows, texts }: Column, depth: number): number | undefined {
  const startOf = (row: number): readonly [Uint8Array | undefined, number] => {
    const own = texts[row >> BLOCK_BITS]
    return [own?.bytes, own?.starts[rows[row >> BLOCK_BITS]?.indexOf[row & PLACE] ?? 0] ?? 0]
  }
  const [first, start] = startOf(part[0] ?? 0)
  let shared = Number.POSITIVE_INFINITY
  for (let index = 1; index < part.length && shared > depth; index += 1) {
    const [bytes, other] = startOf(part[index] ?? 0)
    for (let at = depth; at < shared; at += 1) {
      const [mine, theirs] = [first?.[start + at] ?? 0, bytes?.[other + at] ?? 0]
      if (mine !== theirs) shared = at
      else if (mine === 0) break
    }
  }
  return shared === Number.POSITIVE_INFINITY ? undefined : shared
}

/** Six bytes of each text from `from` on as one number; zeros behind its end. */
function keysOf(part: Int32Array, { rows, texts }: Column, from: number): Float64Array {
  const keys = new Float64Array(part.length)
  for (let index = 0; index < part.length; index += 1) {
    const row = part[index] ?? 0
    const own = texts[row >> BLOCK_BITS]
    const place = rows[row >> BLOCK_BITS]?.indexOf[row & PLACE] ?? 0
    const end = (own?.starts[place + 1] ?? 1) - 1
    let at = (own?.starts[place] ?? 0) + from
    let key = 0
    for (let digit = 0; digit < DIGIT_BYTES; digit += 1, at += 1)
      key = key * 256 + (at < end ? (own?.bytes[at] ?? 0) : 0)
    keys[index] = key
  }
  return keys
}

/** Sorts rows and their keys alike, stably. */
function sortByNumber(part: Int32Array, keys: Float64Array): void {
  const places = Uint32Array.from(part, (_, index) => index)
  if (part.length < MANY || keys.some((key) => key < 0 || !Number.isInteger(key)))
    places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
  else radixSort(places, keys)
  const [rows, sorted] = [part.slice(), keys.slice()]
  for (let index = 0; index < part.length; index += 1) {
    const from = places[index] ?? 0
    part[index] = rows[from] ?? 0
    keys[index] = sorted[from] ?? 0
  }
}

const RADIX = 65_536

/** Whole numbers below 2^48, three digits of 16 bits, the least first. */
function radixSort(places: Uint32Array, keys: Float64Array): void {
  const counts = new Uint32Array(RADIX + 1)
  const next = new Uint32Array(places.length)
  for (let pass = 0; pass < 3; pass += 1) {
    const divisor = RADIX ** pass
    const digit = (place: number): number => Math.floor((keys[place] ?? 0) / divisor) % RADIX
    counts.fill(0)
    for (let index = 0; index < places.length; index += 1)
      counts[digit(places[index] ?? 0) + 1] = (counts[digit(places[index] ?? 0) + 1] ?? 0) + 1
    for (let index = 0; index < RADIX; index += 1)
      counts[index + 1] = (counts[index + 1] ?? 0) + (counts[index] ?? 0)
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? 0
      const at = counts[digit(place)] ?? 0
      counts[digit(place)] = at + 1
      next[at] = place
    }
    places.set(next)
  }
}
