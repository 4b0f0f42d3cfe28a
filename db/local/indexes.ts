/**
 * Indexes over the JSON contents of the mirror: by what a record is looked up when a document begins from it. Lists have none,
 * they read packed rows (`lists/`); what older programs made for them serves until everything is packed, then it goes.
 */
import type { Database } from 'better-sqlite3'
import type { Registry } from '../../domain/kit/registry.ts'
import { kindsSql } from '../query.ts'
import { columnSql } from './dialect.ts'

const PREFIX = 'list_'

function wanted(registry: Registry): Map<string, string> {
  const statements = new Map<string, string>()
  for (const { prefill } of registry.documents.values()) {
    const { record, by } = prefill ?? {}
    const collection = record === undefined ? undefined : registry.collections.get(record)
    if (!collection || by === undefined) continue
    const name = `${PREFIX}${collection.kind.replaceAll(/[^a-z]/gu, '_')}_${by}`
    statements.set(
      name,
      `CREATE INDEX "${name}" on mirror (${columnSql(by)}, id) where ${kindsSql(collection, 'collection')}`,
    )
  }
  return statements
}

const present = (raw: Database) =>
  raw
    .prepare<[string], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and substr(name, 1, ${PREFIX.length}) = ? and sql like '% on mirror %'`,
    )
    .all(PREFIX)

/** Makes those that are missing; one whose declaration has changed is made anew. */
export function ensureIndexes(raw: Database, registry: Registry): void {
  const have = new Map(present(raw).map(({ name, sql }) => [name, sql]))
  const missing = [...wanted(registry)].filter(([name, sql]) => have.get(name) !== sql)
  if (missing.length === 0) return
  raw.transaction(() => {
    for (const [name, sql] of missing) raw.exec(`drop index if exists "${name}"; ${sql}`)
  })()
}

/** Takes away one that nobody needs any more; false when there is none. */
export function dropStaleIndex(raw: Database, registry: Registry): boolean {
  const want = wanted(registry)
  const stale = present(raw).find(({ name }) => !want.has(name))
  if (stale) raw.exec(`drop index "${stale.name}"`)
  return stale !== undefined
}
