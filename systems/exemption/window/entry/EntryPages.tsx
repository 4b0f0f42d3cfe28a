/** 免办系统首页 and what leads on from it without an account (manual 004, 1). */
import { useState } from 'react'
import type { PortalProps } from '../../../../renderer/login/portal.ts'
import './entry.css'
import { ForgottenPage } from './ForgottenPage.tsx'
import { HomePage } from './HomePage.tsx'
import { RegisterPages } from './RegisterPages.tsx'
import type { EntryView } from './view.ts'

export function EntryPages({ onLeave, login }: PortalProps) {
  const [view, setView] = useState<EntryView>('home')
  /** Of who has just registered. */
  const [loginName, setLoginName] = useState<string>()
  const home = (name?: string) => {
    setLoginName(name)
    setView('home')
  }
  if (view === 'register') return <RegisterPages onHome={home} />
  if (view === 'forgotten') return <ForgottenPage onBack={() => setView('home')} />
  return <HomePage login={login(loginName)} onLeave={onLeave} onView={setView} />
}
