/**
 * One feed of the server as this client follows it: brings its changes into the mirror, a page at a time, rows and cursor in
 * one transaction. There are two, each with its own cursor: the enterprise's own, and what everybody reads.
 */
import type * as z from 'zod'
import type { Change, FeedName } from '../../../contract/central/changes.ts'
import { prepareVersions } from '../drafts/versions.ts'
import type { AccountSession } from '../session/account-session.ts'
import { feedSchema } from '../session/stored.ts'
import { openMirror } from './mirror.ts'

const PAGE = 1000

type Position = z.infer<typeof feedSchema>

export interface Feed {
  /** Brings the next page; true when there is more. */
  page(signal: AbortSignal): Promise<boolean>
  /** Runs `work` in one transaction; `span` of the feed is then in the mirror, and the cursor passes it if it stands right before. */
  covering(span: { readonly first: number; readonly last: number } | undefined, work: () => void): void
  cursor(): number
  /** UTC instant up to which the mirror has all of it. */
  freshAt(): string | null
}

const factOf = { own: 'feed', public: 'feed.public' } as const satisfies Record<FeedName, string>

/** Where to go on; from the beginning when the account has been given a system since, whose rows were left out before. */
function positionFor(systems: readonly string[], kept: Position | undefined): Position {
  if (!kept || systems.some((system) => kept.systems !== undefined && !kept.systems.includes(system)))
    return { cursor: 0, freshAt: null }
  return kept
}

export function openFeed(session: AccountSession, name: FeedName): Feed {
  const mirror = openMirror(session.raw)
  const versions = prepareVersions(session.raw)
  const systems = session.account.systems
  const fact = factOf[name]
  let known = positionFor(systems, session.facts.get(fact, feedSchema))

  function announce(changes: readonly Change[]): void {
    for (const collection of new Set(changes.map((change) => change.collection)))
      session.events.emit('changed', { what: 'collection', collection })
    for (const change of changes.slice(0, 200))
      if (session.registry.documents.has(change.collection))
        session.events.emit('changed', { what: 'document', id: change.id })
  }

  return {
    cursor: () => known.cursor,
    freshAt: () => known.freshAt,
    covering: (span, work) => {
      const next = span?.first === known.cursor + 1 ? { ...known, cursor: span.last } : known
      session.raw.transaction(() => {
        work()
        if (next !== known) session.facts.put(fact, next)
      })()
      known = next
    },
    page: async (signal) => {
      const answer = await session.central.changes.pull(
        { feed: name, cursor: known.cursor, limit: PAGE },
        { signal },
      )
      signal.throwIfAborted()
      session.clock.heard(answer.serverTime)
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
        session.facts.put(fact, next)
      })()
      known = next
      announce(changes)
      return answer.hasMore
    },
  }
}
