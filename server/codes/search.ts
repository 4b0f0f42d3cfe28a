/** Tables as the desk's forms search them: by code, name and pinyin, as the client does with its own copy. */
import type { CodeEntry, CodeSearch } from '../../contract/code-entry.ts'
import type { CentralCode } from '../../contract/central/codes.ts'
import type { CodeTableName } from '../../domain/codes/catalogue.ts'
import { pathTo } from '../../domain/codes/path.ts'
import { belonging } from '../../domain/codes/relations.ts'
import { prepare, searchCodes, type Prepared, type SearchRow } from '../../domain/codes/search.ts'
import { standingOf } from '../../domain/codes/standing.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import type { Db } from '../platform/database.ts'
import { versionOf, wholeTable } from './read.ts'
import { spellingsOf } from './spellings.ts'

interface Held {
  readonly version: number
  readonly day: string
  readonly rows: readonly Prepared<SearchRow>[]
  readonly byCode: ReadonlyMap<string, CentralCode>
}

/** By store: a process may serve several, in tests. */
const held = new WeakMap<object, Map<CodeTableName, Held>>()

async function read(all: readonly CentralCode[], version: number, day: string): Promise<Held> {
  const byCode = new Map(all.map((row) => [row.code, row]))
  const valid = all.filter((row) => standingOf(row, day) === 'valid')
  const spellingOf = await spellingsOf(valid.map(({ zh }) => zh))
  const paths = new Map<string, string>()
  const find = (above: string) => byCode.get(above)
  return {
    version,
    day,
    rows: valid.map(({ code, zh, en, under }) =>
      prepare({ code, zh, en, path: pathTo(under, find, paths), ...spellingOf(zh) }),
    ),
    byCode,
  }
}

async function tableOf(db: Db, table: CodeTableName, day: string): Promise<Held> {
  const tables = held.get(db) ?? new Map<CodeTableName, Held>()
  held.set(db, tables)
  // Read first: rows of a later version that slip in are read again, never missed.
  const version = await versionOf(db, table)
  const known = tables.get(table)
  if (known?.version === version && known.day === day) return known
  const made = await read(await wholeTable(db, table), version, day)
  tables.set(table, made)
  return made
}

const shown = ({ code, zh, en }: Pick<CentralCode, 'code' | 'zh' | 'en'>, path: string): CodeEntry => ({
  code,
  zh,
  en: en === '' ? zh : en,
  path,
  isRetired: false,
})

/** Best first; what is valid on the legal day of `at`. */
export async function searchTableEntries(
  db: Db,
  table: CodeTableName,
  { text, limit = 30, within }: CodeSearch,
  at: Date,
): Promise<CodeEntry[]> {
  const { rows } = await tableOf(db, table, legalDate(at))
  const beginnings = within && belonging(within.relation, within.value)
  return searchCodes(rows, text, { limit, beginnings }).map((row) => shown(row, row.path))
}

/** Valid or not; null when the table has no such code. */
export async function tableEntry(
  db: Db,
  table: CodeTableName,
  code: string,
  at: Date,
): Promise<CodeEntry | null> {
  const day = legalDate(at)
  const { byCode } = await tableOf(db, table, day)
  const row = byCode.get(code)
  if (!row) return null
  const path = pathTo(row.under, (above) => byCode.get(above), new Map())
  return { ...shown(row, path), isRetired: standingOf(row, day) === 'retired' }
}
