/** Customs begins a document for many: for whom, once each, judged before, told how far it is; two orders at once, one alone. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directory } from '../../tests/fixtures/three-party/begun.ts'
import { threePartyRegistry } from '../../tests/fixtures/three-party/documents.ts'
import { effectsForParties } from '../../tests/fixtures/three-party/effects.ts'
import type { ProductCentralClient } from '../../systems/contracts.ts'
import { openDatabase, type Database } from '../platform/database.ts'
import { publishPublic } from '../platform/public-feed.ts'
import { startTestCentral, type TestCentral } from '../testing/central.ts'
import { sharedPostgres } from '../testing/postgres.ts'
import { makeTenant } from '../testing/tenants.ts'

const REPORT = 'preshipment.sample-report'
const systems = ['preshipment'] as const

describe('[DESK-01] [SYNC-07] begun for many', () => {
  let database: Database
  let central: TestCentral
  let officer: ProductCentralClient
  const clients: ProductCentralClient[] = []

  const list = (id: string, tenant: string, state: keyof typeof directory.states) =>
    database.db.transaction((tx) =>
      publishPublic(tx, directory, [
        {
          id,
          row: {
            state,
            content: { fields: { number: id, name: id, tenant }, rows: {}, attachments: {} },
            createdAt: new Date(0).toISOString(),
            updatedAt: new Date(0).toISOString(),
          },
        },
      ]),
    )
  const agency = async (name: string, state: keyof typeof directory.states = 'filed') => {
    const { id } = await makeTenant(database.db, { loginName: name, role: 'agency', systems })
    await list(name.toUpperCase(), id, state)
    clients.push((await central.login(name)).client)
  }
  const order = (year: string, over: { isTrial?: boolean; key?: string } = {}) =>
    officer.desk.beginMany({
      key: randomUUID(),
      kind: REPORT,
      action: 'start',
      formVersion: 1,
      content: { fields: { year }, rows: {}, attachments: {} },
      ...over,
    })
  const done = async () => {
    await expect
      .poll(async () => (await officer.desk.begun({ kind: REPORT })).every(({ left }) => left === 0), {
        timeout: 60_000,
      })
      .toBe(true)
  }
  const countOf = async (year: string) =>
    (await officer.documents.list({ collection: REPORT, filters: {}, page: 1, pageSize: 100 })).rows.filter(
      ({ content }) => content.fields['year'] === year,
    ).length

  beforeAll(async () => {
    const databaseUrl = await (await sharedPostgres()).createSeededDatabase()
    database = await openDatabase({ url: databaseUrl })
    central = await startTestCentral({
      databaseUrl,
      registry: threePartyRegistry(),
      effects: effectsForParties(),
      clockMs: 50,
    })
    await makeTenant(database.db, { loginName: 'customs-many', role: 'officer', systems })
    officer = (await central.login('customs-many')).client
    await agency('first')
    await agency('second')
    await agency('gone', 'struckOff')
  })
  afterAll(async () => {
    await central?.close()
    await database?.close()
  })

  it('counts first, begins for each that is meant, and tells what became of it', async () => {
    expect(await order('2025', { isTrial: true })).toEqual({ total: 2, had: 0 })
    expect(await officer.desk.begun({ kind: REPORT })).toEqual([])
    const key = randomUUID()
    // Sent twice, it is one.
    expect(await Promise.all([order('2025', { key }), order('2025', { key })])).toEqual([
      { total: 2, had: 0 },
      { total: 2, had: 0 },
    ])
    await done()
    expect(await officer.desk.begun({ kind: REPORT })).toMatchObject([
      { total: 2, had: 0, failed: 0, left: 0 },
    ])
    for (const [index, client] of clients.entries()) {
      const { rows } = await client.documents.list({ collection: REPORT, filters: {}, page: 1, pageSize: 10 })
      expect(rows.map(({ state, content }) => [state, content.fields['year']])).toEqual(
        index === 2 ? [] : [['open', '2025']],
      )
    }
  })

  it('who has one gets no other: by a later order, by two at once, by one alone', async () => {
    await agency('third')
    expect(await order('2025', { isTrial: true })).toEqual({ total: 1, had: 2 })
    const both = await Promise.all([order('2025'), order('2025')])
    expect(both.map(({ total }) => total).toSorted((one, other) => one - other)).toEqual([0, 1])
    await done()
    expect(await countOf('2025')).toBe(3)
    const outcome = await officer.documents.act({
      key: randomUUID(),
      kind: REPORT,
      documentId: randomUUID(),
      action: 'start',
      baseRevision: 0,
      formVersion: 1,
      content: { fields: { year: '2025', agency: 'FIRST' }, rows: {}, attachments: {} },
      answers: {},
    })
    expect(outcome).toMatchObject({ ok: false, problem: { places: [{ at: 'fields.agency' }] } })
    expect(await countOf('2025')).toBe(3)
  })

  it('refuses what is wrong with the form, nobody who may not, and says nothing of other systems', async () => {
    await expect(order('')).rejects.toMatchObject({ data: { places: [{ at: 'fields.year' }] } })
    const [first] = clients
    if (!first) throw new Error('no agency')
    await expect(first.desk.begun({ kind: REPORT })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await makeTenant(database.db, { loginName: 'customs-other', role: 'officer', systems: ['certificates'] })
    const other = (await central.login('customs-other')).client
    await expect(other.desk.begun({ kind: REPORT })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      other.desk.beginMany({
        key: randomUUID(),
        kind: REPORT,
        action: 'start',
        formVersion: 1,
        content: { fields: { year: '2024' }, rows: {}, attachments: {} },
      }),
    ).rejects.toMatchObject({ data: { code: 'AUTH_FORBIDDEN' } })
    expect(await countOf('2024')).toBe(0)
  })
})
