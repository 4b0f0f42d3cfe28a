/**
 * For a session without standing at the server (it was left while online, and opened again by password or card alone): finds out
 * when the server can be reached, so that the clerk is told to log in. Sends nothing of the account.
 */
import type { Reach } from '../central/reach.ts'
import type { Log } from '../log.ts'
import { createLoop, USUAL_RETRY, type Loop, type RetryTimes } from './loop.ts'

interface KnockOptions {
  readonly reach: Reach
  readonly retry: RetryTimes | undefined
  readonly log: Log
  /** Once. */
  readonly onAnswer: () => void
}

/** Runs as soon as it is woken. */
export function createKnock({ reach, retry, log, onAnswer }: KnockOptions): Loop {
  return createLoop({
    name: 'knock',
    retry: retry ?? USUAL_RETRY,
    log,
    run: async (signal) => {
      await reach(signal)
      onAnswer()
      return null
    },
  })
}
