/** The legal day by the server's clock; a form that is open at midnight in Beijing goes on by the new one. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import { legalDate } from '../../../domain/kit/legal-date.ts'

const LOOK_MS = 20_000

/** Milliseconds by which the server's clock is ahead of this machine's, as far as it is known here. */
const ClockLagContext = createContext<number | null>(null)
export const ClockLagProvider = ClockLagContext.Provider

function everySoOften(look: () => void): () => void {
  const timer = setInterval(look, LOOK_MS)
  return () => clearInterval(timer)
}

export function useToday(): string {
  const lag = useContext(ClockLagContext)
  if (lag === null) throw new Error('useToday outside of ClockLagProvider')
  return useSyncExternalStore(everySoOften, () => legalDate(new Date(Date.now() + lag)))
}
