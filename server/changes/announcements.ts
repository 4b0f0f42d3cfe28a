/**
 * The newest number of a tenant's feed: at once, whenever it rises, and every 15 s as a heartbeat; with the first, with
 * heartbeats and whenever they change, the revision of the code tables. Ends when the client
 * goes away, and at once when its session ends; the subscription is given back in every case.
 */
import { actorOf } from '../auth/sessions.ts'
import type { Services } from '../platform/context.ts'

export const HEARTBEAT_MS = 15_000

interface Options {
  readonly services: Services
  readonly tenantId: string
  readonly accountId: string
  readonly token: string | undefined
  readonly signal: AbortSignal | undefined
  readonly head: () => Promise<number>
  readonly codes: () => Promise<number>
  readonly heartbeatMs?: number
}

export async function* announcements({
  services,
  tenantId,
  accountId,
  token,
  signal,
  head,
  codes,
  heartbeatMs = HEARTBEAT_MS,
}: Options): AsyncGenerator<{ seq: number; codes?: number }, void, void> {
  let latest: number | undefined
  let isNews = false
  let hasCodes = false
  let isDoubtful = false
  let wake: () => void = () => undefined
  const unsubscribe = services.hub.subscribe(tenantId, (seq) => {
    latest = seq
    isNews = true
    wake()
  })
  const offCodes = services.hub.onCodes(() => {
    hasCodes = true
    wake()
  })
  const offEnded = services.hub.onEnded((ended) => {
    if (ended !== undefined && ended !== accountId) return
    isDoubtful = true
    wake()
  })
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    yield { seq: await head(), codes: await codes() }
    for (;;) {
      if (!isNews && !hasCodes && !isDoubtful && !signal?.aborted)
        await sleep(heartbeatMs, (resolve) => {
          wake = resolve
        })
      if (signal?.aborted) return
      const isHeartbeat = !isNews && !hasCodes
      const tellsCodes = isHeartbeat || hasCodes
      const mustStand = isHeartbeat || isDoubtful
      isNews = false
      hasCodes = false
      isDoubtful = false
      if (mustStand && (token === undefined || !(await actorOf(services, token)))) return
      // A heartbeat reads the head itself, so that a lost notification costs at most its interval.
      yield {
        seq: isHeartbeat || latest === undefined ? await head() : latest,
        ...(tellsCodes && { codes: await codes() }),
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    unsubscribe()
    offCodes()
    offEnded()
  }
}

function sleep(ms: number, onWake: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    onWake(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
