/** 首页: what needs this clerk's hand, and 系统公告 (manual 002, part 4): the newest notices, unread ones with a red dot. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { Suspense } from 'react'
import { label, type Label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { useNoticeCounts } from '../notices/counts.ts'
import { NoticeTable } from '../notices/NoticeTable.tsx'
import { NotificationButton } from '../notices/NotificationButton.tsx'
import { useJobs } from '../printing/jobs.ts'
import { useText } from '../text/text.ts'
import { useNavigation } from './navigation.ts'
import { useOpened } from './opened.ts'
import { HomeDocuments } from './HomeDocuments.tsx'
import { todoPlace } from './menu.ts'
import { documentListTitle, usePages } from './pages.ts'

const say = {
  todo: label('待办事项', 'To do'),
  waiting: label('待发送的申请', 'Applications to send'),
  returned: label('被退回的申请', 'Applications sent back'),
  jobs: label('待确认的打印结果', 'Print results to confirm'),
  unread: label('未读公告消息', 'Unread notices'),
  unmerged: label('待核对的修改', 'Changes to compare'),
  notices: label('系统公告', 'System notices'),
  all: label('查看全部', 'Show all'),
} as const
const NEWEST = 10

export default function HomePage() {
  const t = useText()
  const { query } = useApi()
  const { account, registry } = useOpened()
  const status = useQuery(query.status.get.queryOptions()).data
  const newest = useQuery(
    query.notices.list.queryOptions({
      input: { pageSize: NEWEST },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const counts = useNoticeCounts()
  const navigation = useNavigation()
  const jobs = useJobs()
  const card = (title: Label, count: number | undefined, open: () => void) => (
    <button
      key={title.zh}
      type="button"
      className={count ? 'home-card home-card-due' : 'home-card'}
      onClick={open}
    >
      <span>{t(title)}</span>
      <strong>{count ?? '—'}</strong>
    </button>
  )
  const { systems } = usePages()
  const homes = systems.filter(({ system }) => account.systems.includes(system))
  const waiting = [...registry.documents.values()].filter(({ kind }) => (counts.todo[kind] ?? 0) > 0)
  return (
    <div className="home">
      <section aria-label={t(say.todo)} className="home-cards">
        {card(say.waiting, status?.waiting, () => navigation.open({ page: 'outbox' }))}
        {card(say.returned, status?.returned, () => navigation.open({ page: 'outbox' }))}
        {card(say.jobs, status?.openJobs, jobs.show)}
        {card(say.unread, counts.unread, () => navigation.open({ page: 'notices' }))}
        {counts.unmerged > 0 &&
          card(say.unmerged, counts.unmerged, () => navigation.open({ page: 'unmerged' }))}
        {waiting.map(({ kind, title }) =>
          card(documentListTitle(title), counts.todo[kind], () =>
            navigation.open(todoPlace(systems, account, registry, kind)),
          ),
        )}
      </section>
      <div className="home-lists">
        <Suspense>{homes.map(({ system, home: Home }) => Home && <Home key={system} />)}</Suspense>
        <HomeDocuments />
      </div>
      <section className="home-notices">
        <div className="home-notices-head">
          <h2>{t(say.notices)}</h2>
          <NotificationButton />
          <Button onClick={() => navigation.open({ page: 'notices' })}>{t(say.all)}</Button>
        </div>
        <NoticeTable
          name={t(say.notices)}
          notices={newest.data?.notices ?? []}
          isPending={newest.isPending}
        />
      </section>
    </div>
  )
}
