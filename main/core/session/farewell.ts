/**
 * Ends sessions at the server that this machine no longer uses: behind the clerk's back, tried again until the server has
 * answered, and given up with the process; a session that could not be ended so ends by its age.
 */
import type { CentralClient } from '../../../contract/central.ts'
import { isAnswer } from '../central/contact.ts'
import type { Log } from '../log.ts'
import { createLoop, USUAL_RETRY, type Loop, type RetryTimes } from '../sync/loop.ts'

export interface Farewell {
  /** Returns at once. */
  end(token: string): void
  /** What is under way gets so many milliseconds. */
  close(patience: number): Promise<void>
}

interface Options {
  readonly centralOf: (token: string) => CentralClient
  readonly retry: RetryTimes | undefined
  readonly log: Log
}

export function createFarewell({ centralOf, retry, log }: Options): Farewell {
  const under = new Map<Loop, Promise<void>>()
  return {
    end: (token) => {
      const central = centralOf(token)
      const { promise, resolve } = Promise.withResolvers<void>()
      const loop = createLoop({
        name: 'farewell',
        retry: retry ?? USUAL_RETRY,
        log,
        run: async (signal) => {
          try {
            await central.auth.logout(undefined, { signal })
          } catch (error) {
            // A refusal is an answer: the session has ended before.
            if (!isAnswer(error)) throw error
          }
          under.delete(loop)
          resolve()
          return null
        },
      })
      under.set(loop, promise)
      loop.wake()
    },
    close: async (patience) => {
      await Promise.race([
        Promise.all(under.values()),
        new Promise((resolve) => setTimeout(resolve, patience).unref()),
      ])
      await Promise.all([...under.keys()].map((loop) => loop.close()))
    },
  }
}
