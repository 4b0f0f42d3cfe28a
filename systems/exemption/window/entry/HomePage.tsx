/** 系统首页: notices of the 认监委, the log-in box, 注册 and 忘记密码. */
import { useMutation, useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState, type ReactNode } from 'react'
import type { PublicNotice } from '../../../../contract/central/open.ts'
import { useApi } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { Box } from '../../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { saveGuide } from '../../../../renderer/kit/save-guide.ts'
import { useLanguage, useText } from '../../../../renderer/text/text.ts'
import { showInstant } from '../../../../renderer/text/time.ts'
import type { EntryView } from './view.ts'
import { entryWords as say } from './words.ts'

/** Milliseconds between two looks while the page stands. */
const LOOK_EVERY = 15_000
const AWAY_LOOK = 5_000

interface Props {
  readonly login: ReactNode
  readonly onLeave: () => void
  readonly onView: (view: EntryView) => void
}

export function HomePage({ login, onLeave, onView }: Props) {
  const t = useText()
  const { query } = useApi()
  const notices = useQuery(
    query.entry.notices.queryOptions({
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.isCurrent === true ? LOOK_EVERY : AWAY_LOOK),
    }),
  )
  const status = useQuery(query.status.get.queryOptions())
  const [isOffice, setIsOffice] = useState(false)
  const guide = useMutation({ mutationFn: () => saveGuide('exemption.pdf', t(say.guideName)) })
  const isAway = notices.data?.isCurrent === false
  const desk = status.data && new URL('/desk/', status.data.serverUrl).href
  return (
    <div className="entry-home">
      <section className="entry-notices" aria-label={t(say.notices)}>
        <h1>{t(say.system)}</h1>
        <p className="quiet">{t(say.offices)}</p>
        <h2>
          {t(say.notices)}
          {notices.data?.asOf && isAway && <small>{t(say.asOf(showInstant(notices.data.asOf)))}</small>}
        </h2>
        <NoticeLines found={notices.data} />
      </section>
      <section className="login-card" aria-label={t(say.login)}>
        <h2>{t(say.login)}</h2>
        <label className="entry-type">
          {t(say.userType)}
          <select
            className="login-select"
            value={isOffice ? 'office' : 'enterprise'}
            onChange={(event) => setIsOffice(event.target.value === 'office')}
          >
            <option value="enterprise">{t(say.enterprise)}</option>
            <option value="office">{t(say.office)}</option>
          </select>
        </label>
        {isOffice ? (
          <p>
            {t(say.officeGoes)}
            <br />
            <code>{desk}</code>
          </p>
        ) : (
          login
        )}
        <p className="entry-ways">
          <Button onClick={() => onView('register')}>{t(say.register)}</Button>
          <Button onClick={() => onView('forgotten')}>{t(say.forgot)}</Button>
          <Button loading={guide.isPending} onClick={() => guide.mutate()}>
            {t(say.guide)}
          </Button>
          <Button type="link" onClick={onLeave}>
            {t(say.leave)}
          </Button>
        </p>
        {guide.isError && <ProblemNote problem={problemOf(guide.error)} />}
        {isAway && <output className="login-reason">{t(say.needsNetwork)}</output>}
      </section>
    </div>
  )
}

interface Found {
  readonly notices: readonly PublicNotice[]
  readonly asOf: string | null
}

function NoticeLines({ found }: { readonly found: Found | undefined }) {
  const t = useText()
  const isEnglish = useLanguage() === 'en'
  const [opened, setOpened] = useState<PublicNotice>()
  const title = ({ title: zh, titleEn }: PublicNotice) => (isEnglish && titleEn) || zh
  if (!found) return null
  if (found.notices.length === 0)
    return <p className="quiet">{t(found.asOf === null ? say.never : say.noNotices)}</p>
  return (
    <>
      <ul>
        {found.notices.map((notice) => (
          <li key={notice.id}>
            <button type="button" className="entry-notice" onClick={() => setOpened(notice)}>
              {title(notice)}
            </button>
            <time dateTime={notice.publishedAt}>{showInstant(notice.publishedAt).slice(0, 10)}</time>
          </li>
        ))}
      </ul>
      {opened && (
        <Box isOnlyRead title={title(opened)} onCancel={() => setOpened(undefined)} footer={null}>
          <p className="quiet">
            {opened.publisher} · {showInstant(opened.publishedAt)}
          </p>
          <article className="entry-text">{(isEnglish && opened.bodyEn) || opened.body}</article>
        </Box>
      )}
    </>
  )
}
