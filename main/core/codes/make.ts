/**
 * Brings the file up to the program's own data and spells what is not spelled yet. Run in a worker thread, because the
 * rows are many and the dictionary is large; nothing to do costs a tenth of a second there and nothing elsewhere.
 */
import type { Database } from 'better-sqlite3'
import type { TableRow } from '../../../codes/csv/table.ts'
import { codeTables, isCodeTable, type CodeTableName } from '../../../domain/codes/catalogue.ts'
import { openCodesFile } from './file.ts'

export interface CodesTask {
  readonly file: string
  /** A file that was made with the program, which a package has in place of the tables. */
  readonly seed?: string
}

/** Answers how many rows were written. */
export async function makeCodes({ file, seed }: CodesTask): Promise<number> {
  const raw = openCodesFile(file)
  try {
    return (seed === undefined ? await fill(raw) : fillFrom(raw, seed)) + (await spellAll(raw))
  } finally {
    raw.close()
  }
}

interface Table {
  readonly name: CodeTableName
  readonly digest: string
  readonly rows: readonly TableRow[]
}

async function fill(raw: Database): Promise<number> {
  const { digestOf, readTable } = await import('../../../codes/csv/table.ts')
  const tables = Object.keys(codeTables)
    .filter(isCodeTable)
    .map((name): Table => {
      const rows = readTable(name)
      return { name, digest: digestOf(rows), rows }
    })
  const insert = raw.prepare(
    'insert into code (tbl, code, zh, en, under, attributes, retired_on, changed) values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing',
  )
  return renew(raw, tables, ({ name, rows }) => {
    for (const { code, zh, en, under, attributes = {}, retiredOn = null } of rows)
      insert.run(name, code, zh, en, under, JSON.stringify(attributes), retiredOn)
    return rows.length
  })
}

/** With the spelling that was made with the program. */
function fillFrom(raw: Database, seed: string): number {
  raw.prepare('attach database ? as seed').run(seed)
  try {
    const tables = raw
      .prepare<[], { name: string; digest: string }>('select tbl as name, digest from seed.made')
      .all()
    const insert = raw.prepare(
      'insert into code (tbl, code, zh, en, under, pinyin, initials, attributes, retired_on, changed) select tbl, code, zh, en, under, pinyin, initials, attributes, retired_on, 1 from seed.code where tbl = ? on conflict do nothing',
    )
    return renew(raw, tables, ({ name }) => insert.run(name).changes)
  } finally {
    raw.exec('detach database seed')
  }
}

/** Makes those tables anew that were made of other data; `insert` answers how many rows it has put in. */
function renew<Made extends { readonly name: string; readonly digest: string }>(
  raw: Database,
  tables: readonly Made[],
  insert: (table: Made) => number,
): number {
  const made = new Map(
    raw
      .prepare<[], { tbl: string; digest: string }>('select tbl, digest from made')
      .all()
      .map(({ tbl, digest }) => [tbl, digest]),
  )
  const renewOne = (table: Made): number => {
    // What officers changed stays; the next contact tells what else this table needs.
    raw.prepare('delete from code where tbl = ? and changed = 1').run(table.name)
    const count = insert(table)
    raw
      .prepare(
        'insert into made (tbl, digest, base, version) values (@name, @digest, @digest, 1) on conflict do update set digest = excluded.digest, base = excluded.base, version = 0',
      )
      .run({ name: table.name, digest: table.digest })
    return count
  }
  const stale = tables.filter(({ name, digest }) => made.get(name) !== digest)
  return raw.transaction(() => stale.reduce((sum, table) => sum + renewOne(table), 0)).immediate()
}

async function spellAll(raw: Database): Promise<number> {
  const waiting = raw
    .prepare<[], { tbl: string; code: string; zh: string }>(
      'select tbl, code, zh from code where pinyin is null',
    )
    .all()
  if (waiting.length === 0) return 0
  const { spell } = await import('../../../domain/codes/spell.ts')
  const spelled = waiting.map((row) => ({ ...row, ...spell(row.zh) }))
  const put = raw.prepare(
    'update code set pinyin = @pinyin, initials = @initials where tbl = @tbl and code = @code and zh = @zh',
  )
  raw.transaction(() => spelled.forEach((row) => put.run(row))).immediate()
  return spelled.length
}
