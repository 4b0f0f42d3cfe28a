import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { productRegistry } from '../../../systems/declared.ts'
import { createEvents } from '../events.ts'
import { openFacts } from '../session/facts.ts'
import { openFeed, type FeedSession } from './feed.ts'
import { storePerTest } from '../testing/local-store.ts'

const at = '2026-11-21T00:00:00.000Z'
const COLLECTION = 'certificates.export'
const store = storePerTest('feed')

/** A server with `head` changes, each a row of its own. */
function stand(head: number) {
  const asked: number[] = []
  const told: string[] = []
  const server = { head, fails: false }
  const events = createEvents()
  events.on('changed', (changed) => void told.push(changed.what))
  const session: FeedSession = {
    raw: store().raw,
    facts: openFacts(store().db),
    events,
    registry: productRegistry(),
    account: {
      id: 'a',
      loginName: 'a',
      displayName: 'a',
      role: 'enterprise',
      systems: ['certificates'],
      tenant: { id: 't', name: 't', creditCode: 't' },
      phone: '',
    },
    clock: { heard: () => undefined, lag: () => 0, now: () => new Date(at), today: () => at.slice(0, 10) },
    central: {
      changes: {
        pull: async ({ cursor, limit }, { signal }) => {
          asked.push(cursor)
          const { head: newest, fails } = server
          await setImmediate()
          signal.throwIfAborted()
          if (fails) throw new Error('the network is gone')
          const last = Math.min(cursor + limit, newest)
          const changes = Array.from({ length: last - cursor }, (_, index) => ({
            seq: cursor + index + 1,
            collection: COLLECTION,
            id: String(cursor + index + 1),
            row: {
              id: String(cursor + index + 1),
              collection: COLLECTION,
              state: 'valid',
              content: { fields: {}, rows: {}, attachments: {} },
              createdAt: at,
              updatedAt: at,
            },
          }))
          return { changes, cursor: last, hasMore: last < newest, serverTime: at }
        },
      },
    },
  }
  const kept = () => {
    const { value } = store()
      .raw.prepare<[], { value: string }>(
        `select coalesce((select value ->> 'cursor' from fact where name = 'feed'), 0) as value`,
      )
      .get() ?? { value: '0' }
    const { rows } = store()
      .raw.prepare<[], { rows: number }>('select count(*) as rows from mirror')
      .get() ?? {
      rows: 0,
    }
    return { cursor: Number(value), rows }
  }
  return { session, asked, told, server, kept }
}

describe('SYNC-03 catching up', () => {
  it('comes in pieces between which others run, and at none of them the cursor is past what is written', async () => {
    const { session, kept, told } = stand(1_150)
    const feed = openFeed(session, 'own')
    const seen = new Set<number>()
    const done = new AbortController()
    const looking = (async () => {
      while (!done.signal.aborted) {
        const { cursor, rows } = kept()
        expect(rows).toBe(cursor)
        expect(feed.cursor()).toBe(cursor)
        seen.add(cursor)
        await setImmediate()
      }
    })()
    const { signal } = new AbortController()
    while (await feed.page(signal)) expect(feed.freshAt()).toBeNull()
    done.abort()
    await looking
    expect(kept()).toEqual({ cursor: 1_150, rows: 1_150 })
    expect(feed.freshAt()).toBe(at)
    expect(seen.size).toBeGreaterThan(20)
    // Who shows the collection reads it again twice, not for each piece.
    expect(told).toEqual(['collection', 'collection'])
  })

  it('that is broken off goes on where it was, with what is newest then', async () => {
    const { session, kept, server, asked, told } = stand(1_000)
    const feed = openFeed(session, 'own')
    const first = new AbortController()
    expect(await feed.page(first.signal)).toBe(true)
    first.abort()
    const before = kept().cursor
    // The page that was on its way knows nothing of what came since.
    server.head = before + 3
    const { signal } = new AbortController()
    asked.length = 0
    expect(await feed.page(signal)).toBe(false)
    expect(asked).toEqual([before])
    expect(kept()).toEqual({ cursor: before + 3, rows: before + 3 })
    expect(told.length).toBeGreaterThan(0)
  })

  it('over a network that fails loses and skips nothing, and what has come is told', async () => {
    const { session, kept, server, told } = stand(900)
    const feed = openFeed(session, 'own')
    const { signal } = new AbortController()
    expect(await feed.page(signal)).toBe(true)
    server.fails = true
    await expect(
      (async () => {
        while (await feed.page(signal));
      })(),
    ).rejects.toThrow('the network is gone')
    expect(told).toEqual(['collection'])
    expect(kept().rows).toBe(kept().cursor)
    server.fails = false
    while (await feed.page(signal));
    expect(kept()).toEqual({ cursor: 900, rows: 900 })
  })

  it('passes over what the answers to own submissions have brought meanwhile', async () => {
    const { session, kept } = stand(400)
    const feed = openFeed(session, 'own')
    const { signal } = new AbortController()
    await feed.page(signal)
    const from = feed.cursor()
    feed.covering({ first: from + 1, last: from + 150 }, () => undefined)
    expect(feed.cursor()).toBe(from + 150)
    expect(await feed.page(signal)).toBe(false)
    expect(kept()).toEqual({ cursor: 400, rows: 400 - 150 })
  })
})
