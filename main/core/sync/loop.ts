/**
 * A task that runs when it is woken or when its own delay has passed: one timer, one run at a time. A run that throws
 * is tried again after a delay that doubles, with jitter, so that a thousand clients do not return in step.
 */
import type { Log } from '../log.ts'

export interface Loop {
  /** Runs as soon as possible; a wake during a run makes it run once more. */
  wake(): void
  /** Runs after `ms`, sooner when it was due sooner. */
  wakeIn(ms: number): void
  /** Wakes, forgets the delay, and resolves when the run has ended, well or not. */
  runNow(): Promise<void>
  close(): Promise<void>
}

export interface RetryTimes {
  /** Milliseconds. */
  readonly first: number
  readonly longest: number
}
export const USUAL_RETRY: RetryTimes = { first: 1_000, longest: 60_000 }

/** Half to all of `first × 2^failures`, at most `longest`. */
export function backoff(times: RetryTimes, failures: number): number {
  const full = Math.min(times.first * 2 ** Math.min(failures, 20), times.longest)
  return full / 2 + Math.random() * (full / 2)
}

interface LoopOptions {
  readonly name: string
  /** Returns milliseconds until the next run; null: only when woken. */
  readonly run: (signal: AbortSignal) => Promise<number | null>
  readonly retry: RetryTimes
  readonly log: Log
  /** Hears what made a run fail. */
  readonly onError?: (error: unknown) => void
}

export function createLoop({ name, run, retry, log, onError }: LoopOptions): Loop {
  const closing = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isWanted = false
  let failures = 0
  let dueAt = Infinity

  const schedule = (delay: number | null) => {
    clearTimeout(timer)
    dueAt = delay === null ? Infinity : performance.now() + delay
    if (delay !== null && !closing.signal.aborted) timer = setTimeout(start, delay)
  }

  async function cycle(): Promise<void> {
    isWanted = false
    try {
      const delay = await run(closing.signal)
      failures = 0
      schedule(delay)
    } catch (error) {
      if (closing.signal.aborted) return
      schedule(backoff(retry, failures))
      failures += 1
      onError?.(error)
      log.info(`${name}: tried, will try again`, { error: String(error), failures })
    }
  }

  function start(): void {
    if (closing.signal.aborted || running) return
    clearTimeout(timer)
    running = cycle().finally(() => {
      running = undefined
      if (isWanted) start()
    })
  }

  return {
    wake: () => {
      isWanted = true
      start()
    },
    wakeIn: (ms) => {
      if (running) isWanted = true
      else if (performance.now() + ms < dueAt) schedule(ms)
    },
    runNow: async () => {
      failures = 0
      if (running) await running
      isWanted = true
      start()
      await running
    },
    close: async () => {
      closing.abort()
      clearTimeout(timer)
      await running
    },
  }
}
