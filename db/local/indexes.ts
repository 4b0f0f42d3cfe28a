/**
 * Indexes over the JSON contents of the mirror, derived from the lists of the registry: for each list its order, and its
 * order behind every condition that is not fuzzy, so that the first page is read and not sorted. An index whose
 * declaration has changed is replaced, one that nobody needs is dropped.
 */
import type { Database } from 'better-sqlite3'
import type { Collection } from '../../domain/kit/collection.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { kindsSql } from '../query.ts'
import { columnSql, numberSql } from './dialect.ts'

const PREFIX = 'list_'

function keySql(collection: Collection, column: string): string {
  const kind = collection.fields[column]?.kind
  const text = columnSql(column)
  return kind === 'decimal' || kind === 'money' ? numberSql(text) : text
}

/** The columns of each index of a collection, in order. */
function columnSets(collection: Collection, lookUps: readonly string[]): string[][] {
  const lists = [{ fixed: [] as string[], list: collection.list }, ...Object.values(collection.views).map(({ where, list }) => ({ fixed: Object.keys(where), list }))]
  const ordered = lists.flatMap(({ fixed, list: { sort, filters } }) => {
    const conditions = filters.filter((filter) => filter.by !== 'contains').map((filter) => filter.column)
    const others = conditions.filter((column) => column !== sort.column && !fixed.includes(column))
    return [[...fixed, sort.column], ...others.map((column) => [...fixed, column, sort.column])]
  })
  return [...ordered, ...lookUps.map((column) => [column])]
}

function wanted(registry: Registry): Map<string, string> {
  const prefills = [...registry.documents.values()].flatMap((document) => (document.prefill ? [document.prefill] : []))
  const statements = new Map<string, string>()
  for (const collection of registry.collections.values()) {
    const lookUps = prefills.filter((prefill) => prefill.record === collection.kind).map((prefill) => prefill.by)
    for (const columns of columnSets(collection, lookUps)) {
      const name = `${PREFIX}${collection.kind.replaceAll(/[^a-z]/gu, '_')}_${columns.join('_')}`
      const keys = columns.map((column) => keySql(collection, column))
      statements.set(name, `CREATE INDEX "${name}" on mirror (${keys.join(', ')}, id) where ${kindsSql(collection, 'collection')}`)
    }
  }
  return statements
}

export function ensureIndexes(raw: Database, registry: Registry): void {
  const want = wanted(registry)
  const rows = raw.prepare<[string], { name: string; sql: string }>(`select name, sql from sqlite_master where type = 'index' and substr(name, 1, ${PREFIX.length}) = ?`).all(PREFIX)
  const have = new Map(rows.map((row) => [row.name, row.sql]))
  const stale = rows.filter((row) => want.get(row.name) !== row.sql)
  const missing = [...want].filter(([name, sql]) => have.get(name) !== sql)
  if (stale.length === 0 && missing.length === 0) return
  raw.transaction(() => {
    for (const { name } of stale) raw.exec(`drop index "${name}"`)
    for (const [, sql] of missing) raw.exec(sql)
  })()
}
