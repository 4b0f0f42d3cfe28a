/** Header, menu, and the page that the address names. */
import Button from 'antd/es/button'
import { createElement, type ComponentType } from 'react'
import type { FailedTries } from '../../contract/central/login.ts'
import { FailedTriesButton } from '../login/FailedTriesButton.tsx'
import { LanguageButton } from '../app/LanguageButton.tsx'
import { useNameOf } from '../kit/codes/code-names.ts'
import { useText, type Language } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useDesk, useOfficer } from './client.ts'
import { BeginPage } from './begin/BeginPage.tsx'
import { CodesPage } from './codes/CodesPage.tsx'
import { DeskMenu } from './menu/DeskMenu.tsx'
import { AccountPage } from './pages/AccountPage.tsx'
import { AuditPage } from './pages/AuditPage.tsx'
import { CollectionPage } from './pages/CollectionPage.tsx'
import { SecurityPage } from './pages/SecurityPage.tsx'
import { TodoPage } from './pages/TodoPage.tsx'
import { NoticesPage } from './notices/NoticesPage.tsx'
import { MessagesPage } from './messages/MessagesPage.tsx'
import { ReviewPage } from './review/ReviewPage.tsx'
import { useRoute, type Route } from './route.ts'
import type { SystemDesk } from './system-desk.ts'
import { deskWords as say } from './words.ts'

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
  if ('kind' in route) return <BeginPage key={route.kind} kind={route.kind} />
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
  const officer = useOfficer()
  const systems = desk.systems.filter(({ system }) => officer.systems.includes(system))
  const route = useRoute()
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
      <DeskMenu route={route} />
      <main className="desk-main">
        <Page route={route} systems={systems} onLogout={onLogout} />
      </main>
    </div>
  )
}
