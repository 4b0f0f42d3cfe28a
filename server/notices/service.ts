/** Notices that are on their way to many enterprises, while a server runs: told by whoever published, and looked for again and again. */
import type { Logger } from 'pino'
import type { Database } from '../platform/database.ts'
import { SPREAD_CHANNEL } from './publish.ts'
import { spreadNext, unspread } from './spread.ts'

/** Milliseconds between two looks: what a server left that died. */
const SWEEP_MS = 30_000

export interface NoticeService {
  close(): Promise<void>
}

export async function startNotices(
  database: Database,
  log: Pick<Logger, 'warn'>,
  sweepMs = SWEEP_MS,
): Promise<NoticeService> {
  const closing = new AbortController()
  const sweep = async (): Promise<void> => {
    if (closing.signal.aborted) return
    for (const id of await unspread(database.db))
      while (!closing.signal.aborted && (await spreadNext(database.db, id)));
  }
  let running: Promise<void> = Promise.resolve()
  const wake = (): void => {
    running = running.then(sweep).catch((error: unknown) => log.warn({ err: error }, 'spreading notices'))
  }
  const stop = await database.listen(SPREAD_CHANNEL, wake)
  const timer = setInterval(wake, sweepMs)
  timer.unref()
  wake()
  return {
    close: async () => {
      closing.abort()
      clearInterval(timer)
      await stop()
      await running
    },
  }
}
