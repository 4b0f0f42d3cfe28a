/** The gate: who is not logged in sees the login page, and nothing else of the product is needed for it. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { LoginPage } from '../login/LoginPage.tsx'
import type { Language } from '../text/text.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { useSession } from './session.ts'
import { Theme } from './theme.tsx'

const loadOpenSession = () => import('../shell/OpenSession.tsx')
const OpenSession = lazy(loadOpenSession)

/** The rest is fetched while the clerk types the password. */
const PREFETCH_MS = 600

export function App() {
  const [language, setLanguage] = useState<Language>('zh')
  const session = useSession()
  useEffect(() => {
    const timer = setTimeout(() => void loadOpenSession(), PREFETCH_MS)
    return () => clearTimeout(timer)
  }, [])

  return (
    <Theme language={language}>
      <ConnectionBanner />
      {session?.state === 'locked' && <LoginPage known={session.known} reason={session.reason} language={language} onLanguage={setLanguage} />}
      {session?.state === 'open' && (
        <Suspense>
          <OpenSession key={session.account.id} account={session.account} loginBy={session.loginBy} contact={session.contact} onLanguage={setLanguage} />
        </Suspense>
      )}
    </Theme>
  )
}
