/** The versions of a table: who changed how much, when and why. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { codeTables, type CodeTableName } from '../../../domain/codes/catalogue.ts'
import { problemOf } from '../../app/problem.ts'
import { ExportTable } from '../../kit/export/ExportTable.tsx'
import { DataTable, type Column } from '../../kit/list/DataTable.tsx'
import { useColumnChoice } from '../../kit/list/use-column-choice.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { Pager } from '../pages/Pager.tsx'
import { deskWords } from '../words.ts'
import { codeWords as say } from './words.ts'

export function VersionLog({ table }: { readonly table: CodeTableName }) {
  const t = useText()
  const { query, client } = useDesk()
  const [page, setPage] = useState(1)
  const log = useQuery(
    query.codes.log.queryOptions({ input: { table, page }, placeholderData: keepPreviousData }),
  )
  type Version = NonNullable<typeof log.data>['versions'][number]
  const all: readonly Column<Version>[] = [
    { name: 'version', title: t(say.version), cell: ({ version }) => version },
    { name: 'at', title: t(deskWords.when), cell: ({ at }) => showInstant(at) },
    { name: 'who', title: t(deskWords.who), cell: ({ who }) => who },
    { name: 'changed', title: t(say.changed), cell: ({ changed }) => changed },
    { name: 'note', title: t(say.note), cell: ({ note }) => note },
  ]
  const { columns, chooser } = useColumnChoice('codes-log', all)
  const load = async (number: number) => {
    const { versions, total } = await client.codes.log({ table, page: number })
    return { rows: versions, total }
  }
  return (
    <section className="desk-section" aria-label={t(say.log)}>
      <div className="desk-row">
        <h2>{t(say.log)}</h2>
        <ExportTable
          name={`${t(codeTables[table])} ${t(say.log)}`}
          columns={columns}
          isEmpty={(log.data?.total ?? 0) === 0}
          load={load}
        />
        {chooser}
      </div>
      {log.isError && <ProblemNote problem={problemOf(log.error)} />}
      <DataTable
        name={t(say.log)}
        columns={columns}
        rows={log.data?.versions ?? []}
        rowId={({ version }) => String(version)}
        isStale={log.isPlaceholderData}
        empty={log.isPending ? t(words.loading) : t(say.fromProgram)}
      />
      <Pager total={log.data?.total ?? 0} page={page} pageSize={log.data?.pageSize ?? 20} onPage={setPage} />
    </section>
  )
}
