/**
 * One feed of the server as this client follows it: brings its changes into the mirror, rows and cursor in one transaction. There are
 * two, each with its own cursor: the enterprise's own, and what everybody reads. Little at a time, so that nothing else in the core
 * waits for it: the next page is on its way while this one is written.
 */
import { setImmediate } from 'node:timers/promises'
import type * as z from 'zod'
import type { Change, FeedName } from '../../../contract/central/changes.ts'
import { keepExpired } from '../drafts/expired.ts'
import { prepareVersions } from '../drafts/versions.ts'
import type { AccountSession } from '../session/account-session.ts'
import { feedSchema } from '../session/stored.ts'
import { openMirror } from './mirror.ts'

/** In one answer, which is read and checked in one go. */
const PAGE = 200
/** In one transaction. */
const AT_ONCE = 50
/** Whoever shows a collection reads it again when it is told of a change: not for each page. */
const TOLD = 1_000

type Answer = Awaited<ReturnType<AccountSession['central']['changes']['pull']>>
type Position = z.infer<typeof feedSchema>

/** What a feed needs of the session. */
export interface FeedSession extends Pick<
  AccountSession,
  'raw' | 'facts' | 'account' | 'clock' | 'events' | 'registry'
> {
  readonly central: {
    readonly changes: {
      pull(
        input: { readonly feed: FeedName; readonly cursor: number; readonly limit: number },
        options: { readonly signal: AbortSignal },
      ): Promise<Answer>
    }
  }
}

interface Ahead {
  readonly cursor: number
  /** Of the run that asked. */
  readonly signal: AbortSignal
  readonly answer: Promise<Answer>
}

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

export function openFeed(session: FeedSession, name: FeedName): Feed {
  const mirror = openMirror(session.raw)
  const versions = prepareVersions(session.raw)
  const systems = session.account.systems
  const fact = factOf[name]
  let known = positionFor(systems, session.facts.get(fact, feedSchema))
  let ahead: Ahead | undefined
  let untold: Change[] = []

  function announce(): void {
    const changes = untold
    untold = []
    for (const collection of new Set(changes.map((change) => change.collection)))
      session.events.emit('changed', { what: 'collection', collection })
    for (const change of changes.slice(0, 200))
      if (session.registry.documents.has(change.collection))
        session.events.emit('changed', { what: 'document', id: change.id })
  }

  const ask = (cursor: number, signal: AbortSignal): Promise<Answer> =>
    session.central.changes.pull({ feed: name, cursor, limit: PAGE }, { signal })

  /** What was asked for ahead is of use in the same run only: later it would be old news. */
  function nextAnswer(cursor: number, signal: AbortSignal): Promise<Answer> {
    const asked = ahead
    ahead = undefined
    return asked?.signal === signal && asked.cursor === cursor ? asked.answer : ask(cursor, signal)
  }

  function askAhead(cursor: number, signal: AbortSignal): void {
    const answer = ask(cursor, signal)
    answer.catch(() => undefined) // whoever waits for it hears of it
    ahead = { cursor, signal, answer }
  }

  function write(changes: readonly Change[], reached: Position): void {
    // The cursor may have moved meanwhile: what it has passed is older than what is here.
    const fresh = changes.filter((change) => change.seq > known.cursor)
    const position = { ...reached, cursor: Math.max(known.cursor, reached.cursor) }
    session.raw.transaction(() => {
      for (const change of fresh) {
        if (change.row) mirror.put(change.row)
        else {
          keepExpired(session, versions, change, session.clock.now())
          mirror.remove(change.collection, change.id)
        }
      }
      if (fresh.some((change) => session.registry.documents.has(change.collection))) versions.dropClean()
      session.facts.put(fact, position)
    })()
    known = position
    untold.push(...fresh)
  }

  async function writeAll(answer: Answer, signal: AbortSignal): Promise<void> {
    const { changes } = answer
    const turn = async (): Promise<void> => {
      await setImmediate()
      signal.throwIfAborted()
    }
    let from = 0
    for (; from + AT_ONCE < changes.length; from += AT_ONCE) {
      const some = changes.slice(from, from + AT_ONCE)
      await turn()
      write(some, { cursor: some.at(-1)?.seq ?? known.cursor, freshAt: known.freshAt, systems })
    }
    await turn()
    write(changes.slice(from), {
      cursor: answer.cursor,
      freshAt: answer.hasMore ? known.freshAt : answer.serverTime,
      systems,
    })
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
      try {
        const answer = await nextAnswer(known.cursor, signal)
        signal.throwIfAborted()
        if (answer.hasMore) askAhead(answer.cursor, signal)
        session.clock.heard(answer.serverTime)
        await writeAll(answer, signal)
        if (!answer.hasMore || untold.length >= TOLD) announce()
        return answer.hasMore
      } catch (error) {
        ahead = undefined
        announce()
        throw error
      }
    },
  }
}
