/**
 * The messages about one system: 全部消息, 未读消息 with a red dot, 已读消息 (manual 000, 三、4). What was opened among the unread stays there until another
 * list is chosen or the page is left: nothing jumps away under the hand.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Segmented from 'antd/es/segmented'
import { useState } from 'react'
import type { LocalNotice } from '../../contract/local/notices.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { ListFoot } from '../kit/list/ListFoot.tsx'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useNoticeCounts } from './counts.ts'
import { withHeld } from './held.ts'
import { NoticeTable } from './NoticeTable.tsx'

const say = {
  show: label('显示', 'Show'),
  all: label('全部消息', 'All messages'),
  unread: label('未读消息', 'Unread messages'),
  read: label('已读消息', 'Read messages'),
} as const
const shows = ['all', 'unread', 'read'] as const
type Show = (typeof shows)[number]
const FIRST = { show: 'all' as Show, page: 1, pageSize: 20 } // widened from its first value

export function SystemMessages({ system }: { readonly system: SystemName }) {
  const t = useText()
  const { query } = useApi()
  const { unreadOf } = useNoticeCounts()
  const [asked, setAsked] = useState(FIRST)
  const [held, setHeld] = useState<readonly LocalNotice[]>([])
  const found = useQuery(
    query.notices.list.queryOptions({
      input: { ...asked, system },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const go = (next: typeof asked) => {
    setHeld([])
    setAsked(next)
  }
  const notices = found.data?.notices ?? []
  const name = t(say[asked.show])
  return (
    <div className="list-page">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        <Segmented<Show>
          aria-label={t(say.show)}
          value={asked.show}
          onChange={(show) => go({ ...asked, show, page: 1 })}
          options={shows.map((value) => ({
            value,
            label: value === 'unread' ? `${t(say.unread)} ${unreadOf[system] ?? 0}` : t(say[value]),
          }))}
        />
      </div>
      {found.isError && <ProblemNote problem={problemOf(found.error)} />}
      <div className="table-scroll">
        <NoticeTable
          name={name}
          notices={asked.show === 'unread' ? withHeld(notices, held) : notices}
          from={(asked.page - 1) * asked.pageSize + 1}
          isPending={found.isPending}
          onOpened={(notice) => setHeld((before) => withHeld(before, [{ ...notice, isRead: true }]))}
        />
      </div>
      <ListFoot
        page={asked.page}
        pageSize={asked.pageSize}
        found={found}
        onChange={(page, pageSize) => go({ ...asked, page, pageSize })}
      />
    </div>
  )
}
