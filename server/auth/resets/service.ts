/** Looks up what was asked while a server runs: at once when it is told, and every so often for what a process that died left. */
import type { Services } from '../../platform/context.ts'
import type { Database } from '../../platform/database.ts'
import { repeating } from '../../platform/repeating.ts'
import type { SystemService } from '../../served.ts'
import { RESETS_CHANNEL } from './asked.ts'
import { issueNext } from './issue.ts'

const LOOK_MS = 10_000

export async function startResets(
  database: Pick<Database, 'listen'>,
  services: Pick<Services, 'db' | 'now' | 'log' | 'publicUrl'>,
): Promise<SystemService> {
  const work = async (closing: AbortSignal): Promise<void> => {
    while (!closing.aborted && (await issueNext(services)));
  }
  const issuing = repeating(work, LOOK_MS, services.log, 'requests for a new password')
  const stop = await database.listen(RESETS_CHANNEL, issuing.wake)
  issuing.wake()
  return {
    close: async () => {
      await stop()
      await issuing.close()
    },
  }
}
