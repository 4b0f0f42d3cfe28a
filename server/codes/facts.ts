/** What the code tables say of codes on a day: whole tables, kept in memory until an officer changes them. */
import { factsOf, type FactRow } from '../../domain/codes/facts.ts'
import { isCodeTable, type CodeTableName } from '../../domain/codes/catalogue.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import type { FactsFor } from '../documents/circumstances.ts'
import type { Db } from '../platform/database.ts'
import { versionOf, wholeTable } from './read.ts'

interface Held {
  readonly version: number
  readonly rows: ReadonlyMap<string, FactRow>
}

/** By store: a process may serve several, in tests. */
const held = new WeakMap<object, Map<CodeTableName, Held>>()

/** The version is read first: rows of a later one that slip in are read again, never missed. */
async function tableOf(db: Db, store: object, table: CodeTableName): Promise<Held> {
  const tables = held.get(store) ?? new Map<CodeTableName, Held>()
  held.set(store, tables)
  const version = await versionOf(db, table)
  const known = tables.get(table)
  if (known?.version === version) return known
  const rows = await wholeTable(db, table)
  const read = { version, rows: new Map(rows.map((row) => [row.code, row])) }
  tables.set(table, read)
  return read
}

/** For these documents, as the transaction sees the tables. `store` names the store that `db` is a transaction of. */
export async function factsAt(
  db: Db,
  store: object,
  documents: readonly (AnyDocument | undefined)[],
  at: Date,
): Promise<FactsFor> {
  const names = new Set(documents.flatMap((document) => document?.lookups ?? []))
  const tables = new Map<string, Held>()
  for (const name of [...names].filter(isCodeTable)) tables.set(name, await tableOf(db, store, name))
  const today = legalDate(at)
  return (document) =>
    factsOf(
      document,
      (table, code) => tables.get(table)?.rows.get(code),
      () => today,
    )
}
