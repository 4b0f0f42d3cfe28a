/** How PostgreSQL reads a column of a list, as literals so that the indexes over the same expressions are used. */
import { sql } from 'drizzle-orm'
import type { Collection } from '../../domain/kit/collection.ts'
import { isMetaColumn } from '../../domain/kit/list.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { kindsSql, type QueryDialect } from '../../db/query.ts'
import { select, type Db } from '../platform/database.ts'
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

/**
 * Whose rows are listed: an enterprise's in their order; all, which officers see, in their order, and behind the state, and behind what is
 * asked for exactly. A list is read in its order until the page is full; other conditions are looked at on the way.
 */
function indexesOf(collection: Collection): Map<string, string> {
  const lists = [collection.list, ...Object.values(collection.views).map(({ list }) => list)]
  const exact = lists.flatMap(({ filters }) =>
    filters.filter(({ by, column }) => by === 'exact' && column !== 'state').map(({ column }) => column),
  )
  const key = (column: string): string => `(${textSql(column).replaceAll('"rows".', '')})`
  const name = collection.kind.replaceAll(/[^a-z]/gu, '_')
  return new Map(
    lists.flatMap(({ sort: { column } }) =>
      Object.entries({
        own: ['"tenant_id"'],
        all: [],
        state: [key('state')],
        ...Object.fromEntries(exact.map((one) => [`by_${one.toLowerCase()}`, [key(one)]])),
      }).map(
        ([way, first]) =>
          [
            `list_${name}_${way}_${column.toLowerCase()}`,
            `on "rows" (${[...first, key(column), '"id"'].join(', ')}) where ${kindsSql(collection, '"collection"')} and not "is_gone"`,
          ] as const,
      ),
    ),
  )
}

/** Creates the indexes of every list of the registry that are not there yet, and drops those that no list needs any more; one process at a time. */
export async function createListIndexes(db: Db, registry: Registry): Promise<void> {
  await transact(db, async (tx) => {
    await lock(tx, 'list indexes')
    const wanted = new Map(
      [...registry.collections.values()].flatMap((collection) => [...indexesOf(collection)]),
    )
    const found = await select<{ name: string }>(
      tx,
      sql`select indexname as name from pg_indexes where schemaname = current_schema() and tablename = 'rows' and indexname like 'list\\_%'`,
    )
    for (const { name } of found)
      if (!wanted.has(name)) await tx.execute(sql`drop index ${sql.identifier(name)}`)
    for (const [name, definition] of wanted)
      await tx.execute(sql.raw(`create index if not exists "${name}" ${definition}`))
  })
}
