import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { select, type Database } from '../platform/database.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { countOf, entriesOf, PAGE } from './entries.ts'

describe.each(engines)('the operations log on $name', ({ start }) => {
  let engine: TestEngine
  let store: Database
  beforeAll(async () => {
    engine = await start()
    store = await engine.open()
    // One who works all day, one who came four times, and everybody else.
    await store.db.execute(sql`
      insert into audit_log (tenant_id, at, who, subject, action)
      select ${randomUUID()}::uuid, now(), case when n % 5000 = 7 then 'seldom' when n % 10 = 0 then 'busy' else 'clerk' || (n % 300) end, 'subject' || (n % 4000), 'login' from generate_series(1, 20000) n`)
    await store.db.execute(sql`analyze audit_log`)
  })
  afterAll(async () => {
    await store?.close()
    await engine?.stop()
  })

  const planOf = async (query: ReturnType<typeof entriesOf> | ReturnType<typeof countOf>) =>
    (await select<{ 'QUERY PLAN': string }>(store.db, sql`explain ${query.getSQL()}`))
      .map((line) => line['QUERY PLAN'])
      .join('\n')

  it.each([
    [{ who: 'seldom' }, 'audit_who'],
    [{ who: 'nobody' }, 'audit_who'],
    [{ subject: 'subject7' }, 'audit_subject'],
  ])('[SYNC-07] %o is read by its own index, page and total', async (asked, index) => {
    for (const plan of [
      await planOf(entriesOf(store.db, asked, 1)),
      await planOf(countOf(store.db, asked)),
    ]) {
      expect(plan).toMatch(new RegExp(`(using|Index Scan on) ${index}`, 'u'))
      expect(plan).not.toMatch(/Seq Scan|audit_log_pkey/u)
    }
  })

  it('answers pages without a gap', async () => {
    const [first, second] = [
      await entriesOf(store.db, { who: 'busy' }, 1),
      await entriesOf(store.db, { who: 'busy' }, 2),
    ]
    const ids = [...first, ...second].map(({ id }) => id)
    expect(ids).toHaveLength(2 * PAGE)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
    expect(await countOf(store.db, { who: 'busy' })).toEqual([{ count: 2000 }])
  })
})
