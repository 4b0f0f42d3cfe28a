/** Inserts many rows in few statements. */
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '../platform/database.ts'

const ROWS_PER_STATEMENT = 1000

export async function insertAll<Table extends PgTable>(
  tx: Tx,
  table: Table,
  values: readonly PgInsertValue<Table>[],
): Promise<void> {
  for (let from = 0; from < values.length; from += ROWS_PER_STATEMENT)
    await tx.insert(table).values(values.slice(from, from + ROWS_PER_STATEMENT))
}
