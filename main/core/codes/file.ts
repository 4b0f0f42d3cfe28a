/**
 * The file of the code tables: small, unencrypted (they are public), shared by all accounts of the machine. `changed` is
 * the server's version that a row came with, 1 for the program's own rows; `made` says from which of the program's data (`digest`)
 * a table was made, and at which version it is of the server's data (`base`); 0 when that must be asked anew.
 */
import Sqlite, { type Database } from 'better-sqlite3'
import { copyFileSync, existsSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CentralCode } from '../../../contract/central/codes.ts'
import type { Attributes } from '../../../domain/codes/shapes.ts'
import { privateFile } from '../../../db/private-files.ts'
import { renameSteadily } from '../../../process/rename.ts'

export interface TableChanges {
  readonly table: string
  readonly version: number
  /** Of the rows that the server calls version 1. */
  readonly base: string
  readonly rows: readonly CentralCode[]
  /** All rows of the table: others are gone. */
  readonly isWhole: boolean
}

/** Raised when the tables of the file change. A file of the shape before is added to, one that is older still is made anew. */
const SHAPE = 3
/** Rows had no attributes: what officers changed meanwhile stays known without network. */
const WITHOUT_ATTRIBUTES = 2

export interface StoredCode {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly under: string
  readonly pinyin: string | null
  readonly initials: string | null
  readonly validFrom: string | null
  readonly retiredOn: string | null
  /** JSON. */
  readonly attributes: string
}

export const attributesOf = ({ attributes }: Pick<StoredCode, 'attributes'>): Attributes | undefined =>
  attributes === '{}' ? undefined : (JSON.parse(attributes) as Attributes) // written below

export const codesFile = (dataDir: string): string => join(dataDir, 'codes.db')

/** A new file begins as a copy of one that was made with the program: spelling all names takes seconds. */
export function beginWith(seed: string | undefined, file: string): void {
  if (seed === undefined || existsSync(file)) return
  copyFileSync(seed, `${file}.new`)
  renameSteadily(`${file}.new`, file)
}

/** In a package the file lies within an archive that SQLite cannot open. */
export async function withCopy<T>(
  seed: string,
  copy: string,
  work: (copy: string) => Promise<T>,
): Promise<T> {
  try {
    await copyFile(seed, copy)
    return await work(copy)
  } finally {
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${copy}${suffix}`, { force: true })))
  }
}

export function openCodesFile(file: string): Database {
  privateFile(file)
  const raw = new Sqlite(file)
  raw.pragma('journal_mode=WAL')
  raw.pragma('synchronous=NORMAL')
  raw
    .transaction(() => {
      const shape = raw.pragma('user_version', { simple: true })
      if (shape === SHAPE) return
      if (shape === WITHOUT_ATTRIBUTES) {
        raw.exec(
          `alter table code add column attributes text not null default '{}'; pragma user_version = ${SHAPE}`,
        )
        return
      }
      raw.exec(`
      drop table if exists code; drop table if exists made;
      create table code (
        tbl text not null, code text not null, zh text not null, en text not null, under text not null,
        pinyin text, initials text, valid_from text, retired_on text, changed integer not null,
        attributes text not null default '{}',
        primary key (tbl, code)
      ) without rowid;
      create table made (tbl text primary key, digest text not null, base text not null, version integer not null) without rowid;
      pragma user_version = ${SHAPE}`)
    })
    .immediate()
  return raw
}

export const COLUMNS =
  'code, zh, en, under, pinyin, initials, valid_from as validFrom, retired_on as retiredOn, attributes'

export interface TableState {
  /** Of the server's rows of version 1 that the rows here go back to. */
  readonly base: string
  readonly version: number
}

export function tablesIn(raw: Database): ReadonlyMap<string, TableState> {
  const rows = raw.prepare<[], TableState & { tbl: string }>('select tbl, base, version from made').all()
  return new Map(rows.map(({ tbl, base, version }) => [tbl, { base, version }]))
}

export function applyChanges(raw: Database, { table, version, base, rows, isWhole }: TableChanges): void {
  const put = raw.prepare(`
    insert into code (tbl, code, zh, en, under, valid_from, retired_on, changed, attributes) values (@table, @code, @zh, @en, @under, @validFrom, @retiredOn, @version, @attributes)
    on conflict do update set pinyin = iif(zh = excluded.zh, pinyin, null), zh = excluded.zh, en = excluded.en, under = excluded.under,
      valid_from = excluded.valid_from, retired_on = excluded.retired_on, changed = excluded.changed,
      attributes = excluded.attributes`)
  raw
    .transaction(() => {
      if (isWhole) raw.prepare('delete from code where tbl = ?').run(table)
      for (const { attributes = {}, ...row } of rows)
        put.run({ ...row, table, version, attributes: JSON.stringify(attributes) })
      raw.prepare('update made set version = ?, base = ? where tbl = ?').run(version, base, table)
    })
    .immediate()
}
