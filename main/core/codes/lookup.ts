/** Reads the file of the code tables: single rows as they are shown, whole tables as they are searched. */
import type { Database } from 'better-sqlite3'
import type { CodeEntry } from '../../../contract/code-entry.ts'
import type { FactRow } from '../../../domain/codes/facts.ts'
import { pathTo } from '../../../domain/codes/path.ts'
import { prepare, type Prepared, type SearchRow } from '../../../domain/codes/search.ts'
import { standingOf, type Validity } from '../../../domain/codes/standing.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { attributesOf, COLUMNS, type StoredCode } from './file.ts'

export interface CodeRef {
  readonly table: string
  readonly code: string
}

export interface Lookup {
  entry(ref: CodeRef): CodeEntry | null
  validity(ref: CodeRef): Validity | undefined
  /** A row with all that it says, valid or not; what was asked is kept until {@link forget}, for every row of a form asks. */
  fact(ref: CodeRef): FactRow | undefined
  /** Every row of a table, as {@link fact}. */
  facts(table: string): readonly FactRow[]
  /** What may be chosen today, in the order of the codes; read once and kept until {@link forget}. */
  table(name: string): readonly Prepared<SearchRow>[]
  forget(): void
}

export const shown = (
  row: Pick<StoredCode, 'code' | 'zh' | 'en'>,
  path: string,
  isRetired: boolean,
): CodeEntry => ({ code: row.code, zh: row.zh, en: row.en === '' ? row.zh : row.en, path, isRetired })

const factRow = (row: StoredCode): FactRow => ({
  code: row.code,
  zh: row.zh,
  en: row.en === '' ? row.zh : row.en,
  attributes: attributesOf(row),
  validFrom: row.validFrom,
  retiredOn: row.retiredOn,
})

/** Facts of one table that are kept, also of codes that it does not have: a prefix is looked for from its longest. */
const MOST_KEPT = 20_000

export function createLookup(raw: Database, now: () => Date): Lookup {
  const one = raw.prepare<[string, string], StoredCode>(
    `select ${COLUMNS} from code where tbl = ? and code = ?`,
  )
  const all = raw.prepare<[string], StoredCode>(`select ${COLUMNS} from code where tbl = ? order by code`)
  const kept = new Map<string, readonly Prepared<SearchRow>[]>()
  let keptOn = ''
  const asked = new Map<string, Map<string, FactRow | undefined>>()

  function read(name: string, today: string): readonly Prepared<SearchRow>[] {
    const stored = all.all(name)
    const byCode = new Map(stored.map((row) => [row.code, row]))
    const paths = new Map<string, string>()
    return stored
      .filter((row) => standingOf(row, today) === 'valid')
      .map(({ code, zh, en, under, pinyin, initials }) =>
        prepare({
          code,
          zh,
          en,
          path: pathTo(under, (above) => byCode.get(above), paths),
          pinyin: pinyin ?? '',
          initials: initials ?? '',
        }),
      )
  }

  return {
    entry: ({ table, code }) => {
      const row = one.get(table, code)
      return row
        ? shown(
            row,
            pathTo(row.under, (above) => one.get(table, above), new Map()),
            standingOf(row, legalDate(now())) === 'retired',
          )
        : null
    },
    validity: ({ table, code }) => one.get(table, code),
    fact: ({ table, code }) => {
      const known = asked.get(table) ?? new Map<string, FactRow | undefined>()
      if (known.has(code)) return known.get(code)
      const row = one.get(table, code)
      const fact = row && factRow(row)
      if (known.size >= MOST_KEPT) known.clear()
      asked.set(table, known.set(code, fact))
      return fact
    },
    facts: (name) => all.all(name).map(factRow),
    table: (name) => {
      const today = legalDate(now())
      if (today !== keptOn) kept.clear()
      keptOn = today
      const rows = kept.get(name) ?? read(name, today)
      kept.set(name, rows)
      return rows
    },
    forget: () => {
      kept.clear()
      asked.clear()
    },
  }
}
