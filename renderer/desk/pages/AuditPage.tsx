/** Every change of state of one subject: who, when, from, to, why (SYNC-07); before one is asked for, what this officer did last. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState, type SubmitEvent } from 'react'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { problemOf } from '../../app/problem.ts'
import { ExportTable } from '../../kit/export/ExportTable.tsx'
import { DataTable, type Column } from '../../kit/list/DataTable.tsx'
import { useColumnChoice } from '../../kit/list/use-column-choice.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { useAuditWords } from '../audit/use-audit-words.ts'
import { useDesk } from '../client.ts'
import { deskWords as say } from '../words.ts'
import { Pager } from './Pager.tsx'

export function AuditPage() {
  const t = useText()
  const { query, client } = useDesk()
  const [typed, setTyped] = useState('')
  const [subject, setSubject] = useState('')
  const [page, setPage] = useState(1)
  const found = useQuery(
    query.desk.audit.queryOptions({ input: { subject, page }, placeholderData: keepPreviousData }),
  )
  const told = useAuditWords()
  const show = (next: string) => {
    setTyped(next)
    setSubject(next)
    setPage(1)
  }
  type Entry = NonNullable<typeof found.data>['entries'][number]
  const { columns, chooser } = useColumnChoice<Entry>('audit', [
    { name: 'at', title: t(say.when), cell: (entry) => showInstant(entry.at) },
    ...(subject === ''
      ? [
          {
            name: 'subject',
            title: t(say.about),
            text: (entry) => entry.subject,
            cell: (entry) => (
              <button
                type="button"
                className="cell-link"
                title={entry.subject}
                onClick={() => show(entry.subject)}
              >
                {told.what(entry)}
              </button>
            ),
          } satisfies Column<Entry>,
        ]
      : []),
    { name: 'who', title: t(say.who), cell: (entry) => told.who(entry.who) },
    { name: 'action', title: t(say.what), cell: (entry) => told.action(entry, entry.action) },
    { name: 'from', title: t(say.fromState), cell: (entry) => told.state(entry, entry.from) },
    { name: 'to', title: t(say.toState), cell: (entry) => told.state(entry, entry.to) },
    { name: 'why', title: t(say.why), cell: (entry) => told.why(entry.reasons, entry.why) },
  ])
  const load = async (number: number) => {
    const { entries, total } = await client.desk.audit({ subject, page: number })
    return { rows: entries, total }
  }
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setSubject(normaliseCode(typed))
    setPage(1)
  }
  return (
    <section className="desk-page">
      <div className="desk-row">
        <h1>{t(say.audit)}</h1>
        <ExportTable
          name={`${t(say.audit)} ${subject}`.trim()}
          columns={columns}
          isEmpty={(found.data?.total ?? 0) === 0}
          load={load}
        />
        {chooser}
      </div>
      <form className="desk-row" onSubmit={ask}>
        <label htmlFor="audit-subject">{t(say.subject)}</label>
        <Input
          id="audit-subject"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          maxLength={100}
        />
        <Button type="primary" htmlType="submit">
          {t(words.query)}
        </Button>
      </form>
      {subject === '' && <p className="desk-quiet">{t(say.ownActions)}</p>}
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      <DataTable
        name={t(say.audit)}
        columns={columns}
        rows={found.data?.entries ?? []}
        rowId={(entry) => `${entry.subject}${entry.at}${entry.action}${entry.to ?? ''}`}
      />
      <Pager
        total={found.data?.total ?? 0}
        page={page}
        pageSize={found.data?.pageSize ?? 50}
        onPage={setPage}
      />
    </section>
  )
}
