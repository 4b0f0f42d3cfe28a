/** The rows of one list in memory, as far as it has been asked for columns: read from the packed blocks, kept up by those that change. */
import type { Database } from 'better-sqlite3'
import { BLOCK_BITS, ID, type Packed, type Packer } from '../../../../db/local/lists/packing.ts'
import { ROWS } from '../../../../db/local/lists/write.ts'
import { mergeParts, rowsOfBlock, textsOf, type BlockRows, type Texts } from './block.ts'
import type { Blocks } from './blocks.ts'
import type { Column } from './keys.ts'
import { createOrders, type Orders } from './orders.ts'

/** So many blocks are read from the rows themselves for an answer (some 5 ms each); with more the list is asked of SQLite. */
const LOOSE = 40

export interface Table {
  /** Brings it up to date with these columns. False: too much of it is not packed yet. */
  update(columns: readonly string[]): boolean
  readonly rows: readonly (BlockRows | undefined)[]
  column(name: string): Column
  readonly orders: Orders
  count(): number
}

export interface TableSource {
  readonly raw: Database
  readonly pack: Packer
  readonly blocks: Blocks
}

type PerBlock<T> = (T | undefined)[]

export function createTable({ raw, pack, blocks }: TableSource, kinds: readonly string[]): Table {
  const every = raw.prepare<[string, string], { block: number; data: Uint8Array }>(
    'select block, data from list_block where collection = ? and column = ?',
  )
  const single = raw.prepare<[string, string, number], { data: Uint8Array }>(
    'select data from list_block where collection = ? and column = ? and block = ?',
  )
  const encoder = new TextEncoder()
  const rows: PerBlock<BlockRows> = []
  const places = new Map<string, PerBlock<Uint8Array>>(kinds.map((kind) => [kind, []]))
  const columns = new Map<string, PerBlock<Texts>>()
  const orders = createOrders(rows, (name) => ({ rows, texts: columns.get(name) ?? [] }))
  let [seen, isWhole] = [0, true]

  /** What stands packed for a kind, in the blocks asked for. */
  function stored(kind: string, column: string, wanted: readonly number[]): Map<number, Uint8Array> {
    if (wanted.length > LOOSE) return new Map(every.all(kind, column).map(({ block, data }) => [block, data]))
    const found = new Map<number, Uint8Array>()
    for (const block of wanted) {
      const data = single.get(kind, column, block)?.data
      if (data) found.set(block, data)
    }
    return found
  }

  function begin() {
    const made = new Map<string, Packed | undefined>()
    let loose = 0
    return (block: number, kind: string, names: readonly string[]): Packed | undefined => {
      const key = `${block} ${kind}`
      const known = made.get(key)
      if (known && names.every((name) => known.columns.has(name))) return known
      if (++loose > LOOSE * kinds.length * 2) isWhole = false
      if (!isWhole) return undefined
      const fresh = pack(block, kind, names)
      made.set(key, fresh)
      return fresh
    }
  }

  function loadPlaces(
    changed: readonly number[],
    fresh: ReturnType<typeof begin>,
    names: readonly string[],
  ): void {
    for (const [kind, own] of places) {
      const found = stored(kind, ROWS, changed)
      for (const block of changed)
        own[block] = blocks.isDue(block) ? fresh(block, kind, names)?.rows : found.get(block)
    }
    for (const block of changed) {
      const parts = kinds.flatMap((kind) => places.get(kind)?.[block] ?? [])
      rows[block] =
        parts.length === 0
          ? undefined
          : rowsOfBlock(
              parts.length === 1 && parts[0]
                ? parts[0]
                : Uint8Array.from(parts.flatMap((part) => [...part])).toSorted(),
            )
    }
  }

  function loadColumn(
    name: string,
    wanted: readonly number[],
    fresh: ReturnType<typeof begin>,
    names: readonly string[],
  ): void {
    const own = columns.get(name) ?? []
    columns.set(name, own)
    const found = new Map(
      kinds.map((kind) => [kind, name === 'kind' ? undefined : stored(kind, name, wanted)]),
    )
    const bytesOf = (block: number, kind: string, count: number): Uint8Array | undefined => {
      if (name === 'kind') return encoder.encode(`${kind}\0`.repeat(count))
      return (
        (blocks.isDue(block) ? undefined : found.get(kind)?.get(block)) ??
        fresh(block, kind, names)?.columns.get(name)
      )
    }
    for (const block of wanted) {
      const parts = kinds.flatMap((kind) => {
        const at = places.get(kind)?.[block]
        const bytes = at && bytesOf(block, kind, at.length)
        return at && bytes ? [{ places: at, bytes }] : []
      })
      const merged = parts.length === 0 ? undefined : mergeParts(parts)
      own[block] = merged && textsOf(merged.bytes, merged.places.length)
    }
  }

  function reset(): void {
    for (const own of places.values()) own.length = 0
    columns.clear()
    orders.clear()
    rows.length = 0
    seen = 0
  }

  return {
    update: (asked) => {
      const changed = blocks.since(seen)
      if (changed.filter((block) => blocks.isDue(block)).length > LOOSE) return false
      isWhole = true
      const fresh = begin()
      const names = [...new Set([ID, ...columns.keys(), ...asked])]
      const packed = names.filter((name) => name !== 'kind')
      const isNew = names.filter((name) => !columns.has(name))
      if (changed.length > 0) loadPlaces(changed, fresh, packed)
      const present = rows.flatMap((own, block) => (own ? [block] : []))
      for (const name of names) loadColumn(name, isNew.includes(name) ? present : changed, fresh, packed)
      seen = blocks.now()
      if (isWhole) orders.repair(changed)
      else reset()
      return isWhole
    },
    rows,
    column: (name) => ({ rows, texts: columns.get(name) ?? [] }),
    orders,
    count: () => rows.reduce((sum, own) => sum + (own?.places.length ?? 0), 0),
  }
}

export const placeOf = (row: number): number => row & ((1 << BLOCK_BITS) - 1)
