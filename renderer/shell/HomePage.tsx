/** 首页: what needs this clerk's hand, and 系统公告 (manual 002, part 4). */
import { useQuery } from '@tanstack/react-query'
import { label, type Label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { useJobs } from '../printing/jobs.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useNavigation } from './navigation.ts'

const say = {
  todo: label('待办事项', 'To do'),
  waiting: label('待发送的申请', 'Applications to send'),
  returned: label('被退回的申请', 'Applications returned'),
  jobs: label('待确认的打印结果', 'Print results to confirm'),
  notices: label('系统公告', 'Notices'),
  title: label('标题', 'Title'),
  published: label('发布日期', 'Published'),
  publisher: label('发布者', 'Publisher'),
  none: label('暂无公告', 'No notices'),
} as const

export default function HomePage() {
  const t = useText()
  const { query } = useApi()
  const status = useQuery(query.status.get.queryOptions()).data
  const navigation = useNavigation()
  const jobs = useJobs()
  const card = (title: Label, count: number | undefined, open: () => void) => (
    <button type="button" className={count ? 'home-card home-card-due' : 'home-card'} onClick={open}>
      <span>{t(title)}</span>
      <strong>{count ?? '—'}</strong>
    </button>
  )
  return (
    <div className="home">
      <section aria-label={t(say.todo)} className="home-cards">
        {card(say.waiting, status?.waiting, () => navigation.open({ page: 'outbox' }))}
        {card(say.returned, status?.returned, () => navigation.open({ page: 'outbox' }))}
        {card(say.jobs, status?.openJobs, jobs.show)}
      </section>
      <section className="home-notices">
        <h2>{t(say.notices)}</h2>
        <table className="data-table" aria-label={t(say.notices)}>
          <thead>
            <tr>
              <th scope="col" className="cell-serial">
                {t(words.serial)}
              </th>
              <th scope="col">{t(say.title)}</th>
              <th scope="col">{t(say.published)}</th>
              <th scope="col">{t(say.publisher)}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td colSpan={4} className="cell-empty">
                {t(say.none)}
              </td>
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  )
}
