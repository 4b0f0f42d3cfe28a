/** Brings the server's changes into the mirror, a page at a time: rows and cursor in one transaction. */
import type { Change } from '../../../contract/central/changes.ts'
import type { AccountSession } from '../session/account-session.ts'
import { feedSchema } from '../session/stored.ts'
import { openMirror } from './mirror.ts'

const PAGE = 1000

export interface Puller {
  /** Pulls until there is no more. */
  run(signal: AbortSignal): Promise<void>
  cursor(): number
  /** UTC instant up to which the mirror is known to be complete. */
  freshAt(): string | null
}

export function createPuller(session: AccountSession): Puller {
  const mirror = openMirror(session.raw)
  const feed = () => session.facts.get('feed', feedSchema) ?? { cursor: 0, freshAt: null }
  let known = feed()

  async function page(signal: AbortSignal): Promise<boolean> {
    const answer = await session.central.changes.pull({ cursor: known.cursor, limit: PAGE }, { signal })
    signal.throwIfAborted()
    const next = { cursor: answer.cursor, freshAt: answer.hasMore ? known.freshAt : answer.serverTime }
    session.raw.transaction(() => {
      for (const change of answer.changes) {
        if (change.row) mirror.put(change.row)
        else mirror.remove(change.collection, change.id)
      }
      session.facts.put('feed', next)
    })()
    known = next
    announce(answer.changes)
    return answer.hasMore
  }

  function announce(changes: readonly Change[]): void {
    for (const collection of new Set(changes.map((change) => change.collection))) session.events.emit('changed', { what: 'collection', collection })
    for (const change of changes.slice(0, 200)) if (session.registry.documents.has(change.collection)) session.events.emit('changed', { what: 'document', id: change.id })
  }

  return {
    cursor: () => known.cursor,
    freshAt: () => known.freshAt,
    run: async (signal) => {
      while (await page(signal)) if (signal.aborted) return
      session.events.emit('state', undefined)
    },
  }
}
