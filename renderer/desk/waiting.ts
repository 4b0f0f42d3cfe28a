/** What waits for this officer and the posts that they hold, over all types: the longest waiting first. The counts come from the server, the rows of each type that has some. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { pendingStates } from '../../domain/kit/workflow.ts'
import { useDesk, useOfficer } from './client.ts'

/** Of each type. */
const SHOWN = 20
const AGAIN_MS = 15_000

export function useWaiting() {
  const { query, registry } = useDesk()
  const { posts = [] } = useOfficer()
  const pending = useQuery(query.desk.pending.queryOptions({ refetchInterval: AGAIN_MS }))
  const counts = (pending.data ?? []).filter(({ count }) => count > 0)
  const lists = useQueries({
    queries: counts.map(({ kind }) =>
      query.documents.list.queryOptions({
        input: {
          collection: kind,
          filters: {
            state: { anyOf: pendingStates(registry.documents.get(kind)?.workflow.states ?? {}, posts) },
          },
          sort: { column: 'updatedAt', direction: 'asc' },
          page: 1,
          pageSize: SHOWN,
        },
        refetchInterval: AGAIN_MS,
      }),
    ),
  })
  const rows = lists
    .flatMap(({ data }) => data?.rows ?? [])
    .sort((one, other) => (one.updatedAt < other.updatedAt ? -1 : 1))
  return {
    counts,
    rows,
    isPending: pending.isPending || lists.some((list) => list.isPending),
    error: pending.error ?? lists.find((list) => list.isError)?.error ?? null,
  }
}
