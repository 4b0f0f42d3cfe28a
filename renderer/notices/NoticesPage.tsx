/** 公告消息: query by title, 全部 / 未读 / 已读, detail in place, 全部标为已读 (GEN-19). */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Segmented from 'antd/es/segmented'
import { useId, useState, type SubmitEvent } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { ListFoot } from '../kit/list/ListFoot.tsx'
import { QueryButton } from '../kit/list/QueryButton.tsx'
import { goToRows } from '../kit/list/row-keys.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useNoticeCounts } from './counts.ts'
import { NoticeTable } from './NoticeTable.tsx'
import { NotificationButton } from './NotificationButton.tsx'

const say = {
  conditions: label('查询条件', 'Conditions'),
  title: label('标题', 'Title'),
  all: label('全部', 'All'),
  unread: label('未读', 'Unread'),
  read: label('已读', 'Read'),
  show: label('显示', 'Show'),
  readAll: label('全部标为已读', 'Mark all as read'),
} as const
const shows = ['all', 'unread', 'read'] as const
type Show = (typeof shows)[number]

export default function NoticesPage() {
  const t = useText()
  const id = useId()
  const { query } = useApi()
  const { unread } = useNoticeCounts()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState({ title: '', show: 'all' as Show, page: 1, pageSize: 20 }) // widened from its first value
  const found = useQuery(
    query.notices.list.queryOptions({ input: asked, placeholderData: keepPreviousData, staleTime: 0 }),
  )
  const readAll = useMutation(query.notices.markRead.mutationOptions())
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked({ ...asked, title: typed.trim(), page: 1 })
  }
  const reset = () => {
    setTyped('')
    setAsked({ ...asked, title: '', show: 'all', page: 1 })
  }
  return (
    <div className="list-page">
      <form className="filter-panel" aria-label={t(say.conditions)} onSubmit={ask}>
        <div className="filter">
          <label htmlFor={`${id}title`}>{t(say.title)}</label>
          <Input
            id={`${id}title`}
            allowClear
            autoComplete="off"
            maxLength={200}
            value={typed}
            onKeyDown={goToRows}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <div className="filter-buttons">
          <QueryButton isFetching={found.isFetching} />
          <Button onClick={reset}>{t(words.reset)}</Button>
        </div>
      </form>
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        <Segmented<Show>
          aria-label={t(say.show)}
          value={asked.show}
          onChange={(show) => setAsked({ ...asked, show, page: 1 })}
          options={shows.map((value) => ({
            value,
            label: value === 'unread' ? `${t(say.unread)} ${unread}` : t(say[value]),
          }))}
        />
        <Button
          disabled={unread === 0}
          loading={readAll.isPending}
          onClick={() => readAll.mutate({ ids: null })}
        >
          {t(say.readAll)}
        </Button>
        <NotificationButton />
      </div>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      {readAll.isError && <ProblemNote problem={problemOf(readAll.error)} />}
      <div className="table-scroll">
        <NoticeTable
          name={t(words.notices)}
          notices={found.data?.notices ?? []}
          from={(asked.page - 1) * asked.pageSize + 1}
          isPending={found.isPending}
        />
      </div>
      <ListFoot
        page={asked.page}
        pageSize={asked.pageSize}
        found={found}
        onChange={(page, pageSize) => setAsked({ ...asked, page, pageSize })}
      />
    </div>
  )
}
