/**
 * The central store behind one type: PostgreSQL through a pool when a URL is given, else PGlite in a directory of its
 * own. Both are brought to the newest schema before anybody else sees them.
 */
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { openPglite } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'
import type { Database, Db } from './store.ts'

export type { Database, Db, Tx } from './store.ts'

export interface DatabaseOptions {
  /** `postgres://…`; PGlite when absent. */
  readonly url?: string | undefined
  /** PGlite's directory; in memory when absent too. */
  readonly dir?: string | undefined
  /** A dump to start an empty PGlite from; see seed-cache. */
  readonly dump?: Blob | undefined
  readonly onError?: (error: unknown) => void
}

/** Throws when the store cannot be opened: wrong URL, another process holds the directory, a failing migration. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined
    ? openPglite(options)
    : openPostgres(options.url, options.onError ?? (() => undefined))
}

/** The rows of a raw statement; `T` is what its columns say. */
export async function select<T>(db: Db, query: ReturnType<typeof sql>): Promise<T[]> {
  const result: unknown = await db.execute(query)
  return (result as { rows: T[] }).rows // both drivers answer with `rows`
}

/** `column` is one of `texts`, sent as one parameter; found by index however many there are. */
export const isOneOf = (column: AnyPgColumn, texts: readonly string[]) =>
  sql`${column} = any(array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))::${sql.raw(column.getSQLType())}[])`

/** Sent to listeners when the transaction commits. */
export async function notify(tx: Db, channel: string, payload: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`)
}
