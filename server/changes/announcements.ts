/**
 * The newest number of a tenant's feed: at once, whenever it rises, and every 15 s as a heartbeat. Ends when the client
 * goes away or its session ends; the subscription is given back in every case.
 */
import { actorOf } from '../auth/sessions.ts'
import type { Services } from '../platform/context.ts'

export const HEARTBEAT_MS = 15_000

interface Options {
  readonly services: Services
  readonly tenantId: string
  readonly token: string | undefined
  readonly signal: AbortSignal | undefined
  readonly head: () => Promise<number>
  readonly heartbeatMs?: number
}

export async function* announcements({ services, tenantId, token, signal, head, heartbeatMs = HEARTBEAT_MS }: Options): AsyncGenerator<{ seq: number }, void, void> {
  let latest: number | undefined
  let isNews = false
  let wake: () => void = () => undefined
  const unsubscribe = services.hub.subscribe(tenantId, (seq) => {
    latest = seq
    isNews = true
    wake()
  })
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    yield { seq: await head() }
    for (;;) {
      if (!isNews && !signal?.aborted) await sleep(heartbeatMs, (resolve) => { wake = resolve })
      if (signal?.aborted) return
      const isHeartbeat = !isNews
      isNews = false
      if (isHeartbeat && (token === undefined || !(await actorOf(services, token)))) return
      // A heartbeat reads the head itself, so that a lost notification costs at most its interval.
      yield { seq: isHeartbeat || latest === undefined ? await head() : latest }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    unsubscribe()
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
