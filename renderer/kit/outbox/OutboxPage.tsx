/** 发件箱 (GEN-15): what was submitted here and how far it has come; nothing is ever dropped, the reason is shown. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import Segmented from 'antd/es/segmented'
import * as z from 'zod'
import { sendStateSchema, type OutboxItem, type SendState } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useNavigation } from '../../shell/navigation.ts'
import { useOpened } from '../../shell/opened.ts'
import { useTabState } from '../../shell/workspace.ts'
import { useText, type Translate } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { ExportTable } from '../export/ExportTable.tsx'
import { DataTable, type Column } from '../list/DataTable.tsx'
import { ListFoot } from '../list/ListFoot.tsx'
import { useColumnChoice } from '../list/use-column-choice.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { sendStates, sendTones } from './send-states.ts'

const say = {
  application: label('申请', 'Application'),
  about: label('内容', 'Content'),
  action: label('办理', 'Step'),
  state: label('发送状态', 'Sending status'),
  attempts: label('尝试次数', 'Attempts'),
  next: label('下次发送', 'Next try'),
  reason: label('原因', 'Reason'),
  created: label('提交时间', 'Submitted at'),
  withdraw: label('撤回', 'Withdraw'),
  retry: label('立即重试', 'Retry now'),
} as const

const stateSchema = z.object({
  page: z.int().min(1),
  pageSize: z.int().min(1).max(100),
  show: z.union([z.literal('all'), sendStateSchema]),
})
type State = z.infer<typeof stateSchema>
const initial: State = { page: 1, pageSize: 20, show: 'all' }

export default function OutboxPage() {
  const t = useText()
  const { registry } = useOpened()
  const { query, client } = useApi()
  const { open } = useNavigation()
  const queries = useQueryClient()
  const [state, setState] = useTabState('outbox', initial, (stored) => stateSchema.safeParse(stored).data)
  const { page, pageSize, show } = state
  const items = useQuery(
    query.documents.outbox.queryOptions({
      input: { page, pageSize, ...(show !== 'all' && { state: show }) },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const onSettled = () => void queries.invalidateQueries({ queryKey: query.documents.key() })
  const withdraw = useMutation(query.documents.withdraw.mutationOptions({ onSettled }))
  const retry = useMutation(query.documents.retry.mutationOptions({ onSettled }))
  const actionName = (item: OutboxItem) =>
    registry.documents.get(item.kind)?.workflow.actions[item.action]?.label
  const openItem = (item: OutboxItem) =>
    open({ page: 'form', params: { kind: item.kind, id: item.documentId } })
  const all: readonly Column<OutboxItem>[] = [
    {
      name: 'serial',
      title: t(words.serial),
      className: 'cell-serial',
      text: (_item, index) => index + 1,
      cell: (_item, index) => (page - 1) * pageSize + index + 1,
    },
    {
      name: 'kind',
      title: t(say.application),
      cell: (item) => t(registry.documents.get(item.kind)?.title ?? label(item.kind, item.kind)),
    },
    { name: 'title', title: t(say.about), cell: (item) => item.title },
    {
      name: 'action',
      title: t(say.action),
      cell: (item) => t(actionName(item) ?? label(item.action, item.action)),
    },
    {
      name: 'state',
      title: t(say.state),
      text: (item) => t(sendStates[item.state]),
      cell: (item) => <span className={sendTones[item.state]}>{t(sendStates[item.state])}</span>,
    },
    { name: 'attempts', title: t(say.attempts), cell: (item) => item.attempts },
    {
      name: 'next',
      title: t(say.next),
      cell: (item) => (item.nextTryAt && item.state === 'waiting' ? showInstant(item.nextTryAt) : ''),
    },
    {
      name: 'reason',
      title: t(say.reason),
      text: (item) => reasonOf(item, t),
      cell: (item) => <Reason item={item} />,
    },
    { name: 'created', title: t(say.created), cell: (item) => showInstant(item.createdAt) },
  ]
  const actions: Column<OutboxItem> = {
    name: 'actions',
    title: t(words.actions),
    cell: (item) => (
      <span className="cell-actions">
        <button type="button" className="cell-link" onClick={() => openItem(item)}>
          {t(words.open)}
        </button>
        {item.state === 'waiting' && (
          <>
            <button
              type="button"
              className="cell-link"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate({ id: item.documentId })}
            >
              {t(say.withdraw)}
            </button>
            <button
              type="button"
              className="cell-link"
              disabled={retry.isPending}
              onClick={() => retry.mutate({ key: item.key })}
            >
              {t(say.retry)}
            </button>
          </>
        )}
      </span>
    ),
  }
  const { columns, chooser } = useColumnChoice('outbox', all, { fixed: [actions] })
  const load = async (number: number) => {
    const found = await client.documents.outbox({
      page: number,
      pageSize: 100,
      ...(show !== 'all' && { state: show }),
    })
    return { rows: found.items, total: found.total }
  }
  const failed = [items, withdraw, retry].find((call) => call.isError)
  return (
    <div className="list-page">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        <Segmented<SendState | 'all'>
          value={show}
          onChange={(value) => setState({ ...state, show: value, page: 1 })}
          options={[
            { value: 'all', label: t(words.all) },
            ...sendStateSchema.options.map((name) => ({ value: name, label: t(sendStates[name]) })),
          ]}
        />
        <Button onClick={() => void items.refetch()} loading={items.isFetching}>
          {t(words.refresh)}
        </Button>
        <ExportTable
          name={t(words.outbox)}
          columns={columns.filter((column) => column !== actions)}
          isEmpty={(items.data?.total ?? 0) === 0}
          load={load}
        />
        {chooser}
      </div>
      {failed?.isError && <ProblemNote problem={problemOf(failed.error)} />}
      <DataTable
        name={t(words.outbox)}
        columns={columns}
        rows={items.data?.items ?? []}
        rowId={(item) => item.key}
        isStale={items.isPlaceholderData}
        onOpen={openItem}
      />
      <ListFoot
        page={page}
        pageSize={pageSize}
        found={items}
        onChange={(next, size) => setState({ ...state, page: next, pageSize: size })}
      />
    </div>
  )
}

function Reason({ item }: { readonly item: OutboxItem }) {
  const t = useText()
  if (item.upload && item.upload.done < item.upload.total)
    return <Progress size="small" percent={Math.floor((item.upload.done / item.upload.total) * 100)} />
  const text = reasonOf(item, t)
  return text === '' ? null : <span title={text}>{text}</span>
}

const reasonOf = ({ problem }: OutboxItem, t: Translate): string =>
  [problem?.message, problem?.detail].flatMap((part) => (part ? [t(part)] : [])).join(t(words.semicolon))
