/** How many messages were given up and wait for somebody to look: shown in the menu. */
import { useQuery } from '@tanstack/react-query'
import { useDesk } from '../client.ts'

export function useFailedMessages(): number {
  const { query } = useDesk()
  const failed = useQuery(
    query.desk.messages.queryOptions({ input: { state: 'givenUp' }, refetchInterval: 30_000 }),
  )
  return failed.data?.total ?? 0
}
