/** One listener on the database per process; tells the open streams of a tenant that there is more. */
import { CODES_CHANGED, endedAccount, FEED_CHANNEL } from './feed.ts'
import type { Database } from './database.ts'

export interface FeedHub {
  /** `onMore` gets the newest number, or undefined when the connection was lost meanwhile and the head must be read. */
  subscribe(tenantId: string, onMore: (seq: number | undefined) => void): () => void
  /** The code tables may have changed. */
  onCodes(listener: () => void): () => void
  /** Sessions of this account have ended, or, without one, of anybody while the connection was lost. */
  onEnded(listener: (accountId: string | undefined) => void): () => void
  /** Open subscriptions, for tests. */
  readonly size: () => number
  close(): Promise<void>
}

export async function createFeedHub(database: Database): Promise<FeedHub> {
  const tenants = new Map<string, Set<(seq: number | undefined) => void>>()
  const codes = new Set<() => void>()
  const ended = new Set<(accountId: string | undefined) => void>()
  const stop = await database.listen(FEED_CHANNEL, (payload) => {
    const accountId = endedAccount(payload)
    if (payload === '' || accountId !== undefined) for (const listener of ended) listener(accountId)
    if (accountId !== undefined) return
    const [tenantId = '', seq] = payload.split(':')
    if (payload === '' || payload === CODES_CHANGED) for (const listener of codes) listener()
    if (payload === '')
      for (const listeners of tenants.values()) for (const listener of listeners) listener(undefined)
    else tenants.get(tenantId)?.forEach((listener) => listener(Number(seq)))
  })
  return {
    subscribe(tenantId, onMore) {
      const listeners = tenants.get(tenantId) ?? new Set()
      tenants.set(tenantId, listeners.add(onMore))
      return () => {
        listeners.delete(onMore)
        if (listeners.size === 0 && tenants.get(tenantId) === listeners) tenants.delete(tenantId)
      }
    },
    onCodes(listener) {
      codes.add(listener)
      return () => codes.delete(listener)
    },
    onEnded(listener) {
      ended.add(listener)
      return () => ended.delete(listener)
    },
    size: () => [...tenants.values()].reduce((sum, listeners) => sum + listeners.size, 0),
    close: stop,
  }
}
