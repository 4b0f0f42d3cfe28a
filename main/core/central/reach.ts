/** Asks the server for nothing but a sign of life: cheap for it, and soon over where nobody answers. */
import { ALIVE_PATH, ownAnswer } from '../../../contract/central/server-mark.ts'
import { fetchAgain } from './fetch-again.ts'

/** Milliseconds. */
const PATIENCE = 2_000

/** Rejects when the server has not answered in time: with a network error, a timeout, or a ForeignAnswer. */
export type Reach = (signal: AbortSignal) => Promise<void>

export function createReach(serverUrl: string): Reach {
  const url = new URL(ALIVE_PATH, serverUrl)
  return async (signal) => {
    const response = await fetchAgain(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    })
    ownAnswer(response)
    await response.arrayBuffer()
  }
}
