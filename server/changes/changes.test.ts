import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Signed, TestCentral } from '../testing/central.ts'
import { decision, reprintOf, someCertificate } from '../testing/documents.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { announcements } from './announcements.ts'

describe.each(engines)('SYNC-03 changes on $name', ({ start }) => {
  let engine: TestEngine
  let first: TestCentral
  let second: TestCentral
  let clerk: Signed
  let other: Signed
  let certificateNo: string
  beforeAll(async () => {
    engine = await start()
    ;[first, second] = await engine.pair()
    clerk = await first.login('hengfeng')
    other = await first.login('yuanyang')
    certificateNo = await someCertificate(clerk.client)
  })
  afterAll(async () => {
    await Promise.all([second?.close(), first?.close()])
    await engine?.stop()
  })

  const headOf = async (who: Signed): Promise<number> => {
    let cursor = 0
    for (let hasMore = true; hasMore;)
      ({ cursor, hasMore } = await who.client.changes.pull({ cursor, limit: 1000 }))
    return cursor
  }
  const submit = async () => {
    const input = reprintOf(certificateNo)
    await clerk.client.documents.act(input)
    return input.documentId
  }

  it('brings everything in pages, oldest first, each row once and only of this enterprise', async () => {
    const ids = new Set<string>()
    let cursor = 0
    for (let hasMore = true; hasMore;) {
      const page = await clerk.client.changes.pull({ cursor, limit: 300 })
      for (const { seq, collection, id } of page.changes) {
        expect(seq).toBeGreaterThan(cursor)
        cursor = seq
        ids.add(`${collection}/${id}`)
      }
      expect(page.cursor).toBe(cursor)
      hasMore = page.hasMore
    }
    const { total } = await clerk.client.documents.list({ collection: 'certificates.export', filters: {} })
    expect([...ids].filter((id) => id.startsWith('certificates.export/'))).toHaveLength(total)
    const theirs = (await other.client.changes.pull({ limit: 1000 })).changes
    expect(
      theirs.filter(
        ({ collection, id }) => collection === 'certificates.export' && ids.has(`${collection}/${id}`),
      ),
    ).toEqual([])
  })

  it('shows a document as it moves, with its revision', async () => {
    const cursor = await headOf(clerk)
    const id = await submit()
    const officer = await second.login('customs')
    await officer.client.documents.act(decision(id, 'return'))
    const { changes } = await clerk.client.changes.pull({ cursor })
    expect(changes.filter((change) => change.id === id)).toMatchObject([
      { collection: 'certificates.reprint', row: { state: 'returned', revision: 2, formVersion: 1 } },
    ])
    expect((await clerk.client.changes.pull({ cursor: changes.at(-1)?.seq ?? 0 })).changes).toEqual([])
  })

  const seqOf = (result: IteratorResult<{ seq: number }, unknown>): number =>
    result.done ? -1 : result.value.seq

  it('says at once, at another process too, when there is more', async () => {
    const stream = await second.client(clerk.token).changes.stream()
    const before = seqOf(await stream.next())
    const theirs = await second.client(other.token).changes.stream()
    const silence = seqOf(await theirs.next())
    await submit()
    const after = seqOf(await stream.next())
    expect(after).toBeGreaterThan(before)
    expect(silence).toBe(await headOf(other))
    const next = theirs.next()
    expect(await Promise.race([next.then(() => 'told'), wait(200, 'nothing')])).toBe('nothing')
    await Promise.all([stream.return(), theirs.return()])
  })

  it('refuses the stream without a session', async () => {
    await expect(first.client().changes.stream()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

describe('announcements', () => {
  it('repeats the head as a heartbeat, ends with the session, and gives its subscription back', async () => {
    let listeners = 0
    let isSignedIn = true
    const hub = {
      subscribe: () => {
        listeners += 1
        return () => {
          listeners -= 1
        }
      },
      onCodes: () => () => undefined,
      onEnded: () => () => undefined,
      size: () => listeners,
      close: async () => undefined,
    }
    const pulse = { ask: async () => (isSignedIn ? { seq: 7, public: 3, codes: 0 } : undefined) }
    const stop = new AbortController()
    const options = { hub, pulse, tenantId: 't', accountId: 'a', token: 'token', heartbeatMs: 5 }
    const seen: number[] = []
    for await (const { seq } of announcements({ ...options, signal: undefined })) {
      seen.push(seq)
      if (seen.length === 3) isSignedIn = false
    }
    expect([seen, listeners]).toEqual([[7, 7, 7], 0])
    isSignedIn = true
    const stream = announcements({ ...options, heartbeatMs: 60_000, signal: stop.signal })
    await stream.next()
    const pending = stream.next()
    stop.abort()
    expect([(await pending).done, listeners]).toEqual([true, 0])
  })
})
