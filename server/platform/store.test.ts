import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tenants } from '../../db/central/accounts.ts'
import { idempotency } from '../../db/central/writes.ts'
import { rows } from '../../db/central/rows.ts'
import { fail, ok, problem } from '../../domain/kit/problem.ts'
import { label } from '../../domain/kit/label.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import type { Database } from './database.ts'
import { createFeedHub } from './feed-hub.ts'
import { changesAfter, headOf, publish, publishAll, type Publication } from './feed.ts'
import { recordContent } from './rows.ts'
import { idempotent } from './write.ts'

const at = '2026-11-21T00:00:00.000Z'
const change = (id: string, value = 'x'): Publication => ({
  collection: 'certificates.test',
  id,
  row: { state: 'valid', content: recordContent({ value }), createdAt: at, updatedAt: at },
})
async function newTenant({ db }: Database): Promise<string> {
  const id = randomUUID()
  await db.insert(tenants).values({ id, name: '示例', creditCode: id })
  return id
}
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each(engines)('the store on $name', ({ start }) => {
  let engine: TestEngine
  let store: Database
  beforeAll(async () => {
    engine = await start()
    store = await engine.open()
  })
  afterAll(async () => {
    await store?.close()
    await engine?.stop()
  })

  describe('idempotent', () => {
    const call = () => ({ tenantId: randomUUID(), key: randomUUID(), call: 'test' })

    it('SYNC-02 runs the effect once and repeats the answer', async () => {
      const [key, tenantId] = [call(), await newTenant(store)]
      const write = () =>
        idempotent(store.db, key, async (tx) => {
          await publish(tx, tenantId, change(randomUUID()))
          return ok({ number: await headOf(tx, tenantId) })
        })
      const answers = await Promise.all(Array.from({ length: 6 }, write))
      expect(answers).toEqual(Array.from({ length: 6 }, () => ok({ number: 1 })))
      expect(await headOf(store.db, tenantId)).toBe(1)
    })

    it('stores a refusal and undoes what its effect wrote', async () => {
      const [key, tenantId] = [call(), await newTenant(store)]
      const refused = fail(problem('STOCK_USED', label('已使用', 'Used')))
      const write = () =>
        idempotent(store.db, key, async (tx) => {
          await publish(tx, tenantId, change('a'))
          return refused
        })
      expect(await write()).toEqual(refused)
      expect(await idempotent(store.db, key, async () => ok('never'))).toEqual(refused)
      expect(await headOf(store.db, tenantId)).toBe(0)
    })

    it('forgets the key when the effect throws', async () => {
      const key = call()
      await expect(
        idempotent(store.db, key, async () => Promise.reject(new Error('power cut'))),
      ).rejects.toThrow('power cut')
      expect(await idempotent(store.db, key, async () => ok('now'))).toEqual(ok('now'))
    })

    it('refuses a key that another call has used', async () => {
      const key = call()
      await idempotent(store.db, key, async () => ok(1))
      expect(await idempotent(store.db, { ...key, call: 'other' }, async () => ok(2))).toMatchObject({
        ok: false,
        problem: { code: 'INPUT_KEY_REUSED' },
      })
      expect(await store.db.select().from(idempotency).where(eq(idempotency.key, key.key))).toHaveLength(1)
    })
  })

  describe('the feed', () => {
    it('SYNC-03 numbers changes from 1 without gaps and carries the newest row only', async () => {
      const tenantId = await newTenant(store)
      await store.db.transaction((tx) => publishAll(tx, tenantId, [change('a'), change('b')]))
      await store.db.transaction((tx) => publish(tx, tenantId, change('a', 'new')))
      await store.db.transaction((tx) =>
        publish(tx, tenantId, { collection: 'certificates.test', id: 'b', row: null }),
      )
      const found = await changesAfter(store.db, tenantId, 0, 10)
      expect(found.map(({ seq, id, isGone, content }) => [seq, id, isGone, content.fields['value']])).toEqual(
        [
          [3, 'a', false, 'new'],
          [4, 'b', true, undefined],
        ],
      )
      expect(await changesAfter(store.db, tenantId, 3, 10)).toHaveLength(1)
    })

    it('SYNC-03 never lets a number appear below a cursor that was given out', async () => {
      const tenantId = await newTenant(store)
      let cursor = 0
      let isWriting = true
      const seen = new Set<string>()
      const reader = (async () => {
        for (let last = false; !last;) {
          last = !isWriting
          for (const row of await changesAfter(store.db, tenantId, cursor, 50)) {
            expect(row.seq).toBeGreaterThan(cursor)
            cursor = row.seq
            seen.add(row.id)
          }
        }
      })()
      // Slow and fast transactions together: those that take a number late must not commit early.
      const writers = Promise.all(
        Array.from({ length: 24 }, (_, index) =>
          store.db.transaction(async (tx) => {
            if (index % 3 === 0) await tx.execute(sql`select 1`)
            await publish(tx, tenantId, change(`row-${index}`))
            if (index % 2 === 0) await wait(5)
          }),
        ),
      ).finally(() => {
        isWriting = false
      })
      await Promise.all([writers, reader])
      expect([seen.size, cursor]).toEqual([24, 24])
    })

    it('SYNC-03 tells listeners after the commit, and nobody after a rollback', async () => {
      const tenantId = await newTenant(store)
      const hub = await createFeedHub(store)
      const heard: (number | undefined)[] = []
      const stop = hub.subscribe(tenantId, (seq) => heard.push(seq))
      await expect(
        store.db.transaction(async (tx) => {
          await publish(tx, tenantId, change('a'))
          throw new Error('rolled back')
        }),
      ).rejects.toThrow('rolled back')
      await store.db.transaction((tx) => publishAll(tx, tenantId, [change('a'), change('b')]))
      await expect.poll(() => heard).toEqual([2])
      stop()
      expect(hub.size()).toBe(0)
      await hub.close()
    })

    it('keeps the tenants apart', async () => {
      const [one, two] = [await newTenant(store), await newTenant(store)]
      await store.db.transaction((tx) => publish(tx, one, change('a')))
      await store.db.transaction((tx) => publish(tx, two, change('a', 'theirs')))
      expect(
        (await changesAfter(store.db, one, 0, 10)).map(({ content }) => content.fields['value']),
      ).toEqual(['x'])
      expect(await store.db.select().from(rows).where(eq(rows.tenantId, two))).toHaveLength(1)
    })
  })
})
