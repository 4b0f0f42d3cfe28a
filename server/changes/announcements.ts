/**
 * The newest number of a tenant's feed: at once, whenever it rises, and every 15 s as a heartbeat; with the first, with
 * heartbeats and whenever they change, the newest number of the public feed and the revision of the code tables. Ends when the
 * client goes away, and at once when its session ends; the subscriptions are given back in every case.
 */
import { PUBLIC_OWNER } from '../../db/central/rows.ts'
import type { FeedHub } from '../platform/feed-hub.ts'
import type { Pulse } from './newest.ts'

export const HEARTBEAT_MS = 15_000

interface Options {
  readonly hub: FeedHub
  readonly pulse: Pulse
  readonly tenantId: string
  readonly accountId: string
  readonly token: string | undefined
  readonly signal: AbortSignal | undefined
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
  /** Something may have been missed, or the session may have ended. */
  doubt: boolean
}

const none = (): News => ({ own: false, shared: false, codes: false, doubt: false })

export async function* announcements({
  hub,
  pulse,
  tenantId,
  accountId,
  token,
  signal,
  heartbeatMs = HEARTBEAT_MS,
}: Options): AsyncGenerator<Announcement, void, void> {
  let latest = 0
  let latestPublic = 0
  let news = none()
  let wake: () => void = () => undefined
  const hear = (what: keyof News): void => {
    news[what] = true
    wake()
  }
  const offs = [
    hub.subscribe(tenantId, (seq) => {
      latest = Math.max(latest, seq ?? 0)
      hear(seq === undefined ? 'doubt' : 'own')
    }),
    hub.subscribe(PUBLIC_OWNER, (seq) => {
      latestPublic = Math.max(latestPublic, seq ?? 0)
      hear(seq === undefined ? 'doubt' : 'shared')
    }),
    hub.onCodes(() => hear('codes')),
    hub.onEnded((ended) => {
      if (ended === undefined || ended === accountId) hear('doubt')
    }),
  ]
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  let heard: News = { ...none(), doubt: true }
  try {
    for (;;) {
      const isToldAll = !heard.doubt && !heard.codes && (heard.own || heard.shared)
      if (isToldAll) yield { seq: latest, ...(heard.shared && { public: latestPublic }) }
      else {
        // A heartbeat reads the heads itself, so that a lost notification costs at most its interval.
        const newest = await pulse.ask({ tenantId, token }, heard.doubt || heard.codes ? 'once' : 'leisure')
        if (!newest || signal?.aborted) return
        latest = Math.max(latest, newest.seq)
        latestPublic = Math.max(latestPublic, newest.public)
        yield { seq: latest, public: latestPublic, codes: newest.codes }
      }
      if (!Object.values(news).includes(true) && !signal?.aborted)
        await sleep(heartbeatMs, (resolve) => {
          wake = resolve
        })
      if (signal?.aborted) return
      heard = news
      news = none()
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
