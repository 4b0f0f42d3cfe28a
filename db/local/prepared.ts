/**
 * Reading one row by a plain prepared statement: through drizzle's own prepared `get` the same read takes several times as
 * long, which a save, made of a handful of reads and one commit, feels.
 */
import type { Database } from 'better-sqlite3'
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Answers the first row of `rest` (`where … order by …`, with one parameter), as drizzle's select would; undefined when there is none. */
export function prepareGet<Table extends SQLiteTable>(
  raw: Database,
  table: Table,
  rest: string,
): (parameter: string) => Table['$inferSelect'] | undefined {
  const columns = Object.entries(getTableColumns(table))
  const flags = columns.filter(([, column]) => column.dataType === 'boolean').map(([name]) => name)
  const list = columns.map(([name, column]) => `"${column.name}" as "${name}"`).join(', ')
  const statement = raw.prepare<[string], Record<string, unknown>>(
    `select ${list} from "${getTableConfig(table).name}" ${rest} limit 1`,
  )
  return (parameter) => {
    const row = statement.get(parameter)
    if (!row) return undefined
    for (const name of flags) row[name] = row[name] === 1
    return row
  }
}
