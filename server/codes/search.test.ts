/** What the desk's forms ask: tables and record collections by code, number, name and pinyin; only what the officer sees. */
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

const rowOf = (id: string, name: string) => ({
  id,
  row: {
    state: 'filed',
    content: { fields: { number: id, name, country: 'CHN', tenant: 't' }, rows: {}, attachments: {} },
    createdAt: new Date(0).toISOString(),
    updatedAt: new Date(0).toISOString(),
  },
})

describe('[GEN-12] [DESK-01] the desk searches tables and records', () => {
  let database: Database
  let central: TestCentral
  let officer: ProductCentralClient
  let outside: ProductCentralClient

  beforeAll(async () => {
    const databaseUrl = await (await sharedPostgres()).createSeededDatabase()
    database = await openDatabase({ url: databaseUrl })
    central = await startTestCentral({
      databaseUrl,
      registry: threePartyRegistry(),
      effects: effectsForParties(),
    })
    for (const [loginName, system] of [
      ['customs-search', 'preshipment'],
      ['customs-outside', 'certificates'],
    ] as const)
      await makeTenant(database.db, { loginName, role: 'officer', systems: [system] })
    officer = (await central.login('customs-search')).client
    outside = (await central.login('customs-outside')).client
    await database.db.transaction((tx) =>
      publishPublic(tx, directory, [
        rowOf('JJD0009', '示例西检检验'),
        rowOf('JJD0010', '示例东检检验'),
        ...Array.from({ length: 60 }, (_, at) => rowOf(`X${1000 + at}`, `示例其他${at}`)),
      ]),
    )
  })
  afterAll(async () => {
    await central?.close()
    await database?.close()
  })

  it('a table by code, name and pinyin, and within another value', async () => {
    const search = async (text: string, within?: { relation: string; value: string }) =>
      (
        await officer.codes.search({ table: 'customsDistricts', text, limit: 5, ...(within && { within }) })
      ).map(({ code }) => code)
    expect((await search('3101'))[0]).toBe('3101')
    const { entry } = await officer.codes.entry({ table: 'customsDistricts', code: '3101' })
    expect(entry?.isRetired).toBe(false)
    expect((await officer.codes.search({ table: 'countries', text: 'deg', limit: 3 }))[0]?.zh).toBe('德国')
    const of = await search('', { relation: 'districtsOfOffice', value: '31' })
    expect(of.length).toBe(5)
    expect(of.every((code) => code.startsWith('31'))).toBe(true)
    expect(await officer.codes.entry({ table: 'countries', code: 'none' })).toEqual({ entry: null })
    await expect(officer.codes.search({ table: 'none', text: '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('records by number, name and pinyin with what a field judges by, no more than asked; nothing of another system', async () => {
    const search = (client: ProductCentralClient, text: string, limit = 50) =>
      client.codes.search({ table: directory.kind, text, limit })
    expect(await search(officer, 'jjd0010')).toMatchObject([
      {
        code: 'JJD0010',
        number: 'JJD0010',
        zh: '示例东检检验',
        row: { state: 'filed', fields: { tenant: 't' } },
      },
    ])
    expect((await search(officer, 'xijian'))[0]?.code).toBe('JJD0009')
    expect(await search(officer, '示例', 7)).toHaveLength(7)
    expect(await search(officer, 'nobody')).toEqual([])
    expect(await search(outside, '')).toEqual([])
    const at = { table: directory.kind, code: 'JJD0009' }
    expect((await officer.codes.entry(at)).entry?.zh).toBe('示例西检检验')
    expect(await outside.codes.entry(at)).toEqual({ entry: null })
  })
})
