/** Log in, then the officer's pages. A session that ends anywhere brings the log-in back. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDesk, OfficerProvider } from './client.ts'
import { DeskLogin } from './DeskLogin.tsx'
import { DeskShell } from './DeskShell.tsx'

export function DeskApp() {
  const { query } = useDesk()
  const queries = useQueryClient()
  const me = useQuery(query.auth.me.queryOptions({ staleTime: 60_000, refetchInterval: 60_000 }))
  const refresh = async () => {
    await queries.invalidateQueries()
  }
  if (me.isPending) return null
  if (me.isError || me.data.account.role !== 'officer') return <DeskLogin onLogin={refresh} />
  return (
    <OfficerProvider value={me.data.account}>
      <DeskShell onLogout={refresh} />
    </OfficerProvider>
  )
}
