/**
 * Brings the server's changes into the mirror, a page at a time: rows and cursor in one transaction. What the answers to
 * this client's own submissions have brought already is not fetched again, when it is exactly what comes next in the feed.
 */
import type * as z from 'zod'
import type { Change } from '../../../contract/central/changes.ts'
import { prepareVersions } from '../drafts/versions.ts'
import type { AccountSession } from '../session/account-session.ts'
import { feedSchema } from '../session/stored.ts'
import { openMirror } from './mirror.ts'

const PAGE = 1000

type Feed = z.infer<typeof feedSchema>

export interface Puller {
  /** Pulls until there is no more. */
  run(signal: AbortSignal): Promise<void>
  /** Runs `work` in one transaction; `span` of the feed is then in the mirror, and the cursor passes it if it stands right before. */
  covering(span: { readonly first: number; readonly last: number } | undefined, work: () => void): void
  cursor(): number
  /** UTC instant up to which the mirror is known to be complete. */
  freshAt(): string | null
}

/** Where to go on; from the beginning when the account has been given a system since, whose rows were left out before. */
function feedFor(systems: readonly string[], kept: Feed | undefined): Feed {
  if (!kept || systems.some((system) => kept.systems !== undefined && !kept.systems.includes(system)))
    return { cursor: 0, freshAt: null }
  return kept
}

export function createPuller(session: AccountSession): Puller {
  const mirror = openMirror(session.raw)
  const versions = prepareVersions(session.raw)
  const systems = session.account.systems
  let known = feedFor(systems, session.facts.get('feed', feedSchema))

  async function page(signal: AbortSignal): Promise<boolean> {
    const answer = await session.central.changes.pull({ cursor: known.cursor, limit: PAGE }, { signal })
    signal.throwIfAborted()
    // The cursor may have moved meanwhile: what it has passed is older than what is here.
    const changes = answer.changes.filter((change) => change.seq > known.cursor)
    const next = {
      cursor: Math.max(known.cursor, answer.cursor),
      freshAt: answer.hasMore ? known.freshAt : answer.serverTime,
      systems,
    }
    session.raw.transaction(() => {
      for (const change of changes) {
        if (change.row) mirror.put(change.row)
        else mirror.remove(change.collection, change.id)
      }
      if (changes.some((change) => session.registry.documents.has(change.collection))) versions.dropClean()
      session.facts.put('feed', next)
    })()
    known = next
    announce(changes)
    return answer.hasMore
  }

  function announce(changes: readonly Change[]): void {
    for (const collection of new Set(changes.map((change) => change.collection)))
      session.events.emit('changed', { what: 'collection', collection })
    for (const change of changes.slice(0, 200))
      if (session.registry.documents.has(change.collection))
        session.events.emit('changed', { what: 'document', id: change.id })
  }

  return {
    cursor: () => known.cursor,
    covering: (span, work) => {
      const next = span?.first === known.cursor + 1 ? { ...known, cursor: span.last } : known
      session.raw.transaction(() => {
        work()
        if (next !== known) session.facts.put('feed', next)
      })()
      known = next
    },
    freshAt: () => known.freshAt,
    run: async (signal) => {
      while (await page(signal)) if (signal.aborted) return
      session.events.emit('state', undefined)
    },
  }
}
