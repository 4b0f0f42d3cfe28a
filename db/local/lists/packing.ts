/**
 * What the lists of a store look at, packed: mirrored rows in blocks of 256 neighbours, each column of a block one blob, so that
 * a list reads a column of 200,000 rows in some 800 pieces and never the rows' own contents. Blocks are made behind; triggers of
 * the migration note in `list_due` which are not as their rows are.
 */
import type { Database, Statement } from 'better-sqlite3'
import { kindsOf } from '../../../domain/kit/collection.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import { columnSql } from '../dialect.ts'

/** Rows of a block are those whose rowid is the block's number with eight bits behind it. */
export const BLOCK_BITS = 8
export const BLOCK_ROWS = 1 << BLOCK_BITS

/** The column of ids; its name is none that a field can have. */
export const ID = '#id'

/** Names of the columns that are packed of each kind. */
export type Packing = Readonly<Record<string, readonly string[]>>

/** All that a list of the registry can show, filter or sort by. */
export function packingOf(registry: Registry): Packing {
  const columns = new Map<string, Set<string>>()
  for (const collection of registry.collections.values()) {
    const lists = [collection.list, ...Object.values(collection.views).map((view) => view.list)]
    const named = lists.flatMap((list) => [
      ...list.columns,
      ...list.filters.map((filter) => filter.column),
      list.sort.column,
    ])
    const fixed = Object.values(collection.views).flatMap((view) => Object.keys(view.where))
    for (const kind of kindsOf(collection))
      columns.set(
        kind,
        new Set(
          [...(columns.get(kind) ?? ['state', 'createdAt', 'updatedAt']), ...named, ...fixed].filter(
            (column) => column !== 'kind',
          ),
        ),
      )
  }
  return Object.fromEntries([...columns].map(([kind, names]) => [kind, [ID, ...[...names].toSorted()]]))
}

/** The rows of one kind in a block: their places within it, ascending, and their texts in that order, each ended by a zero byte. */
export interface Packed {
  readonly rows: Uint8Array
  readonly columns: ReadonlyMap<string, Uint8Array>
}

const encoder = new TextEncoder()
const textSql = (column: string): string => (column === ID ? 'id' : columnSql(column))

export type Packer = (block: number, kind: string, columns: readonly string[]) => Packed | undefined

/** Reads mirrored rows; undefined when the block has none of that kind. */
export function createPacker(raw: Database): Packer {
  const statements = new Map<string, Statement<[number, number, number, string], (string | null)[]>>()
  const statementFor = (columns: readonly string[]) => {
    const key = columns.join()
    const known = statements.get(key)
    if (known) return known
    const inner = columns.map((column, index) => `${textSql(column)} as c${index}`)
    const outer = columns.map((_, index) => `group_concat(c${index}, char(0))`)
    const made = raw.prepare<[number, number, number, string], (string | null)[]>(
      `select ${['group_concat(place)', ...outer].join(', ')} from (select ${['rowid - ? as place', ...inner].join(', ')} from mirror not indexed where rowid between ? and ? and collection = ? order by rowid)`,
    )
    statements.set(key, made.raw())
    return made
  }
  return (block, kind, columns) => {
    const first = block << BLOCK_BITS
    const [places, ...texts] = statementFor(columns).get(first, first, first + BLOCK_ROWS - 1, kind) ?? []
    if (!places) return undefined
    return {
      rows: Uint8Array.from(places.split(','), Number),
      columns: new Map(columns.map((column, index) => [column, encoder.encode(`${texts[index] ?? ''}\0`)])),
    }
  }
}
