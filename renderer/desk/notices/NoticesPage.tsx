/** 公告管理 (DESK-02): what officers have published, how many have read it, and withdrawing it. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useState, type SubmitEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import { noticeTypes } from '../../../domain/general/notice.ts'
import { problemOf } from '../../app/problem.ts'
import { ExportTable } from '../../kit/export/ExportTable.tsx'
import { ConfirmDiscard } from '../../kit/form/ConfirmDiscard.tsx'
import { DataTable, type Column } from '../../kit/list/DataTable.tsx'
import { useColumnChoice } from '../../kit/list/use-column-choice.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { Pager } from '../pages/Pager.tsx'
import { deskWords } from '../words.ts'
import { PublishForm } from './PublishForm.tsx'
import { noticeWords as say } from './words.ts'

export function NoticesPage() {
  const t = useText()
  const { query, client } = useDesk()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState({ search: '', page: 1 })
  const [isWriting, setIsWriting] = useState(false)
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  const found = useQuery(
    query.notices.list.queryOptions({
      input: asked,
      placeholderData: keepPreviousData,
      refetchInterval: 15_000,
    }),
  )
  const withdraw = useMutation(
    query.notices.withdraw.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: query.notices.key() }),
    }),
  )
  type Row = NonNullable<typeof found.data>['notices'][number]
  const titleOf = (row: Row) => (row.isPinned ? `${t(say.pinned)} · ${row.title}` : row.title)
  const audienceOf = (row: Row) =>
    `${row.tenantName ?? t(row.forRole ? say.forRole[row.forRole] : say.everybody)}${row.isPublic ? ` · ${t(say.isPublic)}` : ''}`
  const stateOf = (row: Row) => {
    const standing = row.withdrawnAt ? `${t(say.withdrawn)} ${showInstant(row.withdrawnAt)}` : t(say.inForce)
    return row.isSpread ? standing : `${standing} · ${t(row.withdrawnAt ? say.goingBack : say.underWay)}`
  }
  const all: readonly Column<Row>[] = [
    {
      name: 'title',
      title: t(say.title),
      text: titleOf,
      cell: (row) => <span title={row.body}>{titleOf(row)}</span>,
    },
    { name: 'type', title: t(say.type), cell: (row) => t(noticeTypes[row.type]) },
    { name: 'audience', title: t(say.audience), cell: audienceOf },
    {
      name: 'reads',
      title: t(say.reads),
      className: 'cell-number',
      cell: (row) => `${row.reads} / ${row.audience}`,
    },
    { name: 'validUntil', title: t(say.validUntil), cell: (row) => row.validUntil ?? t(say.always) },
    { name: 'publishedAt', title: t(say.published), cell: (row) => showInstant(row.publishedAt) },
    { name: 'state', title: t(say.state), cell: (row) => stateOf(row) },
  ]
  const actions: Column<Row> = {
    name: 'actions',
    title: t(words.actions),
    cell: (row) =>
      row.withdrawnAt === null && (
        <button type="button" className="cell-link" onClick={() => setWithdrawing(row.id)}>
          {t(say.withdraw)}
        </button>
      ),
  }
  const { columns, chooser } = useColumnChoice('notices', all, { fixed: [actions] })
  const load = async (number: number) => {
    const { notices, total } = await client.notices.list({ ...asked, page: number })
    return { rows: notices, total }
  }
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked({ search: typed.trim(), page: 1 })
  }
  return (
    <section className="desk-page">
      <h1>{t(say.manage)}</h1>
      <form className="desk-row" onSubmit={ask}>
        <label htmlFor="notice-search">{t(say.title)}</label>
        <Input
          id="notice-search"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" htmlType="submit">
          {t(words.query)}
        </Button>
        <Button onClick={() => setIsWriting(true)}>{t(say.publish)}</Button>
        <ExportTable
          name={t(say.manage)}
          columns={columns.filter(({ name }) => name !== actions.name)}
          isEmpty={(found.data?.total ?? 0) === 0}
          load={load}
        />
        {chooser}
      </form>
      {isWriting && <PublishForm onClose={() => setIsWriting(false)} />}
      {withdrawing !== null && (
        <ConfirmDiscard
          question={say.withdrawSure}
          onNo={() => setWithdrawing(null)}
          onYes={() => {
            withdraw.mutate({ key: uuidv7(), id: withdrawing })
            setWithdrawing(null)
          }}
        />
      )}
      {[found, withdraw].map(
        (call) =>
          call.isError && <ProblemNote key={problemOf(call.error).code} problem={problemOf(call.error)} />,
      )}
      <DataTable
        name={t(say.manage)}
        columns={columns}
        rows={found.data?.notices ?? []}
        rowId={(row) => row.id}
        isStale={found.isPlaceholderData}
        empty={found.isPending ? t(words.loading) : t(deskWords.none)}
      />
      <Pager
        total={found.data?.total ?? 0}
        page={asked.page}
        pageSize={found.data?.pageSize ?? 20}
        onPage={(page) => setAsked({ ...asked, page })}
      />
    </section>
  )
}
