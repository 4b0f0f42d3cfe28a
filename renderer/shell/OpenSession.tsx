/** Everything of one opened account: its workspace, the registry of types, the shell. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { FailedTries } from '../../contract/central/login.ts'
import type { Account } from '../../contract/shapes.ts'
import type { Workspace } from '../../contract/local/workspace.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { CodesOfApplication } from '../kit/codes/CodesOfApplication.tsx'
import { ClockLagProvider } from '../kit/form/use-today.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import type { Language } from '../text/text.ts'
import { JobsProvider } from '../printing/JobsProvider.tsx'
import { Shell } from './Shell.tsx'
import { LeavingProvider, LeavingRegistry } from './leaving.ts'
import { useLiveQueries } from './live.ts'
import { OpenedProvider, type LockState, type Opened } from './opened.ts'
import { PagesProvider, type Pages } from './pages.ts'
import { settleTabs } from './tabs.ts'
import { useWorkspace, useWorkspaceStore, WorkspaceProvider, WorkspaceStore } from './workspace.ts'

/** What this installation knows: the types, and the pages of its systems. */
export interface Product {
  readonly registry: Registry
  readonly pages: Pages
}

export interface OpenSessionProps {
  readonly account: Account
  readonly loginBy: Opened['loginBy']
  readonly contact: 'offline' | 'confirmed'
  readonly mustLogin: boolean
  readonly cardValidUntil: string | null
  readonly failedTries: FailedTries | undefined
  readonly lock: LockState
  /** Chosen at the login page just now. */
  readonly wish: Language | null
  readonly onLanguage: (language: Language) => void
}

export function OpenSession({
  account,
  loginBy,
  contact,
  mustLogin,
  cardValidUntil,
  failedTries,
  lock,
  wish,
  onLanguage,
  product,
}: OpenSessionProps & { readonly product: Product }) {
  const { query } = useApi()
  const status = useQuery(query.status.get.queryOptions())
  const stored = useQuery(query.workspace.get.queryOptions({ staleTime: Infinity }))
  const { registry, pages } = product
  const opened = useMemo(
    () => ({ account, loginBy, contact, mustLogin, cardValidUntil, failedTries, lock, registry }),
    [account, loginBy, contact, mustLogin, cardValidUntil, failedTries, lock, registry],
  )
  useLiveQueries(registry)
  if (stored.isError) return <ProblemNote problem={problemOf(stored.error)} />
  if (!stored.data) return null
  return (
    <OpenedProvider value={opened}>
      <PagesProvider value={pages}>
        <CodesOfApplication>
          <ClockLagProvider value={status.data?.clockLag ?? 0}>
            <OpenWorkspace initial={stored.data} wish={wish} onLanguage={onLanguage} />
          </ClockLagProvider>
        </CodesOfApplication>
      </PagesProvider>
    </OpenedProvider>
  )
}

function OpenWorkspace({
  initial,
  wish,
  onLanguage,
}: { readonly initial: Workspace } & Pick<OpenSessionProps, 'wish' | 'onLanguage'>) {
  const { client } = useApi()
  // Made once: what is stored later is only ever what this store wrote.
  const [store] = useState(
    () => new WorkspaceStore(settleTabs(initial), (state) => client.workspace.put(state)),
  )
  const [leaving] = useState(() => new LeavingRegistry())
  useEffect(() => {
    const flush = () => void store.flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      // Locked or ended from elsewhere: what was not written by now must not be written into the next one's data.
      store.stop()
    }
  }, [store])
  return (
    <WorkspaceProvider value={store}>
      <FollowLanguage wish={wish} onLanguage={onLanguage} />
      <LeavingProvider value={leaving}>
        <JobsProvider>
          <Shell />
        </JobsProvider>
      </LeavingProvider>
    </WorkspaceProvider>
  )
}

function FollowLanguage({ wish, onLanguage }: Pick<OpenSessionProps, 'wish' | 'onLanguage'>) {
  const { language } = useWorkspace()
  const store = useWorkspaceStore()
  useEffect(() => {
    if (wish !== null && wish !== language) store.update((state) => ({ ...state, language: wish }))
    else onLanguage(language)
  }, [wish, language, store, onLanguage])
  return null
}
