/**
 * Indexes over the JSON contents of drafts and mirror, derived from the lists of the registry: one for each column that
 * a list filters or sorts by. Names carry a version, so that a changed shape replaces the old index.
 */
import type { Database } from 'better-sqlite3'
import type { Collection } from '../../domain/kit/collection.ts'
import { isMetaColumn } from '../../domain/kit/list.ts'
import type { Registry } from '../../domain/kit/registry.ts'

const META = { state: 'state', createdAt: 'created_at', updatedAt: 'updated_at' } as const
const PREFIX = 'list1_'

/** The SQL of a column of a list, with literals, so that SQLite recognises its index. Names are the registry's own. */
export function columnSql(column: string): string {
  return isMetaColumn(column) ? META[column] : `json_extract(content, '$.fields.${column}')`
}

function columnsOf(collection: Collection): Set<string> {
  const lists = [collection.list, ...Object.values(collection.views).map((view) => view.list)]
  return new Set(lists.flatMap((list) => [list.sort.column, ...list.filters.map((filter) => filter.column)]))
}

function wanted(registry: Registry): Map<string, string> {
  const statements = new Map<string, string>()
  for (const collection of registry.collections.values()) {
    const kind = collection.kind.replaceAll(/[^a-z]/gu, '_')
    for (const column of columnsOf(collection)) {
      const name = `${PREFIX}${kind}_${column}`
      statements.set(name, `create index "${name}" on mirror (${columnSql(column)}, id) where collection = '${collection.kind}'`)
    }
  }
  return statements
}

export function ensureIndexes(raw: Database, registry: Registry): void {
  const want = wanted(registry)
  const have = new Map(raw.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_master where type = 'index' and name like '${PREFIX.replaceAll('_', '\\_')}%' escape '\\'`).all().map((row) => [row.name, row.sql]))
  raw.transaction(() => {
    for (const [name, sql] of have) if (want.get(name)?.toLowerCase() !== sql.toLowerCase()) raw.exec(`drop index "${name}"`)
    for (const [name, sql] of want) if (have.get(name)?.toLowerCase() !== sql.toLowerCase()) raw.exec(sql)
  })()
}
