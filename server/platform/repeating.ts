/** What a server does by itself again and again: one round after the other; one that fails is told, and the next one tries again. */
import type { Logger } from 'pino'

export interface Repeating {
  /** One round more, as soon as those before it are over. */
  readonly wake: () => void
  /** Tells the round that is under way, and resolves when it is over. */
  readonly close: () => Promise<void>
}

/** `everyMs`: milliseconds between two rounds; the first comes after so long, or by `wake`. `what` is said of a round that failed. */
export function repeating(
  work: (closing: AbortSignal) => Promise<unknown>,
  everyMs: number,
  log: Pick<Logger, 'warn'>,
  what: string,
): Repeating {
  const closing = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  const wake = (): void => {
    running = running
      .then(() => work(closing.signal))
      .catch((error: unknown) => log.warn({ err: error }, what))
  }
  const timer = setInterval(wake, everyMs)
  timer.unref()
  return {
    wake,
    close: async () => {
      closing.abort()
      clearInterval(timer)
      await running
    },
  }
}
