/** Names of codes at the desk: asked of the server, where the tables are. */
import { useMemo } from 'react'
import { standingOf } from '../../domain/codes/standing.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { inBatches, type LoadNames } from '../kit/codes/code-names.ts'
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

export function useDeskNames() {
  const desk = useDesk()
  return useMemo(() => inBatches(namesFrom(desk)), [desk])
}
