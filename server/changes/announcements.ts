/**
 * The newest number of a tenant's feed: at once, whenever it rises, and every 15 s as a heartbeat; with the first, with
 * heartbeats and whenever they change, the newest number of the public feed and the revision of the code tables. Ends when the
 * client goes away, and at once when its session ends; the subscriptions are given back in every case.
 */
import { PUBLIC_OWNER } from '../../db/central/rows.ts'
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
  readonly publicHead: () => Promise<number>
  readonly codes: () => Promise<number>
  readonly heartbeatMs?: number
}

export interface Announcement {
  seq: number
  public?: number
  codes?: number
}

/** What has happened since the last word. */
interface News {
  own: boolean
  shared: boolean
  codes: boolean
  doubt: boolean
}

const none = (): News => ({ own: false, shared: false, codes: false, doubt: false })

export async function* announcements({
  services,
  tenantId,
  accountId,
  token,
  signal,
  head,
  publicHead,
  codes,
  heartbeatMs = HEARTBEAT_MS,
}: Options): AsyncGenerator<Announcement, void, void> {
  let latest: number | undefined
  let latestPublic: number | undefined
  let news = none()
  let wake: () => void = () => undefined
  const hear = (what: keyof News): void => {
    news[what] = true
    wake()
  }
  const offs = [
    services.hub.subscribe(tenantId, (seq) => {
      latest = seq
      hear('own')
    }),
    services.hub.subscribe(PUBLIC_OWNER, (seq) => {
      latestPublic = seq
      hear('shared')
    }),
    services.hub.onCodes(() => hear('codes')),
    services.hub.onEnded((ended) => {
      if (ended === undefined || ended === accountId) hear('doubt')
    }),
  ]
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    yield { seq: await head(), public: await publicHead(), codes: await codes() }
    for (;;) {
      if (!Object.values(news).includes(true) && !signal?.aborted)
        await sleep(heartbeatMs, (resolve) => {
          wake = resolve
        })
      if (signal?.aborted) return
      const heard = news
      news = none()
      const isHeartbeat = !heard.own && !heard.shared && !heard.codes
      if (isHeartbeat || heard.doubt) if (token === undefined || !(await actorOf(services, token))) return
      // A heartbeat reads the heads itself, so that a lost notification costs at most its interval.
      yield {
        seq: isHeartbeat || latest === undefined ? await head() : latest,
        ...((isHeartbeat || heard.shared) && {
          public: isHeartbeat || latestPublic === undefined ? await publicHead() : latestPublic,
        }),
        ...((isHeartbeat || heard.codes) && { codes: await codes() }),
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    for (const off of offs) off()
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
