/**
 * Sends what is queued while a server runs, outside of any transaction. Processes that share a database share the work: each
 * message is claimed by one. One that dies between the sending service's yes and writing it down leaves a claim that ends;
 * then the message goes out once more with the same id, by which the receiving side knows the repeat. A mail lost for good would be worse.
 */
import { mediumNames, type Medium } from '../../domain/general/channel.ts'
import type { Services } from '../platform/context.ts'
import type { Database } from '../platform/database.ts'
import type { SystemService } from '../served.ts'
import { PACE, type ChannelPace, type Transports } from './channel.ts'
import { CHANNEL, claimNext, settle, type Claimed } from './queue.ts'
import type { Delivery } from './transport.ts'

/** At the same time of each medium: one slow service does not hold up the other media. */
const AT_ONCE = 3

type Tools = Pick<Services, 'db' | 'now' | 'log'>

export async function startChannel(
  database: Pick<Database, 'listen'>,
  tools: Tools,
  transports: Transports,
  given: Partial<ChannelPace> = {},
): Promise<SystemService> {
  const pace = { ...PACE, ...given }
  const closing = new AbortController()
  const lanes = mediumNames.flatMap((medium) =>
    Array.from({ length: AT_ONCE }, () => lane(medium, { tools, transports, pace, closing: closing.signal })),
  )
  const wake = (): void => lanes.forEach((each) => each.wake())
  const stop = await database.listen(CHANNEL, wake)
  const timer = setInterval(wake, pace.sweepMs)
  timer.unref()
  wake()
  return {
    close: async () => {
      closing.abort()
      clearInterval(timer)
      await stop()
      await Promise.all(lanes.map((each) => each.idle()))
    },
  }
}

interface Surroundings {
  readonly tools: Tools
  readonly transports: Transports
  readonly pace: ChannelPace
  readonly closing: AbortSignal
}

/** One after the other until nothing is due; whoever wakes it meanwhile makes it look once more. */
function lane(medium: Medium, around: Surroundings) {
  let isWoken = false
  let running: Promise<void> | undefined
  const drain = async (): Promise<void> => {
    while (isWoken) {
      isWoken = false
      try {
        while (await sendNext(medium, around));
      } catch (error) {
        around.tools.log.warn({ err: error }, 'messages that go out')
      }
    }
    running = undefined
  }
  return {
    wake(): void {
      isWoken = true
      running ??= drain()
    },
    idle: async (): Promise<void> => running,
  }
}

async function sendNext(
  medium: Medium,
  { tools, transports, pace, closing }: Surroundings,
): Promise<boolean> {
  if (closing.aborted) return false
  const { db, now, log } = tools
  const claimed = await claimNext(db, medium, now(), pace)
  if (!claimed) return false
  const delivery = await attempt(transports, medium, claimed, pace.sendMs)
  const became = await settle(db, claimed, delivery, now(), pace)
  if (became === 'givenUp' && !delivery.ok)
    log.warn({ message: claimed.id, medium, failure: delivery.failure }, 'a message was given up')
  return true
}

const attempt = (
  transports: Transports,
  medium: Medium,
  letter: Claimed,
  sendMs: number,
): Promise<Delivery> => transports[medium].send(letter, AbortSignal.timeout(sendMs))
