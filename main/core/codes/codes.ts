/**
 * Code tables for the clerk, offline (GEN-12): searched in memory, table by table as they are first needed; kept in a
 * file that a worker makes from the program's own data; brought up to the server's versions by differences (DESK-05).
 */
import type { CodeEntry } from '../../../contract/code-entry.ts'
import { isCodeTable } from '../../../domain/codes/catalogue.ts'
import { factsOf, type FactRow } from '../../../domain/codes/facts.ts'
import { belonging } from '../../../domain/codes/relations.ts'
import { searchCodes } from '../../../domain/codes/search.ts'
import { codesIn, wrongCodes } from '../../../domain/codes/standing.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type PlacedMessage, type Result } from '../../../domain/kit/problem.ts'
import type { Log } from '../log.ts'
import { runTask } from '../workers/run-task.ts'
import {
  applyChanges,
  beginWith,
  codesFile,
  openCodesFile,
  tablesIn,
  withCopy,
  type TableChanges,
  type TableState,
} from './file.ts'
import { createLookup, shown, type CodeRef } from './lookup.ts'

/** Only what belongs to a value of another table. */
export interface Within {
  readonly relation: string
  readonly value: string
}

export interface Codes {
  /** Resolves when the file is what the program brings; begins the work when nobody did. */
  ready(): Promise<void>
  /** Best first. Failure: INPUT_CODE_TABLE. */
  search(table: string, text: string, limit: number, within?: Within): Promise<Result<CodeEntry[]>>
  /** Failure: INPUT_CODE_TABLE. */
  get(table: string, code: string): Promise<Result<CodeEntry | null>>
  /** Those that are in their table. */
  names(wanted: readonly CodeRef[]): Promise<(CodeEntry & { table: string })[]>
  /** What the tables say of codes today, of those that the document looks up. */
  facts(document: Pick<AnyDocument, 'kind' | 'lookups'>): Facts
  /** Every row of a table, for who looks facts up elsewhere. Failure: INPUT_CODE_TABLE. */
  factRows(table: string): Promise<Result<readonly FactRow[]>>
  /** What is wrong with the codes in a content. Tables that were never made are left to the server's judgement. */
  wrongIn(document: AnyDocument, content: Content): PlacedMessage[]
  tables(): ReadonlyMap<string, TableState>
  /** Takes what the server changed in one table, in one transaction. */
  apply(changes: TableChanges): void
  close(): Promise<void>
}

/** `seed`: a file made with the program, to begin with where there is none yet, and to bring an older one up to. */
export function openCodes(
  dataDir: string,
  log: Log,
  now: () => Date = () => new Date(),
  seed?: string,
): Codes {
  const file = codesFile(dataDir)
  beginWith(seed, file)
  const raw = openCodesFile(file)
  const lookup = createLookup(raw, now)
  const closing = new AbortController()
  let making: Promise<void> | undefined

  /** One worker at a time; a later one spells what came from the server meanwhile. */
  const work = () => {
    making = workAfter(making)
    return making
  }
  async function workAfter(before: Promise<void> | undefined): Promise<void> {
    await before
    if (closing.signal.aborted) return
    try {
      const make = (copy?: string) =>
        runTask('codes', { file, ...(copy !== undefined && { seed: copy }) }, closing.signal)
      if ((seed === undefined ? await make() : await withCopy(seed, `${file}.seed`, make)) > 0)
        lookup.forget()
    } catch (error) {
      lookup.forget()
      if (!closing.signal.aborted) log.warn('code tables: could not be made', { error: String(error) })
    }
  }
  const ready = () => making ?? work()
  const known = (table: string): Result<string> =>
    isCodeTable(table)
      ? ok(table)
      : fail(problem('INPUT_CODE_TABLE', label(`没有代码表“${table}”`, `There is no code table "${table}"`)))

  return {
    ready,
    search: async (table, text, limit, within) => {
      const found = known(table)
      if (!found.ok) return found
      await ready()
      const beginnings = within && belonging(within.relation, within.value)
      return ok(
        searchCodes(lookup.table(table), text, { limit, beginnings }).map((row) =>
          shown(row, row.path, false),
        ),
      )
    },
    get: async (table, code) => {
      const found = known(table)
      if (!found.ok) return found
      const entry = lookup.entry({ table, code })
      if (entry) return ok(entry)
      await ready()
      return ok(lookup.entry({ table, code }))
    },
    names: async (wanted) => {
      await ready()
      return wanted.flatMap((ref) => {
        const entry = lookup.entry(ref)
        return entry ? [{ ...entry, table: ref.table }] : []
      })
    },
    facts: (document) =>
      factsOf(
        document,
        (table, code) => lookup.fact({ table, code }),
        () => legalDate(now()),
      ),
    factRows: async (table) => {
      const found = known(table)
      if (!found.ok) return found
      await ready()
      return ok(lookup.facts(table))
    },
    wrongIn: (document, content) => {
      const made = tablesIn(raw)
      return wrongCodes(
        codesIn(document, content).filter(({ table }) => made.has(table)),
        (use) => lookup.validity(use),
        legalDate(now()),
      )
    },
    tables: () => tablesIn(raw),
    apply: (changes) => {
      applyChanges(raw, changes)
      lookup.forget()
      void work()
    },
    close: async () => {
      closing.abort()
      await making
      raw.close()
    },
  }
}
