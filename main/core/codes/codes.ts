/**
 * Code tables for the clerk's search, in a small unencrypted file of their own: they are public. The file is made from
 * the program's own data, with the pinyin initials worked out once, and made anew when that data has changed.
 */
import Sqlite, { type Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { codeTables, isCodeTable, type Code } from '../../../domain/codes/catalogue.ts'
import { readTable, tableTexts } from '../../../domain/codes/tables.ts'
import { escapeLike } from '../../../db/query.ts'
import { label } from '../../../domain/kit/label.ts'
import { normaliseLine, toHalfWidth } from '../../../domain/kit/normalise.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'

/** Raised when the way the file is made changes. */
const SHAPE = 1

export interface Codes {
  /** By the beginning of the code or of the initials, or any part of a name. Failure: INPUT_CODE_TABLE. */
  search(table: string, text: string, limit: number): Promise<Result<Omit<Code, 'under'>[]>>
  get(table: string, code: string): Promise<Result<Omit<Code, 'under'> | null>>
  close(): void
}

export function openCodes(dataDir: string): Codes {
  const raw = new Sqlite(join(dataDir, 'codes.db'))
  raw.pragma('journal_mode=WAL')
  raw.exec('create table if not exists made (version text not null); create table if not exists code (tbl text not null, code text not null, zh text not null, en text not null, initials text not null, primary key (tbl, code)) without rowid')
  let isMade: Promise<void> | undefined
  const made = () => (isMade ??= make(raw))
  const known = (table: string): Result<string> => (Object.hasOwn(codeTables, table) ? ok(table) : fail(problem('INPUT_CODE_TABLE', label(`没有代码表“${table}”`, `There is no code table "${table}"`))))

  return {
    search: async (table, text, limit) => {
      const found = known(table)
      if (!found.ok) return found
      await made()
      const wanted = escapeLike(toHalfWidth(normaliseLine(text)))
      const [prefix, part] = [`${wanted}%`, `%${wanted}%`]
      const rows = raw
        .prepare<unknown[], Code>(
          `select code, zh, en from code where tbl = ? and (code like ? escape '\\' or initials like ? escape '\\' or zh like ? escape '\\' or en like ? escape '\\')
           order by case when code like ? escape '\\' then 0 when zh like ? escape '\\' then 1 when initials like ? escape '\\' then 2 else 3 end, code limit ?`,
        )
        .all(table, prefix, prefix, part, part, prefix, prefix, prefix, limit)
      return ok(rows)
    },
    get: async (table, code) => {
      const found = known(table)
      if (!found.ok) return found
      await made()
      return ok(raw.prepare<[string, string], Code>('select code, zh, en from code where tbl = ? and code = ?').get(table, code) ?? null)
    },
    close: () => void raw.close(),
  }
}

async function make(raw: Database): Promise<void> {
  const version = createHash('sha256').update(`${SHAPE}${JSON.stringify(tableTexts)}`).digest('hex')
  if (raw.prepare<[], { version: string }>('select version from made').get()?.version === version) return
  const { pinyin } = await import('pinyin-pro') // half a second of dictionary, needed only here
  if (!raw.open) return
  const insert = raw.prepare('insert or replace into code (tbl, code, zh, en, initials) values (?, ?, ?, ?, ?)')
  raw.transaction(() => {
    raw.exec('delete from code; delete from made')
    for (const name of Object.keys(codeTables).filter(isCodeTable)) {
      for (const { code, zh, en } of readTable(name)) insert.run(name, code, zh, en, pinyin(zh, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase())
    }
    raw.prepare('insert into made (version) values (?)').run(version)
  })()
}
