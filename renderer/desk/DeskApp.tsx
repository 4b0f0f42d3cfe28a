/** Log in, then the officer's pages. A session that ends anywhere brings the log-in back. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FailedTries } from '../../contract/central/login.ts'
import { useLanguageChoice } from '../app/language.ts'
import { Theme } from '../app/theme.tsx'
import { CodeNamesProvider } from '../kit/codes/code-names.ts'
import { CodeSourceProvider } from '../kit/codes/code-source.ts'
import { ClockLagProvider } from '../kit/form/use-today.ts'
import { ColumnMemoryProvider } from '../kit/list/column-memory.ts'
import { useDeskNames, useDeskSource } from './code-names.ts'
import { useDeskColumns } from './column-memory.ts'
import { useDesk, OfficerProvider } from './client.ts'
import { DeskLogin } from './DeskLogin.tsx'
import { DeskShell } from './DeskShell.tsx'
import { CardConfirmProvider } from './card/CardConfirm.tsx'
import { useLeaving } from './leaving.ts'
import { isEnded, reasonOf } from './session/ended.ts'
import { IdleWatch } from './session/IdleWatch.tsx'
import { forgetAllTyped } from './session/typed.ts'

export function DeskApp() {
  const { query } = useDesk()
  const { language, choose } = useLanguageChoice()
  const columns = useDeskColumns()
  const loadName = useDeskNames()
  const source = useDeskSource()
  const queries = useQueryClient()
  const leaving = useLeaving()
  const me = useQuery(
    query.auth.me.queryOptions({ staleTime: 60_000, refetchInterval: 60_000, enabled: !leaving.isOut }),
  )
  const [failedTries, setFailedTries] = useState<FailedTries>()
  const entered = async (tries: FailedTries | undefined) => {
    setFailedTries(tries)
    leaving.end()
    // What one officer saw is not kept for the next.
    await queries.resetQueries()
  }
  // Only the server's word ends a session: a network that is away leaves the pages, and what is typed in them, alone.
  const standing = isEnded(me.error) ? undefined : me.data
  const officer = standing?.account.role === 'officer' && !leaving.isOut ? standing.account : undefined
  /** How far this machine's clock is ahead of the server's, in milliseconds. */
  const lag = standing ? me.dataUpdatedAt - Date.parse(standing.serverTime) : 0
  const leave = () => {
    if (officer) forgetAllTyped(localStorage, officer.id)
    leaving.begin()
  }
  return (
    <Theme language={language}>
      <CodeNamesProvider value={loadName}>
        <ColumnMemoryProvider value={columns}>
          {!officer && (leaving.isOut || !me.isPending) && (
            <DeskLogin
              reason={leaving.isOut ? undefined : reasonOf(me.error)}
              onLogin={entered}
              onLanguage={choose}
            />
          )}
          {officer && standing && (
            <OfficerProvider value={officer}>
              <CardConfirmProvider port={standing.desk?.cardPort}>
                <CodeSourceProvider value={source}>
                  <ClockLagProvider value={-lag}>
                    <DeskShell failedTries={failedTries} onLogout={leave} onLanguage={choose} />
                  </ClockLagProvider>
                </CodeSourceProvider>
              </CardConfirmProvider>
              {standing.desk && (
                <IdleWatch idleAt={standing.desk.idleAt} idleMs={standing.desk.idleMs} lag={lag} />
              )}
            </OfficerProvider>
          )}
        </ColumnMemoryProvider>
      </CodeNamesProvider>
    </Theme>
  )
}
