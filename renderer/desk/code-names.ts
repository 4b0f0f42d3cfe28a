/** Codes at the desk: their names and rows are asked of the server, where the tables are. */
import { useMemo } from 'react'
import { standingOf } from '../../domain/codes/standing.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { inBatches, type LoadNames } from '../kit/codes/code-names.ts'
import type { CodeSource } from '../kit/codes/code-source.ts'
import { useDesk, type Desk } from './client.ts'

const namesFrom =
  ({ client }: Desk): LoadNames =>
  async (wanted) => {
    const rows = await client.codes.lookup({ wanted: [...wanted] })
    const today = legalDate(new Date())
    return rows.map((row) => ({
      table: row.table,
      code: row.code,
      zh: row.zh,
      en: row.en === '' ? row.zh : row.en,
      isRetired: standingOf(row, today) === 'retired',
      number: row.number,
    }))
  }

/** Rows of tables and collections, asked of the server. */
export function useDeskSource(): CodeSource {
  const { client } = useDesk()
  return useMemo(
    () => ({
      search: (input) => client.codes.search(input),
      entry: async (input) => (await client.codes.entry(input)).entry,
      facts: async (table) => (await client.codes.changes({ table, since: 0 })).rows,
    }),
    [client],
  )
}

export function useDeskNames() {
  const desk = useDesk()
  return useMemo(() => inBatches(namesFrom(desk)), [desk])
}
