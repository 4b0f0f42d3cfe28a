/** The main page's part of this system (CCC-03, manual 004, 1.2): 今日提醒, 快捷操作, who works here, the time and the version. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useState } from 'react'
import { application } from '../../declare/application/application.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { HomeList } from '../../../../renderer/shell/HomeList.tsx'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useOpened } from '../../../../renderer/shell/opened.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { showInstant } from '../../../../renderer/text/time.ts'
import { words } from '../../../../renderer/text/words.ts'
import { titles } from '../words.ts'
import { useReminders } from './use-reminders.ts'
import { homeWords as say } from './words.ts'

export default function HomeExemption() {
  const { account } = useOpened()
  return account.role === 'enterprise' ? <Main /> : null
}

function Main() {
  const t = useText()
  const { query } = useApi()
  const { account } = useOpened()
  const { open } = useNavigation()
  const status = useQuery(query.status.get.queryOptions()).data
  const reminders = useReminders()
  return (
    <>
      <section className="home-list" aria-label={t(say.shortcuts)}>
        <h2>{t(say.shortcuts)}</h2>
        <p className="home-shortcuts">
          <Button onClick={() => open({ page: 'exemption/new' })}>{t(say.begin)}</Button>
          <Button onClick={() => open({ page: 'exemption/applications' })}>{t(titles.applications)}</Button>
        </p>
        <dl className="home-facts">
          <dt>{t(say.user)}</dt>
          <dd>
            {account.loginName} · {account.tenant.name}
          </dd>
          <dt>{t(say.time)}</dt>
          <dd>
            <Clock lag={status?.clockLag ?? 0} />
            {status?.online === false && `${t(words.opening)}${t(say.localTime)}${t(words.closing)}`}
          </dd>
          <dt>{t(say.version)}</dt>
          <dd>
            Sill {status?.appVersion} · {t(say.form)} {application.version}
          </dd>
        </dl>
      </section>
      {reminders.length === 0 ? (
        <section className="home-list" aria-label={t(say.reminders)}>
          <h2>{t(say.reminders)}</h2>
          <p className="home-shortcuts quiet">{t(say.nothing)}</p>
        </section>
      ) : (
        <HomeList
          title={say.reminders}
          lines={reminders.map(({ title, count, address }) => ({
            id: title.zh,
            text: t(title),
            hint: t(say.count(count)),
            isDue: true,
            open: () => open(address),
          }))}
        />
      )}
    </>
  )
}

/** By the server's clock as it was last heard, in milliseconds ahead of this machine's. */
function Clock({ lag }: { readonly lag: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return <time>{showInstant(new Date(now + lag).toISOString())}</time>
}
