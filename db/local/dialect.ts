/**
 * How SQLite reads a column of a list out of a row's JSON. Everything is a literal, so that SQLite recognises the
 * expressions of the indexes (`indexes.ts`); names come from the registry, never from a query.
 */
import { sql } from 'drizzle-orm'
import { isMetaColumn } from '../../domain/kit/list.ts'
import type { QueryDialect } from '../query.ts'

const META = { state: 'state', createdAt: 'created_at', updatedAt: 'updated_at', kind: 'collection' } as const

/** The SQL text of a column; empty text when absent. */
export function columnSql(column: string): string {
  if (isMetaColumn(column)) return META[column]
  if (!/^[A-Za-z]\w*$/u.test(column)) throw new Error(`"${column}" cannot be the name of a field`)
  return `coalesce(json_extract(content, '$.fields.${column}'), '')`
}

export const numberSql = (text: string): string => `cast(nullif(${text}, '') as real)`

/** All that may stand in a telephone number besides its digits (domain/kit/telephone.ts). */
export const PHONE_SIGNS = Array.from(' +-()./·#,:;=‐‑‒–—―−转轉接分机号内线extnsio')

export const sqliteDialect: QueryDialect = {
  text: (column) => sql.raw(columnSql(column)),
  number: (text) => sql`cast(nullif(${text}, '') as real)`,
  digits: (text) =>
    PHONE_SIGNS.reduce((rest, sign) => sql`replace(${rest}, ${sign}, '')`, sql`lower(${text})`),
  like: sql.raw('like'),
  tieBreaker: sql.raw('id'),
}
