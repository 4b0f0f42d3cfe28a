/** Log in, then the officer's pages. A session that ends anywhere brings the log-in back. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FailedTries } from '../../contract/central/login.ts'
import { useLanguageChoice } from '../app/language.ts'
import { Theme } from '../app/theme.tsx'
import { CodeNamesProvider } from '../kit/codes/code-names.ts'
import { ColumnMemoryProvider } from '../kit/list/column-memory.ts'
import { useDeskNames } from './code-names.ts'
import { useDeskColumns } from './column-memory.ts'
import { useDesk, OfficerProvider } from './client.ts'
import { DeskLogin } from './DeskLogin.tsx'
import { DeskShell } from './DeskShell.tsx'
import { useLeaving } from './leaving.ts'

export function DeskApp() {
  const { query } = useDesk()
  const { language, choose } = useLanguageChoice()
  const columns = useDeskColumns()
  const loadName = useDeskNames()
  const queries = useQueryClient()
  const leaving = useLeaving()
  const me = useQuery(query.auth.me.queryOptions({ staleTime: 60_000, refetchInterval: 60_000, enabled: !leaving.isOut }))
  const [failedTries, setFailedTries] = useState<FailedTries>()
  const entered = async (tries: FailedTries | undefined) => {
    setFailedTries(tries)
    leaving.end()
    // What one officer saw is not kept for the next.
    await queries.resetQueries()
  }
  const isIn = me.isSuccess && me.data.account.role === 'officer' && !leaving.isOut
  return (
    <Theme language={language}>
      <CodeNamesProvider value={loadName}>
        <ColumnMemoryProvider value={columns}>
          {!isIn && (leaving.isOut || !me.isPending) && <DeskLogin onLogin={entered} onLanguage={choose} />}
          {isIn && (
            <OfficerProvider value={me.data.account}>
              <DeskShell failedTries={failedTries} onLogout={() => leaving.begin()} onLanguage={choose} />
            </OfficerProvider>
          )}
        </ColumnMemoryProvider>
      </CodeNamesProvider>
    </Theme>
  )
}
