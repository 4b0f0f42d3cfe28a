/**
 * For a session without standing at the server (it was left while online, and opened again by password or card alone): finds out
 * when the server can be reached, so that the clerk is told to log in. Sends nothing of the account.
 */
import type { CentralClient } from '../../../contract/central.ts'
import { isAnswer } from '../central/contact.ts'
import type { Log } from '../options.ts'
import { createLoop, USUAL_RETRY, type Loop, type RetryTimes } from './loop.ts'

interface KnockOptions {
  /** Without a token. */
  readonly anonymous: CentralClient
  readonly retry: RetryTimes | undefined
  readonly log: Log
  /** Once. */
  readonly onAnswer: () => void
}

/** Runs as soon as it is woken. */
export function createKnock({ anonymous, retry, log, onAnswer }: KnockOptions): Loop {
  return createLoop({
    name: 'knock',
    retry: retry ?? USUAL_RETRY,
    log,
    run: async (signal) => {
      try {
        await anonymous.auth.me(undefined, { signal })
      } catch (error) {
        if (!isAnswer(error)) throw error
      }
      onAnswer()
      return null
    },
  })
}
