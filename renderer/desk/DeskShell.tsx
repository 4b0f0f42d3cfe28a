/** Header, menu with to-do counts, and the page that the address names. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { createElement, Fragment, type ComponentType, type ReactNode } from 'react'
import type { FailedTries } from '../../contract/central/login.ts'
import { FailedTriesButton } from '../login/FailedTriesButton.tsx'
import { LanguageButton } from '../app/LanguageButton.tsx'
import { useNameOf } from '../kit/codes/code-names.ts'
import { useText, type Language } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useDesk, useOfficer } from './client.ts'
import { CodesPage } from './codes/CodesPage.tsx'
import { codeWords } from './codes/words.ts'
import { AccountPage } from './pages/AccountPage.tsx'
import { AuditPage } from './pages/AuditPage.tsx'
import { CollectionPage } from './pages/CollectionPage.tsx'
import { SecurityPage } from './pages/SecurityPage.tsx'
import { TodoPage } from './pages/TodoPage.tsx'
import { NoticesPage } from './notices/NoticesPage.tsx'
import { useFailedMessages } from './messages/failed.ts'
import { MessagesPage } from './messages/MessagesPage.tsx'
import { messageWords } from './messages/words.ts'
import { ReviewPage } from './review/ReviewPage.tsx'
import { addressOf, useRoute, type Route } from './route.ts'
import { shownCount } from './shown-count.ts'
import type { SystemDesk } from './system-desk.ts'
import { noticeWords } from './notices/words.ts'
import { deskWords as say } from './words.ts'

function Entry({
  route,
  current,
  count = 0,
  children,
}: {
  readonly route: Route
  readonly current: Route
  readonly count?: number
  readonly children: ReactNode
}) {
  const address = addressOf(route)
  return (
    <li>
      <a href={address} aria-current={address === addressOf(current) ? 'page' : undefined}>
        <span>{children}</span>
        {count > 0 && <span className="desk-count">{shownCount(count)}</span>}
      </a>
    </li>
  )
}

const general: Readonly<Record<string, ComponentType>> = {
  todo: TodoPage,
  codes: CodesPage,
  notices: NoticesPage,
  audit: AuditPage,
  security: SecurityPage,
  messages: MessagesPage,
}

function Page({
  route,
  systems,
  onLogout,
}: {
  readonly route: Route
  readonly systems: readonly SystemDesk[]
  readonly onLogout: () => void
}) {
  if (route.page === 'account') return <AccountPage onLogout={onLogout} />
  if ('collection' in route) return <CollectionPage key={route.collection} kind={route.collection} />
  if ('id' in route) return <ReviewPage key={route.id} id={route.id} />
  const own = [general, ...systems.map(({ pages }) => pages)].find((pages) =>
    Object.hasOwn(pages, route.page),
  )
  return createElement(own?.[route.page] ?? TodoPage)
}

function Office({ district }: { readonly district: string }) {
  return useNameOf('customsDistricts', district)
}

interface Props {
  readonly failedTries: FailedTries | undefined
  readonly onLogout: () => void
  readonly onLanguage: (language: Language) => void
}

export function DeskShell({ failedTries, onLogout, onLanguage }: Props) {
  const t = useText()
  const desk = useDesk()
  const { query, registry } = desk
  const officer = useOfficer()
  const systems = desk.systems.filter(({ system }) => officer.systems.includes(system))
  const route = useRoute()
  const failed = useFailedMessages()
  const pending = useQuery(query.desk.pending.queryOptions({ refetchInterval: 15_000 }))
  const countOf = (kind: string) => pending.data?.find((entry) => entry.kind === kind)?.count ?? 0
  return (
    <div className="desk">
      <header className="desk-header">
        <strong>{t(words.product)}</strong>
        <span>{t(say.title)}</span>
        <span className="desk-account">
          <LanguageButton onLanguage={onLanguage} />
          {officer.office !== undefined && <Office district={officer.office} />} {officer.displayName}
        </span>
        <FailedTriesButton tries={failedTries} />
        <Button type="text" className="on-dark" onClick={onLogout}>
          {t(say.logout)}
        </Button>
      </header>
      <nav className="desk-menu" aria-label={t(say.title)}>
        <ul>
          <Entry
            route={{ page: 'todo' }}
            current={route}
            count={pending.data?.reduce((sum, entry) => sum + entry.count, 0) ?? 0}
          >
            {t(say.todo)}
          </Entry>
        </ul>
        <h2>{t(say.applications)}</h2>
        <ul>
          {[...registry.documents.values()]
            .filter(({ system }) => officer.systems.includes(system))
            .map((document) => (
              <Entry
                key={document.kind}
                route={{ page: 'list', collection: document.kind }}
                current={route}
                count={countOf(document.kind)}
              >
                {t(document.title)}
              </Entry>
            ))}
        </ul>
        <h2>{t(noticeWords.group)}</h2>
        <ul>
          <Entry route={{ page: 'notices' }} current={route}>
            {t(noticeWords.manage)}
          </Entry>
        </ul>
        <h2>{t(codeWords.parameters)}</h2>
        <ul>
          <Entry route={{ page: 'codes' }} current={route}>
            {t(codeWords.title)}
          </Entry>
        </ul>
        {systems
          .flatMap(({ groups }) => groups)
          .map(({ title, entries }) => (
            <Fragment key={title.zh}>
              <h2>{t(title)}</h2>
              <ul>
                {entries.map((entry) => (
                  <Entry key={entry.title.zh} route={entry.route} current={route}>
                    {t(entry.title)}
                  </Entry>
                ))}
              </ul>
            </Fragment>
          ))}
        <h2>{t(say.records)}</h2>
        <ul>
          <Entry route={{ page: 'audit' }} current={route}>
            {t(say.audit)}
          </Entry>
          <Entry route={{ page: 'messages' }} current={route} count={failed}>
            {t(messageWords.title)}
          </Entry>
          <Entry route={{ page: 'account' }} current={route}>
            {t(say.account)}
          </Entry>
          {officer.readsSecurity && (
            <Entry route={{ page: 'security' }} current={route}>
              {t(say.security)}
            </Entry>
          )}
        </ul>
      </nav>
      <main className="desk-main">
        <Page route={route} systems={systems} onLogout={onLogout} />
      </main>
    </div>
  )
}
