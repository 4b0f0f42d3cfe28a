/**
 * What a query finds, asked of SQLite: the clerk's drafts and the mirror as one, a draft in place of the mirrored row of the same
 * id. For lists of few rows, and while the packed ones are not made yet; it says what `packed/` has to find too. Rows are named
 * by number through the sorting, their contents do not travel with them.
 */
import type { Database } from 'better-sqlite3'
import { sql, type SQL } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { sqliteDialect } from '../../../db/local/dialect.ts'
import { compileQuery, kindsSql, sortKey } from '../../../db/query.ts'
import type { Asked } from './asked.ts'

/** A row of the mirror by its rowid, a draft by its id. */
export type Hit = number | string

export interface Hits {
  readonly total: number
  /** In order: of one page, or all. */
  readonly hits: readonly Hit[]
}

const dialect = new SQLiteSyncDialect()

/** Runs a statement. */
export function rowsBy<Row>(raw: Database, statement: SQL): Row[] {
  const { sql: text, params } = dialect.sqlToQuery(statement)
  return raw.prepare<unknown[], Row>(text).all(...params)
}

export const ofKinds = ({ collection }: Asked): SQL => sql.raw(kindsSql(collection, 'collection'))

/** The kinds and the conditions of a query, over `draft` or `mirror`. */
export function conditionsOf(asked: Asked): SQL {
  const { where } = compileQuery(asked.collection, asked.query, sqliteDialect)
  return where ? sql`${ofKinds(asked)} and ${where}` : ofKinds(asked)
}

const hasDrafts = (raw: Database, asked: Asked): boolean =>
  asked.hasDrafts && rowsBy(raw, sql`select 1 from draft where ${ofKinds(asked)} limit 1`).length > 0

/** `isWhole`: all hits, not one page. */
export function findBySql(raw: Database, asked: Asked, isWhole: boolean): Hits {
  const { collection, query } = asked
  const { orderBy, limit, offset } = compileQuery(collection, query, sqliteDialect)
  const all = conditionsOf(asked)
  const page = isWhole ? sql`` : sql`limit ${limit} offset ${offset}`
  const count = (statement: SQL): number => rowsBy<{ total: number }>(raw, statement)[0]?.total ?? 0
  if (!hasDrafts(raw, asked)) {
    return {
      hits: rowsBy<{ hit: number }>(
        raw,
        sql`select rowid as hit from mirror where ${all} order by ${orderBy} ${page}`,
      ).map(({ hit }) => hit),
      total: count(sql`select count(*) as total from mirror where ${all}`),
    }
  }
  const sort = query.sort ?? collection.list.sort
  const key = sortKey(collection, sort.column, sqliteDialect)
  const drafted = sql`(select id from draft where ${ofKinds(asked)})`
  const union = sql`
    select id as hit, id as lastKey, ${key} as sortKey from draft where ${all}
    union all select rowid as hit, id as lastKey, ${key} as sortKey from mirror where ${all} and id not in ${drafted}
    order by sortKey ${sql.raw(sort.direction)}, lastKey ${sql.raw(sort.direction)} ${page}`
  return {
    hits: rowsBy<{ hit: Hit }>(raw, union).map(({ hit }) => hit),
    total: count(
      sql`select (select count(*) from draft where ${all}) + (select count(*) from mirror where ${all}) - (select count(*) from mirror where ${all} and id in ${drafted}) as total`,
    ),
  }
}
