/**
 * Brings the server's changes into the mirror: the enterprise's own feed, then the public one. What the answers to this client's
 * own submissions have brought already is not fetched again, when it is exactly what comes next in the feed.
 */
import { mayHold } from '../../../domain/kit/collection.ts'
import type { AccountSession } from '../session/account-session.ts'
import { openFeed, type Feed } from './feed.ts'

export interface Puller {
  /** Pulls until there is no more. */
  run(signal: AbortSignal): Promise<void>
  /** See {@link Feed}: of the own feed. */
  readonly covering: Feed['covering']
  /** What the server says is newest, in the two feeds: is there more than is here? */
  isBehind(newest: { readonly seq: number; readonly public?: number | undefined }): {
    readonly own: boolean
    readonly public: boolean
  }
  /** UTC instant up to which the mirror is known to be complete. */
  freshAt(): string | null
}

export function createPuller(session: AccountSession): Puller {
  const own = openFeed(session, 'own')
  // Who reads nothing that is public asks for nothing of it.
  const readsPublic = [...session.registry.collections.values()].some(
    (collection) => collection.isPublic && mayHold(session.account.systems, collection.kind),
  )
  const shared = readsPublic ? openFeed(session, 'public') : undefined

  return {
    covering: (span, work) => own.covering(span, work),
    isBehind: (newest) => ({
      own: newest.seq > own.cursor(),
      public: shared !== undefined && (newest.public ?? 0) > shared.cursor(),
    }),
    freshAt: () => {
      const times = [own.freshAt(), ...(shared ? [shared.freshAt()] : [])]
      return times.reduce((oldest, at) => (oldest === null || at === null ? null : at < oldest ? at : oldest))
    },
    run: async (signal) => {
      for (const feed of shared ? [own, shared] : [own])
        while (await feed.page(signal)) if (signal.aborted) return
      session.events.emit('state', undefined)
    },
  }
}
