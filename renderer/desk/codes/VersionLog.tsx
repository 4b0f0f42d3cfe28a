/** The versions of a table: who changed how much, when and why. */
import { useQuery } from '@tanstack/react-query'
import { DataTable, type Column } from '../../kit/list/DataTable.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { useDesk } from '../client.ts'
import { deskWords } from '../words.ts'
import { codeWords as say } from './words.ts'

export function VersionLog({ table }: { readonly table: string }) {
  const t = useText()
  const { query } = useDesk()
  const log = useQuery(query.codes.log.queryOptions({ input: { table } }))
  type Version = NonNullable<typeof log.data>[number]
  const columns: Column<Version>[] = [
    { name: 'version', title: t(say.version), cell: ({ version }) => version },
    { name: 'at', title: t(deskWords.when), cell: ({ at }) => showInstant(at) },
    { name: 'who', title: t(deskWords.who), cell: ({ who }) => who },
    { name: 'changed', title: t(say.changed), cell: ({ changed }) => changed },
    { name: 'note', title: t(say.note), cell: ({ note }) => note },
  ]
  return (
    <section className="desk-section">
      <h2>{t(say.log)}</h2>
      <DataTable name={t(say.log)} columns={columns} rows={log.data ?? []} rowId={({ version }) => String(version)} empty={t(say.fromProgram)} />
    </section>
  )
}
