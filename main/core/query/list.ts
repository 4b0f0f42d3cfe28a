/**
 * A page of a list: the clerk's drafts and the mirror as one, a draft in place of the mirrored row of the same id. Both
 * arms are read in index order and merged, so that the first page does not sort the whole table.
 */
import { sql, type SQL } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { ListRow } from '../../../contract/local/documents.ts'
import { compileQuery, kindsSql, sortKey } from '../../../db/query.ts'
import { sqliteDialect } from '../../../db/local/dialect.ts'
import { checkQuery, kindsOf, type Collection } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import type { ListQuery } from '../../../domain/kit/list.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { readContent } from '../drafts/rows.ts'
import type { AccountSession } from '../session/account-session.ts'

interface StoredRow {
  readonly id: string
  readonly collection: string
  readonly state: string
  readonly content: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly isDraft: number
}

const dialect = new SQLiteSyncDialect()
const COLUMNS = sql.raw('id, collection, state, content, created_at as createdAt, updated_at as updatedAt')

/** All that a list needs of a session. */
export type ListSource = Pick<AccountSession, 'registry' | 'raw'>

export interface Plan {
  readonly collection: Collection
  readonly rows: SQL
  readonly total: SQL
  /** Ids of the whole result, in order. */
  readonly ids: SQL
}

/** Failures: INPUT_COLLECTION and those of `checkQuery`. */
export function planQuery(session: ListSource, query: ListQuery): Result<Plan> {
  const collection = session.registry.collections.get(query.collection)
  if (!collection) return fail(problem('INPUT_COLLECTION', label('没有这个列表', 'There is no such list')))
  const checked = checkQuery(collection, query)
  if (!checked.ok) return checked
  const hasDrafts = ofDocuments(session, collection) && session.raw.prepare(`select 1 from draft where ${kindsSql(collection, 'collection')} limit 1`).get() !== undefined
  return ok(hasDrafts ? planBoth(collection, checked.value) : planMirror(collection, checked.value))
}

const ofDocuments = (session: ListSource, collection: Collection): boolean => kindsOf(collection).every((kind) => session.registry.documents.has(kind))
const ofKind = (collection: Collection): SQL => sql.raw(kindsSql(collection, 'collection'))
const conditions = (collection: Collection, where: SQL | undefined): SQL => (where ? sql`${ofKind(collection)} and ${where}` : ofKind(collection))

function planMirror(collection: Collection, query: ListQuery): Plan {
  const { where, orderBy, limit, offset } = compileQuery(collection, query, sqliteDialect)
  const from = sql`from mirror where ${conditions(collection, where)}`
  return {
    collection,
    rows: sql`select ${COLUMNS}, 0 as isDraft ${from} order by ${orderBy} limit ${limit} offset ${offset}`,
    total: sql`select count(*) as total ${from}`,
    ids: sql`select id, collection, 0 as isDraft ${from} order by ${orderBy}`,
  }
}

function planBoth(collection: Collection, query: ListQuery): Plan {
  const { where, limit, offset } = compileQuery(collection, query, sqliteDialect)
  const sort = query.sort ?? collection.list.sort
  const key = sortKey(collection, sort.column, sqliteDialect)
  const all = conditions(collection, where)
  const drafted = sql`(select id from draft where ${ofKind(collection)})`
  const union = (columns: SQL) => sql`
    select ${columns}, 1 as isDraft, ${key} as sortKey from draft where ${all}
    union all select ${columns}, 0 as isDraft, ${key} as sortKey from mirror where ${all} and id not in ${drafted}
    order by sortKey ${sql.raw(sort.direction)}, id ${sql.raw(sort.direction)}`
  return {
    collection,
    rows: sql`${union(COLUMNS)} limit ${limit} offset ${offset}`,
    total: sql`select (select count(*) from draft where ${all}) + (select count(*) from mirror where ${all}) - (select count(*) from mirror where ${all} and id in ${drafted}) as total`,
    ids: union(sql.raw('id, collection')),
  }
}

/** Runs one of a plan's statements. */
export function rowsOf<Row>(session: ListSource, statement: SQL): Row[] {
  const { sql: text, params } = dialect.sqlToQuery(statement)
  return session.raw.prepare<unknown[], Row>(text).all(...params)
}

export interface ListResult {
  readonly rows: ListRow[]
  readonly total: number
}

export function runList(session: ListSource, query: ListQuery): Result<ListResult> {
  const plan = planQuery(session, query)
  if (!plan.ok) return plan
  const { collection, rows, total } = plan.value
  const isDocument = ofDocuments(session, collection)
  const sent = session.raw.prepare<[string], { state: ListRow['sending'] }>('select state from outbox where document_id = ? order by seq desc limit 1')
  const page = rowsOf<StoredRow>(session, rows).map((row) => ({ ...row, content: readContent(row.content), isDraft: row.isDraft === 1, sending: isDocument ? (sent.get(row.id)?.state ?? null) : null }))
  return ok({ rows: page, total: rowsOf<{ total: number }>(session, total)[0]?.total ?? 0 })
}
