/** The legal day by the server's clock, as far as it is known here; a form that is open at midnight in Beijing goes on by the new one. */
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { useApi } from '../../app/client.ts'

const LOOK_MS = 20_000

function everySoOften(look: () => void): () => void {
  const timer = setInterval(look, LOOK_MS)
  return () => clearInterval(timer)
}

export function useToday(): string {
  const { query } = useApi()
  const lag = useQuery(query.status.get.queryOptions()).data?.clockLag ?? 0
  return useSyncExternalStore(everySoOften, () => legalDate(new Date(Date.now() + lag)))
}
