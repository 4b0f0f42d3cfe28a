/**
 * Indexes over the JSON contents of the mirror, derived from the lists of the registry. An index whose declaration has
 * changed is replaced, one that nobody needs is dropped.
 */
import type { Database } from 'better-sqlite3'
import type { Collection } from '../../domain/kit/collection.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { indexedColumns } from '../query.ts'
import { columnSql, numberSql } from './dialect.ts'

const PREFIX = 'list_'

function indexOf(collection: Collection, column: string): string {
  const kind = collection.fields[column]?.kind
  const text = columnSql(column)
  const key = kind === 'decimal' || kind === 'money' ? numberSql(text) : text
  return `(${key}, id) where collection = '${collection.kind}'`
}

function wanted(registry: Registry): Map<string, string> {
  const statements = new Map<string, string>()
  for (const collection of registry.collections.values()) {
    if (!/^[a-z]+\.[a-z][a-z-]*$/u.test(collection.kind)) throw new Error(`"${collection.kind}" cannot be the kind of a collection`)
    for (const column of indexedColumns(collection)) {
      const name = `${PREFIX}${collection.kind.replaceAll(/[^a-z]/gu, '_')}_${column}`
      statements.set(name, `CREATE INDEX "${name}" on mirror ${indexOf(collection, column)}`)
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
