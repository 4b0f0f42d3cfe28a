import { randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tenants } from '../../db/central/accounts.ts'
import { rows } from '../../db/central/rows.ts'
import { auditLog } from '../../db/central/writes.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { audited } from './audit.ts'
import type { Database } from './database.ts'
import { headOf, publishAll, publishTo, type Publication } from './feed.ts'
import { recordContent } from './rows.ts'

const at = '2026-11-21T00:00:00.000Z'
const collection = 'certificates.test'
const row = (value: string) => ({
  state: 'valid',
  content: recordContent({ value }),
  createdAt: at,
  updatedAt: at,
})
const document = (id: string, revision: number): Publication => ({
  collection,
  id,
  row: { ...row(`revision ${revision}`), document: { revision, formVersion: 1, history: [] } },
})

describe.each(engines)('what a transaction publishes, in one statement, on $name', ({ start }) => {
  let engine: TestEngine
  let store: Database
  const newTenant = async (): Promise<string> => {
    const id = randomUUID()
    await store.db.insert(tenants).values({ id, name: '示例', creditCode: id })
    return id
  }
  const rowsOf = (tenantId: string) =>
    store.db.select().from(rows).where(eq(rows.tenantId, tenantId)).orderBy(asc(rows.seq))
  beforeAll(async () => {
    engine = await start()
    store = await engine.open()
  })
  afterAll(async () => {
    await store?.close()
    await engine?.stop()
  })

  it('SYNC-02 a document that another transaction created meanwhile is not written over', async () => {
    const [tenantId, id] = [await newTenant(), randomUUID()]
    await store.db.transaction((tx) => publishAll(tx, tenantId, [document(id, 1)]))
    const overtaken = { code: '40001' }
    await expect(
      store.db.transaction((tx) => publishAll(tx, tenantId, [document(id, 1)])),
    ).rejects.toMatchObject(overtaken)
    // Moved twice in the batch that believed it new.
    await expect(
      store.db.transaction((tx) => publishAll(tx, tenantId, [{ ...document(id, 2), isNew: true }])),
    ).rejects.toMatchObject(overtaken)
    expect((await rowsOf(tenantId)).map(({ seq, revision }) => [seq, revision])).toEqual([[1, 1]])
    await store.db.transaction((tx) => publishAll(tx, tenantId, [document(id, 2)]))
    expect((await rowsOf(tenantId)).map(({ seq, revision }) => [seq, revision])).toEqual([[2, 2]])
  })

  it('SYNC-03 a row that changes and leaves in one go has left, and each change has its place', async () => {
    const tenantId = await newTenant()
    const change = (id: string, value: string | null): Publication => ({
      collection,
      id,
      row: value === null ? null : row(value),
    })
    const span = await store.db.transaction((tx) =>
      publishAll(tx, tenantId, [
        change('a', 'one'),
        change('b', 'one'),
        change('a', null),
        change('b', 'two'),
      ]),
    )
    expect(span).toEqual({ first: 1, last: 4 })
    expect(
      (await rowsOf(tenantId)).map(({ id, seq, isGone, content }) => [id, seq, isGone, content.fields]),
    ).toEqual([
      ['a', 3, true, {}],
      ['b', 4, false, { value: 'two' }],
    ])
  })

  it('SYNC-03 several feeds and more rows than a statement carries, with what is written along once', async () => {
    const [one, two] = [await newTenant(), await newTenant()]
    const changes = Array.from({ length: 1_100 }, (_, index) => ({
      tenantId: index % 3 === 0 ? two : one,
      collection,
      id: String(index),
      row: row(String(index)),
    }))
    const subject = randomUUID()
    const entry = { tenantId: one, who: 'test', subject, action: 'publish', from: null, to: null }
    const spans = await store.db.transaction((tx) => publishTo(tx, changes, [audited([entry], new Date(at))]))
    expect(spans).toEqual(
      new Map([
        [one, { first: 1, last: 733 }],
        [two, { first: 1, last: 367 }],
      ]),
    )
    for (const tenantId of [one, two]) {
      const mine = changes.filter((change) => change.tenantId === tenantId)
      expect((await rowsOf(tenantId)).map(({ id, seq }) => [id, seq])).toEqual(
        mine.map(({ id }, index) => [id, index + 1]),
      )
      expect(await headOf(store.db, tenantId)).toBe(mine.length)
    }
    expect(
      await store.db
        .select({ who: auditLog.who, at: auditLog.at })
        .from(auditLog)
        .where(and(eq(auditLog.tenantId, one), eq(auditLog.subject, subject))),
    ).toEqual([{ who: 'test', at: new Date(at) }])
  })
})
