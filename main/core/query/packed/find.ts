/** What a query finds among packed rows: the same as `by-sql.ts`, without reading the rows. */
import { sql } from 'drizzle-orm'
import { sqliteDialect } from '../../../../db/local/dialect.ts'
import { BLOCK_BITS, createPacker, ID } from '../../../../db/local/lists/packing.ts'
import { isNumeric, sortKey } from '../../../../db/query.ts'
import { kindsOf } from '../../../../domain/kit/collection.ts'
import type { Database } from 'better-sqlite3'
import type { Asked } from '../asked.ts'
import { conditionsOf, ofKinds, rowsBy, type Hit, type Hits } from '../by-sql.ts'
import { openBlocks } from './blocks.ts'
import { conditionsOn } from './conditions.ts'
import { compareWith, numberOf, textAt } from './keys.ts'
import { placeIn } from './orders.ts'
import { createTable, placeOf, type Table } from './table.ts'

/** Which rows of each block fit; undefined: all do. */
type Mask = readonly (Uint8Array | undefined)[] | undefined

export interface PackedLists {
  /** Undefined when too little is packed yet. Call inside a read transaction. */
  find(asked: Asked, isWhole: boolean): Hits | undefined
}

interface Draft {
  readonly id: string
  readonly key: string | number | null
}

/** Masks kept: of the pages that a clerk turns. */
const MASKS = 4

export function openPackedLists(raw: Database): PackedLists {
  const source = { raw, pack: createPacker(raw), blocks: openBlocks(raw) }
  const tables = new Map<string, Table>()
  const masks = new Map<string, { mask: Mask; count: number }>()

  function maskOf(table: Table, { collection, query }: Asked): { mask: Mask; count: number } {
    const key = JSON.stringify([collection.kind, query.filters, source.blocks.now()])
    const known = masks.get(key)
    if (known) return known
    const made = makeMask(table, collection.fields, query.filters)
    masks.set(key, made)
    for (const old of masks.keys()) if (masks.size > MASKS) masks.delete(old)
    return made
  }

  return {
    find: (asked, isWhole) => {
      const { collection, query } = asked
      source.blocks.refresh()
      const table = tables.get(collection.kind) ?? createTable(source, kindsOf(collection))
      tables.set(collection.kind, table)
      const sort = query.sort ?? collection.list.sort
      if (!table.update([...Object.keys(query.filters), sort.column])) return undefined

      const { mask, count } = maskOf(table, asked)
      const isFound = (row: number): boolean => {
        const block = row >> BLOCK_BITS
        return mask === undefined || mask[block]?.[table.rows[block]?.indexOf[placeOf(row)] ?? 0] === 1
      }
      const drafts = asked.hasDrafts
        ? rowsBy<Draft>(
            raw,
            sql`select id, ${sortKey(collection, sort.column, sqliteDialect)} as key from draft where ${conditionsOf(asked)}`,
          )
        : []
      const shadowed = asked.hasDrafts
        ? rowsBy<{ row: number }>(
            raw,
            sql`select mirror.rowid as row from mirror where ${ofKinds(asked)} and id in (select id from draft where ${ofKinds(asked)})`,
          ).map(({ row }) => row)
        : []
      const hidden = new Set(shadowed.filter(isFound))
      const order = table.orders.by(sort.column, isNumeric(collection, sort.column))
      const total = count - hidden.size + drafts.length
      const [from, to] = isWhole
        ? [0, total]
        : [(query.page - 1) * query.pageSize, Math.min(total, query.page * query.pageSize)]
      if (from >= to) return { total, hits: [] }
      const placed = placeDrafts(table, order, sort.column, isNumeric(collection, sort.column), drafts)
      // Descending is the same from its end; and the nearer end is walked from.
      const isDescending = sort.direction === 'desc'
      const [low, high] = isDescending ? [total - to, total - from] : [from, to]
      const isFromEnd = total - high < low
      const hits = isFromEnd
        ? walk(order, placed, total - high, total - low, true, isFound, hidden)
        : walk(order, placed, low, high, false, isFound, hidden)
      return { total, hits: isFromEnd === isDescending ? hits : hits.toReversed() }
    },
  }
}

function makeMask(
  table: Table,
  fields: Asked['collection']['fields'],
  filters: Asked['query']['filters'],
): { mask: Mask; count: number } {
  const conditions = Object.entries(filters).flatMap(([name, value]) =>
    conditionsOn(fields[name]?.kind, value).map((fits) => ({ fits, column: table.column(name) })),
  )
  if (conditions.length === 0) return { mask: undefined, count: table.count() }
  let count = 0
  const mask = table.rows.map((rows, block) => {
    if (!rows) return undefined
    const found = new Uint8Array(rows.places.length).fill(1)
    for (const { fits, column } of conditions) {
      const texts = column.texts[block]
      if (texts) fits(texts, found)
    }
    for (let index = 0; index < found.length; index += 1) count += found[index] ?? 0
    return found
  })
  return { mask, count }
}

interface Placed {
  readonly id: string
  /** So many rows of the order stand before it. */
  readonly before: number
}

/** Drafts in ascending order, with their places in the order of the rows. */
function placeDrafts(
  table: Table,
  order: Int32Array,
  name: string,
  isNumber: boolean,
  drafts: readonly Draft[],
): Placed[] {
  const [column, ids] = [table.column(name), table.column(ID)]
  const encoder = new TextEncoder()
  const placed = drafts.map(({ id, key }) => {
    const [idBytes, keyBytes] = [encoder.encode(`${id}\0`), encoder.encode(`${key}\0`)]
    const number = typeof key === 'number' ? key : Number.NEGATIVE_INFINITY
    const compareKey = isNumber
      ? (row: number): number => compareNumbers(numberOf(textAt(column, row)), number)
      : (row: number): number => compareWith(column, row, keyBytes)
    return {
      id,
      idBytes,
      keyBytes,
      number,
      before: placeIn(order, 0, (row) => (compareKey(row) || compareWith(ids, row, idBytes)) < 0),
    }
  })
  return placed.toSorted(
    (a, b) =>
      a.before - b.before ||
      (isNumber ? compareNumbers(a.number, b.number) : Buffer.compare(a.keyBytes, b.keyBytes)) ||
      Buffer.compare(a.idBytes, b.idBytes),
  )
}

const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** The hits from the `from`th to before the `to`th, counted from the beginning of the order or from its end, in that direction. */
function walk(
  order: Int32Array,
  drafts: readonly Placed[],
  from: number,
  to: number,
  isFromEnd: boolean,
  isFound: (row: number) => boolean,
  hidden: ReadonlySet<number>,
): Hit[] {
  const hits: Hit[] = []
  let count = 0
  const take = (hit: Hit): boolean => {
    if (count >= from) hits.push(hit)
    count += 1
    return count === to
  }
  const [step, end] = isFromEnd ? [-1, -1] : [1, drafts.length]
  let draft = isFromEnd ? drafts.length - 1 : 0
  for (let index = 0; index <= order.length; index += 1) {
    // Rows of the order that lie behind on the way, seen from its beginning.
    const before = isFromEnd ? order.length - index : index
    for (; draft !== end && drafts[draft]?.before === before; draft += step)
      if (take(drafts[draft]?.id ?? '')) return hits
    const row = order[isFromEnd ? before - 1 : before]
    if (row !== undefined && isFound(row) && !hidden.has(row) && take(row)) return hits
  }
  return hits
}
