import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeChange } from '../../contract/central/codes.ts'
import type { Signed, TestCentral } from '../testing/central.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { digestOf, programRows } from './program.ts'

describe.each(engines)('DESK-05 code tables on $name', ({ start }) => {
  let engine: TestEngine
  let first: TestCentral
  let second: TestCentral
  let officer: Signed
  let clerk: Signed
  beforeAll(async () => {
    engine = await start()
    ;[first, second] = await engine.pair()
    officer = await first.login('customs')
    clerk = await second.login('hengfeng')
  })
  afterAll(async () => {
    await Promise.all([second?.close(), first?.close()])
    await engine?.stop()
  })
  const edit = (changes: CodeChange[], table = 'currencies', key = randomUUID()) =>
    officer.client.codes.edit({ key, table, note: '示例修改', changes })
  const add = (code: string, zh: string): CodeChange => ({ do: 'add', code, zh, en: '', under: '' })
  const versionAt = async (table: string) =>
    (await clerk.client.codes.versions()).tables.find((entry) => entry.table === table)

  it('begins with what the program brings', async () => {
    const { tables } = await clerk.client.codes.versions()
    expect(tables.find(({ table }) => table === 'hsCodes')).toEqual({
      table: 'hsCodes',
      version: 1,
      digest: digestOf('hsCodes'),
    })
    const whole = await clerk.client.codes.changes({ table: 'currencies', since: 0 })
    expect(whole.rows).toHaveLength(programRows('currencies').size)
    expect(await clerk.client.codes.changes({ table: 'currencies', since: 1 })).toEqual({
      version: 1,
      rows: [],
    })
  })

  it('an officer adds, renames and retires; another process gives exactly the differences', async () => {
    // The demonstration has changed some.
    const { revision } = await clerk.client.codes.versions()
    const stream = await clerk.client.changes.stream()
    expect((await stream.next()).value).toMatchObject({ codes: revision })
    expect(await edit([add('SLA', '示例币甲'), { do: 'retire', code: 'CHF' }])).toEqual({ version: 2 })
    for (let told: number | undefined; told === undefined;) {
      const next = await stream.next()
      told = next.done ? 0 : next.value.codes
    }
    await stream.return()
    expect(await edit([{ do: 'rename', code: 'SLA', zh: '示例币乙', en: 'SAMPLE' }])).toEqual({ version: 3 })
    const since2 = await clerk.client.codes.changes({ table: 'currencies', since: 2 })
    expect(since2).toEqual({
      version: 3,
      rows: [{ code: 'SLA', zh: '示例币乙', en: 'SAMPLE', under: '', validFrom: null, retiredOn: null }],
    })
    expect((await clerk.client.codes.changes({ table: 'currencies', since: 1 })).rows).toHaveLength(2)
    expect((await clerk.client.codes.versions()).revision).toBe(revision + 2)
    expect(
      await clerk.client.codes.lookup({
        wanted: [
          { table: 'currencies', code: 'SLA' },
          { table: 'currencies', code: '???' },
          { table: 'countries', code: 'CHN' },
        ],
      }),
    ).toMatchObject([
      { code: 'SLA', zh: '示例币乙' },
      { code: 'CHN', zh: '中国' },
    ])
  })

  it('the same key changes nothing twice', async () => {
    const key = randomUUID()
    const before = await versionAt('units')
    const [one, two] = [
      await edit([add('S1', '示例单位')], 'units', key),
      await edit([add('S1', '示例单位')], 'units', key),
    ]
    expect(one).toEqual(two)
    expect((await versionAt('units'))?.version).toBe((before?.version ?? 0) + 1)
  })

  it('two officers at once make two versions', async () => {
    const there = await second.login('customs')
    const versions = await Promise.all([
      edit([add('C1', '示例一')], 'countries'),
      there.client.codes.edit({
        key: randomUUID(),
        table: 'countries',
        note: '同时',
        changes: [add('C2', '示例二')],
      }),
    ])
    expect(versions.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([2, 3])
    expect(
      (await clerk.client.codes.changes({ table: 'countries', since: 1 })).rows.map(({ code }) => code),
    ).toEqual(['C1', 'C2'])
  })

  it('what does not fit is refused whole, at its row', async () => {
    const version = (await versionAt('currencies'))?.version
    await expect(
      edit([add('SLB', '示例'), add('USD', '重复'), { do: 'rename', code: 'NONE', zh: '没有', en: '' }]),
    ).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'INPUT_CODES', places: [{ at: 'changes.1' }, { at: 'changes.2' }] },
    })
    expect((await versionAt('currencies'))?.version).toBe(version)
    await expect(officer.client.codes.list({ table: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('rows carry attributes, judged by the table’s shape; rows of other tables have none', async () => {
    const table = 'usedMachinery'
    expect(
      await edit(
        [
          {
            do: 'describe',
            code: '8415',
            attributes: { isBanned: '否', needsInspection: '是', basis: '示例甲' },
          },
          { do: 'add', code: '9999', zh: '示例', en: '', under: '', attributes: { isBanned: 'Y' } },
          add('9998', '示例二'),
        ],
        table,
      ),
    ).toEqual({ version: 2 })
    const { rows } = await clerk.client.codes.changes({ table, since: 1 })
    expect(rows.map(({ code, attributes }) => [code, attributes])).toEqual([
      ['8415', { needsInspection: '1', basis: '示例甲' }],
      ['9998', undefined],
      ['9999', { isBanned: '1' }],
    ])
    await edit([{ do: 'rename', code: '9999', zh: '示例三', en: '' }], table)
    expect(await officer.client.codes.list({ table, search: '9999' })).toMatchObject({
      rows: [{ zh: '示例三', attributes: { isBanned: '1' } }],
    })
    await expect(
      edit(
        [
          { do: 'describe', code: '8415', attributes: { colour: '1' } },
          { do: 'describe', code: '8418', attributes: { isBanned: 'maybe', basis: '长'.repeat(101) } },
          { do: 'describe', code: '0000', attributes: {} },
        ],
        table,
      ),
    ).rejects.toMatchObject({
      data: { places: [{ at: 'changes.0' }, { at: 'changes.1' }, { at: 'changes.2' }] },
    })
    await expect(
      edit([{ do: 'describe', code: 'USD', attributes: { isBanned: '1' } }]),
    ).rejects.toMatchObject({
      data: { places: [{ at: 'changes.0' }] },
    })
    const audit = await officer.client.desk.audit({ subject: `codes:${table}:8415` })
    expect(audit.entries[0]).toMatchObject({
      action: 'codes.describe',
      from: '空气调节器 · 是否禁止进口 是 · 依据 示例',
      to: '空气调节器 · 是否需要装运前检验 是 · 依据 示例甲',
    })
  })

  it('is audited, logged, listed; enterprises may not', async () => {
    const audit = await officer.client.desk.audit({ subject: 'codes:currencies:SLA' })
    expect(audit.entries.map(({ action, who }) => [action, who])).toEqual([
      ['codes.rename', 'customs'],
      ['codes.add', 'customs'],
    ])
    expect(audit.entries[0]).toMatchObject({ from: '示例币甲', to: '示例币乙 · SAMPLE', why: '示例修改' })
    expect(await officer.client.codes.log({ table: 'currencies' })).toMatchObject({
      total: 2,
      versions: [
        { version: 3, who: 'customs', changed: 1 },
        { version: 2, changed: 2 },
      ],
    })
    expect(await officer.client.codes.list({ table: 'currencies', search: '示例币' })).toMatchObject({
      total: 1,
      version: 3,
      rows: [{ code: 'SLA' }],
    })
    await expect(
      clerk.client.codes.edit({ key: randomUUID(), table: 'units', note: 'x', changes: [add('X', 'x')] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(clerk.client.codes.list({ table: 'units' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('the log of versions comes in pages, newest first, each version once', async () => {
    for (let index = 0; index < 21; index += 1)
      await edit([add(`P${index}`, `示例港口${index}`)], 'portsDomestic')
    const pages = [
      await officer.client.codes.log({ table: 'portsDomestic' }),
      await officer.client.codes.log({ table: 'portsDomestic', page: 2 }),
      await officer.client.codes.log({ table: 'portsDomestic', page: 3 }),
    ]
    expect(pages.map(({ total, pageSize, versions }) => [total, pageSize, versions.length])).toEqual([
      [21, 20, 20],
      [21, 20, 1],
      [21, 20, 0],
    ])
    expect(pages.flatMap(({ versions }) => versions.map(({ version }) => version))).toEqual(
      Array.from({ length: 21 }, (_, index) => 22 - index),
    )
    await expect(officer.client.codes.log({ table: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
