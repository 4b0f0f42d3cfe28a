/** The session as the window knows it; one place that forgets everything of an account when it is locked. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SessionState } from '../../contract/local/session.ts'
import { useApi } from './client.ts'
import { useWatch } from './watch.ts'

/** Puts a new session state in place; locking drops all cached data of the account. */
export function useReceiveSession(): (state: SessionState) => void {
  const queries = useQueryClient()
  const { query } = useApi()
  return useCallback(
    (state) => {
      const key = query.session.state.queryKey()
      const isLocking = state.state === 'locked' && queries.getQueryData(key)?.state === 'open'
      if (isLocking)
        queries.removeQueries({
          predicate: (cached) => JSON.stringify(cached.queryKey) !== JSON.stringify(key),
        })
      queries.setQueryData(key, state)
    },
    [queries, query],
  )
}

export function useSession(): SessionState | undefined {
  const { client, query } = useApi()
  const receive = useReceiveSession()
  useWatch((options) => client.session.watch(undefined, options), receive)
  return useQuery(query.session.state.queryOptions()).data
}
