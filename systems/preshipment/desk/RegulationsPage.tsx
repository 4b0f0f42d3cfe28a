/** 法规及政策文件维护 (PSI-24): headquarters publishes, changes and withdraws what both entrances query. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { preshipmentCentral } from '../contract.ts'
import { HEADQUARTERS } from '../../../domain/kit/workflow.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDesk, useDeskCalls, useOfficer } from '../../../renderer/desk/client.ts'
import { ConfirmAction } from '../../../renderer/desk/review/ConfirmAction.tsx'
import { DataTable, type Column } from '../../../renderer/kit/list/DataTable.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { regulation } from '../declare/regulations/regulation.ts'
import { RegulationForm, type Regulation } from './RegulationForm.tsx'
import { regulationWords as say } from './regulation-words.ts'
import { deskTitles } from './titles.ts'

const MOST = 100
const { fields, list } = regulation

export function RegulationsPage() {
  const t = useText()
  const { query } = useDesk()
  const { client } = useDeskCalls<typeof preshipmentCentral>()
  const queries = useQueryClient()
  const mayKeep = useOfficer().posts?.includes(HEADQUARTERS) === true
  const [editing, setEditing] = useState<Regulation | 'new' | null>(null)
  const [leaving, setLeaving] = useState<{ readonly row: Regulation; readonly key: string } | null>(null)
  const found = useQuery(
    query.documents.list.queryOptions({
      input: { collection: regulation.kind, sort: list.sort, page: 1, pageSize: MOST },
    }),
  )
  const again = () => queries.invalidateQueries({ queryKey: query.documents.list.key() })
  const withdraw = useMutation({
    mutationFn: ({ row, key }: NonNullable<typeof leaving>) =>
      client.preshipment.withdrawRegulation({ key, id: row.id }),
    onSuccess: again,
  })
  const shown = (['title', 'number', 'issuedBy', 'publishedOn', 'effectiveOn'] as const).map(
    (name): Column<Regulation> => ({
      name,
      title: t(fields[name].label),
      cell: ({ content }) => content.fields[name] ?? '-',
    }),
  )
  const tools: Column<Regulation> = {
    name: 'tools',
    title: t(words.actions),
    isSortable: false,
    cell: (row) => (
      <>
        <Button size="small" onClick={() => setEditing(row)}>
          {t(say.change)}
        </Button>{' '}
        <Button size="small" danger onClick={() => setLeaving({ row, key: uuidv7() })}>
          {t(say.withdraw)}
        </Button>
      </>
    ),
  }
  return (
    <section className="desk-page">
      <div className="desk-row">
        <h1>{t(deskTitles.regulations)}</h1>
        {mayKeep && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t(say.publish)}
          </Button>
        )}
      </div>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {withdraw.isError && <ProblemNote problem={problemOf(withdraw.error)} />}
      <DataTable
        name={t(deskTitles.regulations)}
        columns={mayKeep ? [...shown, tools] : shown}
        rows={found.data?.rows ?? []}
        rowId={(row) => row.id}
      />
      {editing !== null && (
        <RegulationForm
          before={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onKept={() => {
            setEditing(null)
            void again()
          }}
        />
      )}
      {leaving && (
        <ConfirmAction
          action={say.withdraw}
          title={regulation.title}
          answers={[[fields.title.label, leaving.row.content.fields['title'] ?? '']]}
          onNo={() => setLeaving(null)}
          onYes={() => {
            withdraw.mutate(leaving)
            setLeaving(null)
          }}
        />
      )}
    </section>
  )
}
