/**
 * Brings the file up to the program's own data and spells what is not spelled yet. Run in a worker thread, because the
 * rows are many and the dictionary is large; nothing to do costs a tenth of a second there and nothing elsewhere.
 */
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { codeTables, isCodeTable, type CodeTableName } from '../../../domain/codes/catalogue.ts'
import { openCodesFile } from './file.ts'

/** Answers how many rows were written. */
export async function makeCodes(file: string): Promise<number> {
  const raw = openCodesFile(file)
  try {
    return (await fill(raw)) + (await spellAll(raw))
  } finally {
    raw.close()
  }
}

async function fill(raw: Database): Promise<number> {
  const { readTable, tableTexts } = await import('../../../domain/codes/tables.ts')
  const digestOf = (name: CodeTableName) => createHash('sha256').update(tableTexts[name]).digest('hex')
  const made = new Map(raw.prepare<[], { tbl: string; digest: string }>('select tbl, digest from made').all().map(({ tbl, digest }) => [tbl, digest]))
  const stale = Object.keys(codeTables).filter(isCodeTable).flatMap((name) => (made.get(name) === digestOf(name) ? [] : [name]))
  const insert = raw.prepare('insert into code (tbl, code, zh, en, under, changed) values (?, ?, ?, ?, ?, 1) on conflict do nothing')
  const renew = (name: CodeTableName): number => {
    // What officers changed stays; the next contact tells what else this table needs.
    raw.prepare('delete from code where tbl = ? and changed = 1').run(name)
    const rows = readTable(name)
    for (const { code, zh, en, under } of rows) insert.run(name, code, zh, en, under)
    raw.prepare('insert into made (tbl, digest, base, version) values (@name, @digest, @digest, 1) on conflict do update set digest = excluded.digest, base = excluded.base, version = 0').run({ name, digest: digestOf(name) })
    return rows.length
  }
  return raw.transaction(() => stale.reduce((sum, name) => sum + renew(name), 0)).immediate()
}

async function spellAll(raw: Database): Promise<number> {
  const waiting = raw.prepare<[], { tbl: string; code: string; zh: string }>('select tbl, code, zh from code where pinyin is null').all()
  if (waiting.length === 0) return 0
  const { spell } = await import('./spell.ts')
  const spelled = waiting.map((row) => ({ ...row, ...spell(row.zh) }))
  const put = raw.prepare('update code set pinyin = @pinyin, initials = @initials where tbl = @tbl and code = @code and zh = @zh')
  raw.transaction(() => spelled.forEach((row) => put.run(row))).immediate()
  return spelled.length
}
