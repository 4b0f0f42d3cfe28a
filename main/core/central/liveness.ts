/**
 * Notices that the server has stopped answering although every connection still stands: a hung server, a pulled cable.
 * The open stream of changes brings something every {@link KEEP_ALIVE_MS}; when nothing at all was heard for a little
 * longer, the server is asked for a sign of life, and counts as lost when it gives none. Both together take less than 5 s.
 */
import { KEEP_ALIVE_MS } from '../../../contract/central/server-mark.ts'
import type { Reach } from './reach.ts'

/** Milliseconds of silence after which the server is asked. */
const SILENCE = KEEP_ALIVE_MS + 500
/** Milliseconds between looks at the clock. */
const LOOK = 500

export interface Liveness {
  /** The server has just sent something. */
  heard(): void
  /** Something makes it doubtful whether the server can be reached: asks at once. */
  doubt(): void
  close(): void
}

interface Options {
  readonly isOnline: () => boolean
  readonly reach: Reach
  readonly lost: (why: unknown) => void
}

export function createLiveness({ isOnline, reach, lost }: Options): Liveness {
  const closing = new AbortController()
  let heardAt = performance.now()
  let isAsking = false

  const ask = async (): Promise<void> => {
    if (isAsking || !isOnline() || closing.signal.aborted) return
    isAsking = true
    const asked = performance.now()
    try {
      await reach(closing.signal)
      heardAt = performance.now()
    } catch (error) {
      // What came meanwhile is a better sign than an answer that was late.
      if (!closing.signal.aborted && heardAt < asked) lost(error)
    } finally {
      isAsking = false
    }
  }
  const timer = setInterval(() => {
    if (performance.now() - heardAt > SILENCE) void ask()
  }, LOOK)
  timer.unref()

  return {
    heard: () => {
      heardAt = performance.now()
    },
    doubt: () => void ask(),
    close: () => {
      clearInterval(timer)
      closing.abort()
    },
  }
}
