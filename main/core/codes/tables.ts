/** What fields choose from and are named by: code tables of the machine, and record collections of the open account. */
import type { CodeEntry } from '../../../contract/code-entry.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import type { CoreEvents } from '../events.ts'
import type { Log } from '../log.ts'
import type { SessionManager } from '../session/manager.ts'
import type { Codes, Within } from './codes.ts'
import type { CodeRef } from './lookup.ts'
import { openRecordTables } from './record-tables.ts'

export type Tables = Pick<Codes, 'search' | 'get' | 'names' | 'factRows'>

/** `table` is the name of a code table, or the kind of a record. Records are found while an account is open only. */
export function openTables(
  codes: Codes,
  manager: Pick<SessionManager, 'current'>,
  events: CoreEvents,
  log: Log,
): Tables {
  const records = openRecordTables(events, log)
  const inRecords = (table: string) => {
    const session = manager.current()
    const record = session && records.recordOf(session, table)
    return session && record ? { session, record } : undefined
  }
  const get = async (table: string, code: string): Promise<Result<CodeEntry | null>> => {
    const found = inRecords(table)
    return found ? ok(records.get(found.session, found.record, code)) : codes.get(table, code)
  }
  return {
    get,
    factRows: (table) => codes.factRows(table),
    search: async (table, text, limit, within?: Within) => {
      const found = inRecords(table)
      return found
        ? ok(records.search(found.session, found.record, text, limit))
        : codes.search(table, text, limit, within)
    },
    names: async (wanted) => {
      const isRecord = ({ table }: CodeRef) => inRecords(table) !== undefined
      const named = await codes.names(wanted.filter((ref) => !isRecord(ref)))
      const referred = wanted.filter(isRecord).flatMap(({ table, code }) => {
        const found = inRecords(table)
        const entry = found && records.get(found.session, found.record, code)
        return entry ? [{ ...entry, code, table }] : []
      })
      return [...named, ...referred]
    },
  }
}
