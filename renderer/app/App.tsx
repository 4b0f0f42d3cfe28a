/** The gate: who is not logged in sees the login page, and nothing else of the product is needed for it. */
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import type { Label } from '../../domain/kit/label.ts'
import type { Entrance } from '../login/entrance.ts'
import type { Portal } from '../login/portal.ts'
import { LoginPage } from '../login/LoginPage.tsx'
import type { OpenSessionProps } from '../shell/OpenSession.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { EndedPage } from './EndedPage.tsx'
import { EndingProvider } from './ending.ts'
import { useLanguageChoice } from './language.ts'
import { useSession } from './session.ts'
import { Theme } from './theme.tsx'

/** The rest is fetched while the clerk types the password. */
const PREFETCH_MS = 600

interface Props {
  /** All that is needed once an account is open, with the product's systems. */
  readonly loadOpenSession: () => Promise<{ default: ComponentType<OpenSessionProps> }>
  /** Of the systems, at the log-in page. */
  readonly titles: readonly Label[]
  /** Doors of the log-in page for accounts of one role. */
  readonly entrances: readonly Entrance[]
  /** Pages of systems for people without an account. */
  readonly portals: readonly Portal[]
}

export function App({ loadOpenSession, titles, entrances, portals }: Props) {
  const [OpenSession] = useState(() => lazy(loadOpenSession))
  const { language, wish, choose, follow } = useLanguageChoice()
  const session = useSession()
  const [hasEnded, setHasEnded] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => void loadOpenSession(), PREFETCH_MS)
    return () => clearTimeout(timer)
  }, [loadOpenSession])

  if (hasEnded) {
    return (
      <Theme language={language}>
        <EndedPage />
      </Theme>
    )
  }
  return (
    <Theme language={language}>
      <EndingProvider value={() => setHasEnded(true)}>
        <ConnectionBanner />
        {session?.state === 'locked' && (
          <LoginPage
            key={session.lockedFor?.loginName}
            known={session.known}
            reason={session.reason}
            hint={session.hint}
            lockedFor={session.lockedFor}
            titles={titles}
            entrances={entrances}
            portals={portals}
            onLanguage={choose}
          />
        )}
        {session?.state === 'open' && (
          <Suspense>
            <OpenSession
              key={session.account.id}
              account={session.account}
              loginBy={session.loginBy}
              contact={session.contact}
              mustLogin={session.mustLogin}
              cardValidUntil={session.cardValidUntil}
              failedTries={session.failedTries}
              lock={session.lock}
              wish={wish}
              onLanguage={follow}
            />
          </Suspense>
        )}
      </EndingProvider>
    </Theme>
  )
}
