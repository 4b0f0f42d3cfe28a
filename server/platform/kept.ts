/**
 * Statements that are written once and run often. On PostgreSQL each connection keeps them parsed under their name, and after a
 * few runs planned too; what is built by drizzle anew for every call is parsed and planned for every call.
 */
import type { Db } from './store.ts'

export interface Kept {
  /** One text for one name, in the whole program. At most 63 bytes. */
  readonly name: string
  readonly text: string
}

/** The rows of the answer; `T` is what its columns say, as the driver gives them (bigint as text). */
export async function runKept<T>(db: Db, { name, text }: Kept, values: readonly unknown[]): Promise<T[]> {
  const query = db._.session.prepareQuery({ sql: text, params: [...values] }, undefined, name, false)
  const answer: unknown = await query.execute()
  return (answer as { rows: T[] }).rows // both drivers answer with `rows`
}
