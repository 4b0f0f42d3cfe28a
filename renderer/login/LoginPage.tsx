/** 登录 (manual 002, part 4): user name, password, captcha; a card and its PIN; or, without network, the password of a known account. */
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { label, type Label } from '../../domain/kit/label.ts'
import { LanguageButton } from '../app/LanguageButton.tsx'
import { useText, type Language } from '../text/text.ts'
import { words } from '../text/words.ts'
import type { KnownAccount, LockedFor } from './known.ts'
import { LockedNote } from './LockedNote.tsx'
import type { Entrance } from './entrance.ts'
import type { Portal } from './portal.ts'
import { OnlineForm } from './OnlineForm.tsx'
import { loginWords } from './words.ts'
import '../styles/login.css'

/** What the first page does not show comes when it is asked for. */
const CardForm = lazy(async () => ({ default: (await import('./CardForm.tsx')).CardForm }))
const QuitButton = lazy(async () => ({ default: (await import('../app/QuitButton.tsx')).QuitButton }))
const PortalRoom = lazy(async () => ({ default: (await import('./PortalRoom.tsx')).PortalRoom }))
const PublicLink = lazy(async () => ({ default: (await import('./PublicLink.tsx')).PublicLink }))
const UnlockForm = lazy(async () => ({ default: (await import('./UnlockForm.tsx')).UnlockForm }))

type Way = 'online' | 'card' | 'unlock'

interface Props {
  readonly known: readonly KnownAccount[]
  readonly reason: Label | undefined
  readonly hint: Label | undefined
  /** Whose session was locked; it goes on where it was left. */
  readonly lockedFor: LockedFor | undefined
  /** Of the systems. */
  readonly titles: readonly Label[]
  readonly entrances: readonly Entrance[]
  readonly portals: readonly Portal[]
  readonly onLanguage: (language: Language) => void
}

const LOGIN = label('账号登录', 'Log in by account')
const UNLOCK = label('离线解锁', 'Unlock without network')

export function LoginPage({ known, reason, hint, lockedFor, titles, entrances, portals, onLanguage }: Props) {
  const t = useText()
  const [way, setWay] = useState<Way>(
    lockedFor ? (lockedFor.loginBy === 'card' ? 'card' : 'unlock') : 'online',
  )
  const [portal, setPortal] = useState<Portal>()
  const unlock = () => {
    setPortal(undefined)
    setWay('unlock')
  }
  const online = (doors: readonly Entrance[], first?: string) => (
    <OnlineForm entrances={doors} canUnlock={known.length > 0} first={first} onUnlock={unlock} />
  )
  const forms: Readonly<Record<Way, () => ReactNode>> = {
    online: () => online(entrances),
    card: () => <CardForm />,
    unlock: () => <UnlockForm known={known} first={lockedFor?.loginName} />,
  }
  const tab = (name: Way, title: Label) => (
    <button
      type="button"
      role="tab"
      aria-selected={way === name}
      className="login-way"
      onClick={() => setWay(name)}
    >
      {t(title)}
    </button>
  )
  return (
    <div className="login-page">
      <header className="login-head">
        <strong>{t(words.product)}</strong>
        <span>{t(words.productLong)}</span>
        <LanguageButton onLanguage={onLanguage} />
        <Suspense>
          <QuitButton className="on-dark" />
        </Suspense>
      </header>
      {portal && (
        <main className="portal-main">
          <Suspense>
            <PortalRoom
              portal={portal}
              login={(first) => online([], first)}
              onLeave={() => setPortal(undefined)}
            />
          </Suspense>
        </main>
      )}
      {!portal && (
        <main className="login-main">
          <section className="login-intro">
            <h1>{t(words.productLong)}</h1>
            {titles.map((system) => (
              <p key={system.zh}>{t(system)}</p>
            ))}
          </section>
          <section className="login-card">
            <div role="tablist" className="login-ways">
              {tab('online', LOGIN)}
              {tab('card', loginWords.byCard)}
              {known.length > 0 && tab('unlock', lockedFor ? loginWords.unlockNow : UNLOCK)}
            </div>
            {lockedFor && <LockedNote locked={lockedFor} />}
            {reason && (
              <p className="login-reason">
                {t(reason)}
                {hint && (
                  <>
                    <br />
                    {t(hint)}
                  </>
                )}
              </p>
            )}
            <Suspense>{forms[way]()}</Suspense>
            <p className="login-portals">
              {portals.map((each) => (
                <button
                  key={each.title.zh}
                  type="button"
                  className="login-link"
                  onClick={() => setPortal(each)}
                >
                  {t(each.title)}
                </button>
              ))}
              <Suspense>
                <PublicLink />
              </Suspense>
            </p>
          </section>
        </main>
      )}
    </div>
  )
}
