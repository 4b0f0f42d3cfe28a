/** Log in, then the officer's pages. A session that ends anywhere brings the log-in back. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLanguageChoice } from '../app/language.ts'
import { Theme } from '../app/theme.tsx'
import { CodeNamesProvider } from '../kit/codes/code-names.ts'
import { ColumnMemoryProvider } from '../kit/list/column-memory.ts'
import { useDeskNames } from './code-names.ts'
import { useDeskColumns } from './column-memory.ts'
import { useDesk, OfficerProvider } from './client.ts'
import { DeskLogin } from './DeskLogin.tsx'
import { DeskShell } from './DeskShell.tsx'

export function DeskApp() {
  const { query } = useDesk()
  const { language, choose } = useLanguageChoice()
  const columns = useDeskColumns()
  const loadName = useDeskNames()
  const queries = useQueryClient()
  const me = useQuery(query.auth.me.queryOptions({ staleTime: 60_000, refetchInterval: 60_000 }))
  const refresh = async () => {
    await queries.invalidateQueries()
  }
  return (
    <Theme language={language}>
      <CodeNamesProvider value={loadName}>
        <ColumnMemoryProvider value={columns}>
          {(me.isError || (me.isSuccess && me.data.account.role !== 'officer')) && <DeskLogin onLogin={refresh} onLanguage={choose} />}
          {me.isSuccess && me.data.account.role === 'officer' && (
            <OfficerProvider value={me.data.account}>
              <DeskShell onLogout={refresh} onLanguage={choose} />
            </OfficerProvider>
          )}
        </ColumnMemoryProvider>
      </CodeNamesProvider>
    </Theme>
  )
}
