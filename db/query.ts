/**
 * A checked list query as SQL, for both stores. A dialect says how a column is read; the conditions, the order and the
 * page are the same everywhere. Call `checkQuery` (domain/kit/collection.ts) first: here every name is trusted.
 */
import { and, sql, type SQL } from 'drizzle-orm'
import { kindsOf, type Collection } from '../domain/kit/collection.ts'
import type { ScalarField } from '../domain/kit/field.ts'
import { traitsOf } from '../domain/kit/kind-traits.ts'
import type { FilterValue, ListQuery } from '../domain/kit/list.ts'
import { phoneKey } from '../domain/kit/telephone.ts'

export interface QueryDialect {
  /** The text of a field or meta column; never NULL (empty text when absent), so that both stores sort alike. */
  text(column: string): SQL
  /** The number in a text; NULL when there is none. */
  number(text: SQL): SQL
  /** The digits of a text, in their order: telephone numbers are compared by them. */
  digits(text: SQL): SQL
  /** Case-insensitive LIKE: `like` in SQLite, `ilike` in PostgreSQL. */
  readonly like: SQL
  /** Ends the order, so that pages never overlap. */
  readonly tieBreaker: SQL
}

/** What a query needs to know of a collection. Plain data, so that it can be told to another thread. */
export interface Queried {
  readonly kind: string
  readonly parts?: readonly { readonly kind: string }[]
  readonly fields: Readonly<Record<string, { readonly kind: ScalarField['kind'] }>>
  readonly list: Pick<Collection['list'], 'sort'>
}

export interface CompiledQuery {
  /** Undefined when nothing is filtered; the collection and the tenant are the caller's to add. */
  readonly where: SQL | undefined
  readonly orderBy: SQL
  readonly limit: number
  readonly offset: number
}

/**
 * Which rows a collection shows, over the column of that name: a literal, so that both stores recognise their partial
 * indexes by it. Kinds come from the registry, never from a query.
 */
export function kindsSql(collection: Pick<Queried, 'kind' | 'parts'>, column: string): string {
  const kinds = kindsOf(collection)
  for (const kind of kinds)
    if (!/^[a-z]+\.[a-z][a-z-]*$/u.test(kind)) throw new Error(`"${kind}" cannot be the kind of a collection`)
  const [only, ...more] = kinds.map((kind) => `'${kind}'`)
  return more.length === 0 ? `${column} = ${only}` : `${column} in (${[only, ...more].join(', ')})`
}

/** `%`, `_` and the escape sign itself mean themselves. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)

export const isNumeric = (collection: Queried, column: string): boolean =>
  traitsOf(collection.fields[column]).isNumeric

export function compileQuery(collection: Queried, query: ListQuery, dialect: QueryDialect): CompiledQuery {
  const conditions = Object.entries(query.filters).flatMap(([column, value]) =>
    conditionsOf(collection, column, value, dialect),
  )
  const sort = query.sort ?? collection.list.sort
  return {
    where: and(...conditions),
    orderBy: orderOf(collection, sort, dialect),
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  }
}

export function orderOf(
  collection: Queried,
  sort: { readonly column: string; readonly direction: 'asc' | 'desc' },
  dialect: QueryDialect,
): SQL {
  const key = sortKey(collection, sort.column, dialect)
  return sort.direction === 'asc'
    ? sql`${key} asc, ${dialect.tieBreaker} asc`
    : sql`${key} desc, ${dialect.tieBreaker} desc`
}

/** What a column is ordered by: numbers as numbers, everything else as text. */
export function sortKey(collection: Queried, column: string, dialect: QueryDialect): SQL {
  const text = dialect.text(column)
  return isNumeric(collection, column) ? dialect.number(text) : text
}

function conditionsOf(collection: Queried, column: string, value: FilterValue, dialect: QueryDialect): SQL[] {
  const text = dialect.text(column)
  // One of several chosen names; the commas around keep a name from matching within another.
  const { isSeveral, isPhone } = traitsOf(collection.fields[column])
  if ('equals' in value && isSeveral)
    return [sql`${','} || ${text} || ${','} ${dialect.like} ${`%,${escapeLike(value.equals)},%`} escape '\\'`]
  if (isPhone && ('equals' in value || 'contains' in value)) return phoneIs(value, dialect.digits(text))
  if ('equals' in value) return [sql`${text} = ${value.equals}`]
  if ('contains' in value)
    return value.contains === ''
      ? []
      : [sql`${text} ${dialect.like} ${`%${escapeLike(value.contains)}%`} escape '\\'`]
  if ('anyOf' in value)
    return [
      sql`${text} in (${sql.join(
        value.anyOf.map((one) => sql`${one}`),
        sql`, `,
      )})`,
    ]
  const isNumber = isNumeric(collection, column)
  const key = isNumber ? dialect.number(text) : text
  const bound = (raw: string): SQL => (isNumber ? dialect.number(sql`${raw}`) : sql`${raw}`)
  return [
    ...(value.from === undefined || value.from === '' ? [] : [sql`${key} >= ${bound(value.from)}`]),
    ...(value.to === undefined || value.to === ''
      ? []
      : [sql`${key} <= ${bound(upTo(value.to, column in collection.fields))}`]),
    // An absent date is in no range.
    ...(value.from || value.to ? [sql`${text} <> ''`] : []),
  ]
}

/** However both are written: with the code of China before it or without. */
function phoneIs(value: { readonly equals: string } | { readonly contains: string }, digits: SQL): SQL[] {
  const key = phoneKey('equals' in value ? value.equals : value.contains)
  if (key === '') return ('equals' in value ? value.equals : value.contains) === '' ? [] : [sql`1 = 0`]
  return 'equals' in value
    ? [sql`${digits} in (${key}, ${`86${key}`}, ${`0086${key}`})`]
    : [sql`${digits} like ${`%${key}%`}`]
}

/** A day as the end of a range of instants means its last millisecond. */
export function upTo(raw: string, isField: boolean): string {
  return !isField && /^\d{4}-\d{2}-\d{2}$/u.test(raw) ? `${raw}T23:59:59.999Z` : raw
}
