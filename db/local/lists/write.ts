/** Writes packed blocks. What was packed is written only if the block is still as it was when it was read. */
import type { Database } from 'better-sqlite3'
import { mirror } from '../schema.ts'
import { getTableName } from 'drizzle-orm'
import { BLOCK_BITS, type Packed, type Packing } from './packing.ts'

/** A block as it was packed, and the mark that `list_due` had for it then. */
export interface BlockMade {
  readonly block: number
  readonly mark: number
  readonly kinds: readonly { readonly kind: string; readonly packed: Packed }[]
}

/** The name under which the places of a block's rows are kept; none that a field can have. */
export const ROWS = '#rows'
const FACT = 'packing'

export interface BlockWriter {
  /** Blocks that wait to be packed, and blocks there are. */
  progress(): { readonly due: number; readonly total: number }
  put(made: readonly BlockMade[]): void
}

export function createBlockWriter(raw: Database): BlockWriter {
  const due = raw.prepare<[], { due: number }>('select count(*) as due from list_due')
  const last = raw.prepare<[], { last: number | null }>(
    `select max(rowid) as last from ${getTableName(mirror)}`,
  )
  const isSame = raw.prepare<[number, number]>('select 1 from list_due where block = ? and mark = ?')
  const clear = raw.prepare('delete from list_block where block = ?')
  const insert = raw.prepare('insert into list_block (collection, column, block, data) values (?, ?, ?, ?)')
  const version = raw.prepare(
    'insert into list_version (block, version) values (?, (select coalesce(max(version), 0) + 1 from list_version)) on conflict (block) do update set version = excluded.version',
  )
  const done = raw.prepare('delete from list_due where block = ?')
  return {
    progress: () => ({ due: due.get()?.due ?? 0, total: ((last.get()?.last ?? 0) >> BLOCK_BITS) + 1 }),
    put: (made) =>
      raw.transaction(() => {
        for (const { block, mark, kinds } of made) {
          if (isSame.get(block, mark) === undefined) continue
          clear.run(block)
          for (const { kind, packed } of kinds) {
            insert.run(kind, ROWS, block, packed.rows)
            for (const [column, bytes] of packed.columns) insert.run(kind, column, block, bytes)
          }
          version.run(block)
          done.run(block)
        }
      })(),
  }
}

/**
 * When lists look at other columns than those that were packed, every block is due once more: mark 0 says that what it has is
 * right, only not all. Cheap: one row for 256.
 */
export function notePacking(raw: Database, packing: Packing): void {
  const now = JSON.stringify(packing)
  const before = raw
    .prepare<[string], { value: string }>('select value from fact where name = ?')
    .get(FACT)?.value
  if (before === now) return
  raw.transaction(() => {
    raw.prepare('insert or ignore into list_due (block, mark) select block, 0 from list_version').run()
    raw
      .prepare(
        'insert into fact (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
      )
      .run(FACT, now)
  })()
}
