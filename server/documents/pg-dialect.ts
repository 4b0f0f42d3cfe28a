/** How PostgreSQL reads a column of a list, as literals so that the indexes over the same expressions are used. */
import { sql } from 'drizzle-orm'
import type { Collection } from '../../domain/kit/collection.ts'
import { isMetaColumn } from '../../domain/kit/list.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { indexedColumns, kindsSql, type QueryDialect } from '../../db/query.ts'
import type { Db } from '../platform/database.ts'
import { lock, transact } from '../platform/write.ts'

const META = { state: 'state', createdAt: 'created_at', updatedAt: 'updated_at', kind: 'collection' } as const

/** Names come from the registry, never from a query; sorted by bytes like SQLite. */
function textSql(column: string): string {
  if (isMetaColumn(column)) return `"rows"."${META[column]}" collate "C"`
  if (!/^[A-Za-z]\w*$/u.test(column)) throw new Error(`"${column}" cannot be the name of a field`)
  return `coalesce("rows"."content" -> 'fields' ->> '${column}', '') collate "C"`
}

export const pgDialect: QueryDialect = {
  text: (column) => sql.raw(`(${textSql(column)})`),
  number: (text) => sql`case when (${text})::text ~ '^-?[0-9]+([.][0-9]+)?$' then (${text})::numeric end`,
  digits: (text) => sql`regexp_replace((${text})::text, '[^0-9]', '', 'g')`,
  like: sql.raw('ilike'),
  tieBreaker: sql.raw('"rows"."id"'),
}

function indexStatements(collection: Collection): string[] {
  const name = collection.kind.replaceAll(/[^a-z]/gu, '_')
  return indexedColumns(collection).map(
    (column) => `create index if not exists "list_${name}_${column.toLowerCase()}" on "rows" ("tenant_id", (${textSql(column).replaceAll('"rows".', '')}), "id") where ${kindsSql(collection, '"collection"')} and not "is_gone"`,
  )
}

/** Creates the indexes of every list of the registry that are not there yet; one process at a time. */
export async function createListIndexes(db: Db, registry: Registry): Promise<void> {
  await transact(db, async (tx) => {
    await lock(tx, 'list indexes')
    for (const collection of registry.collections.values()) for (const statement of indexStatements(collection)) await tx.execute(sql.raw(statement))
  })
}
