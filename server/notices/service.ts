/** Notices that are on their way to many enterprises, while a server runs: told by whoever published, and looked for again and again. */
import type { Logger } from 'pino'
import type { Database } from '../platform/database.ts'
import { repeating } from '../platform/repeating.ts'
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
  const sweep = async (closing: AbortSignal): Promise<void> => {
    if (closing.aborted) return
    for (const id of await unspread(database.db))
      while (!closing.aborted && (await spreadNext(database.db, id)));
  }
  const spreading = repeating(sweep, sweepMs, log, 'spreading notices')
  const stop = await database.listen(SPREAD_CHANNEL, spreading.wake)
  spreading.wake()
  return {
    close: async () => {
      await Promise.all([spreading.close(), stop()])
    },
  }
}
