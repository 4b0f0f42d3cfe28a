/** 发送记录: mails, SMS and WeChat messages, what became of them, and 【重发】 for what failed. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Select from 'antd/es/select'
import { useState } from 'react'
import { media, messageStates, sendFailures, type MessageState } from '../../../domain/general/channel.ts'
import { problemOf } from '../../app/problem.ts'
import { DataTable, type Column } from '../../kit/list/DataTable.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { useDesk } from '../client.ts'
import { Pager } from '../pages/Pager.tsx'
import { CaughtText } from './CaughtText.tsx'
import { messageWords as say } from './words.ts'

const stateNames = Object.keys(messageStates) as MessageState[] // the record's own

export function MessagesPage() {
  const t = useText()
  const { query, client } = useDesk()
  const queries = useQueryClient()
  const [state, setState] = useState<MessageState>()
  const [page, setPage] = useState(1)
  const [shown, setShown] = useState<string>()
  const found = useQuery(
    query.desk.messages.queryOptions({
      input: { state, page },
      placeholderData: keepPreviousData,
      refetchInterval: 5_000,
    }),
  )
  const resend = useMutation({
    mutationFn: (id: string) => client.desk.resendMessage({ id }),
    onSettled: () => queries.invalidateQueries({ queryKey: query.desk.messages.key() }),
  })
  type Entry = NonNullable<typeof found.data>['entries'][number]
  const reason = (entry: Entry): string => {
    if (entry.failure === null) return ''
    const next = entry.nextAt === null ? '' : ` → ${showInstant(entry.nextAt)}`
    return `${t(sendFailures[entry.failure])}${entry.detail === '' ? '' : ` (${entry.detail})`}${next}`
  }
  const columns: Column<Entry>[] = [
    { name: 'at', title: t(say.at), isSortable: false, cell: (entry) => showInstant(entry.at) },
    { name: 'medium', title: t(say.medium), isSortable: false, cell: (entry) => t(media[entry.medium]) },
    { name: 'addressee', title: t(say.addressee), isSortable: false, cell: (entry) => entry.addressee },
    {
      name: 'subject',
      title: t(say.subject),
      isSortable: false,
      cell: (entry) => <span title={entry.subject}>{entry.subject}</span>,
    },
    {
      name: 'state',
      title: t(say.state),
      isSortable: false,
      cell: (entry) => t(messageStates[entry.state]),
    },
    { name: 'attempts', title: t(say.attempts), isSortable: false, cell: (entry) => entry.attempts },
    {
      name: 'why',
      title: t(say.why),
      isSortable: false,
      cell: (entry) => <span title={reason(entry)}>{reason(entry)}</span>,
    },
    {
      name: 'settled',
      title: t(say.settled),
      isSortable: false,
      cell: (entry) => (entry.settledAt === null ? '' : showInstant(entry.settledAt)),
    },
    {
      name: 'do',
      title: '',
      isSortable: false,
      cell: (entry) =>
        entry.state === 'givenUp' ? (
          <Button size="small" loading={resend.isPending} onClick={() => resend.mutate(entry.id)}>
            {t(say.resend)}
          </Button>
        ) : (
          entry.state === 'caught' && (
            <Button size="small" onClick={() => setShown(entry.id)}>
              {t(say.look)}
            </Button>
          )
        ),
    },
  ]
  return (
    <section className="desk-page">
      <h1>{t(say.title)}</h1>
      <div className="desk-row">
        <label htmlFor="message-state">{t(say.state)}</label>
        <Select<MessageState | ''>
          id="message-state"
          style={{ width: 160 }}
          value={state ?? ''}
          onChange={(value) => {
            setState(value === '' ? undefined : value)
            setPage(1)
          }}
          options={[
            { value: '', label: t(say.all) },
            ...stateNames.map((name) => ({ value: name, label: t(messageStates[name]) })),
          ]}
        />
        {resend.data && <output>{t(resend.data.isWaiting ? say.again : say.already)}</output>}
      </div>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {resend.isError && <ProblemNote problem={problemOf(resend.error)} />}
      <DataTable
        name={t(say.title)}
        columns={columns}
        rows={found.data?.entries ?? []}
        rowId={(entry) => entry.id}
      />
      <Pager
        total={found.data?.total ?? 0}
        page={page}
        pageSize={found.data?.pageSize ?? 50}
        onPage={setPage}
      />
      {shown !== undefined && <CaughtText id={shown} onClose={() => setShown(undefined)} />}
    </section>
  )
}
