import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../log.ts'
import { openCodes, type Codes, type Within } from './codes.ts'
import { codesFile, openCodesFile } from './file.ts'
import { spell } from '../../../domain/codes/spell.ts'

const dir = mkdtempSync(join(tmpdir(), 'sill-codes-'))
let codes: Codes
beforeAll(async () => {
  codes = openCodes(dir, silentLog)
  await codes.ready()
})
afterAll(async () => {
  await codes.close()
  rmSync(dir, { recursive: true, force: true })
})

async function search(table: string, text: string, within?: Within): Promise<string[]> {
  const found = await codes.search(table, text, 30, within)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value.map(({ code, zh }) => `${code} ${zh}`)
}

describe('[GEN-12] searching', () => {
  test.each([
    ['customsDistricts', '5166', '5166 南沙新港'], // code
    ['customsDistricts', '５１６６', '5166 南沙新港'], // full width
    ['customsDistricts', '沙新', '5166 南沙新港'], // any part of the name
    ['customsDistricts', 'nsxg', '5166 南沙新港'], // initials
    ['customsDistricts', 'nansha', '5169 南沙海关'], // pinyin
    ['customsDistricts', 'nanshaxg', '5166 南沙新港'], // pinyin, then initials
    ['customsDistricts', '南新', '5166 南沙新港'], // scattered
    ['customsDistricts', '广州 nsxg', '5166 南沙新港'], // the office, then the district
    ['countries', 'united states', 'USA 美国'], // English
    ['countries', 'meig', 'USA 美国'],
    ['currencies', 'rmb', 'CNY 人民币'],
    ['adminDivisions', '广东 南海', '440605 南海区'],
    ['hsCodes', '改良 马', '01012100 改良种用马'],
    ['industries', '0111', '0111 稻谷种植'],
  ])('%s: %s finds %s', async (table, text, wanted) => {
    expect(await search(table, text)).toContain(wanted)
  })

  test.each([
    ['单县', 'sx'],
    ['洪洞县', 'htx'],
    ['大埔县', 'dbx'],
    ['泌阳县', 'byx'],
    ['歙县', 'sx'],
    ['浚县', 'xx'],
    ['重庆市', 'cqs'],
    ['厦门市', 'xms'],
    ['六安市', 'las'],
    ['蚌埠市', 'bbs'],
    ['铅山县', 'ysx'],
    ['调出', 'dc'],
    ['A4纸', 'a4z'],
  ])('%s is read %s', (name, initials) => {
    expect(spell(name).initials).toBe(initials)
  })

  test('the best come first', async () => {
    expect((await search('countries', 'usa'))[0]).toBe('USA 美国')
    expect((await search('adminDivisions', '广东省'))[0]).toBe('440000 广东省')
    expect((await search('adminDivisions', 'gds'))[0]).toBe('440000 广东省')
  })

  test('nothing typed gives the beginning of the table; what fits nothing gives nothing', async () => {
    expect((await search('adminDivisions', ''))[0]).toBe('110000 北京市')
    expect(await search('adminDivisions', 'zzzzqq')).toEqual([])
    expect(await search('adminDivisions', '%')).toEqual([])
  })

  test('only what belongs to another value', async () => {
    const inGuangdong = await codes.search('customsDistricts', '', 100, {
      relation: 'districtsOfDivision',
      value: '440300',
    })
    expect(inGuangdong.ok && new Set(inGuangdong.value.map(({ code }) => code.slice(0, 2)))).toEqual(
      new Set(['53']),
    )
    expect(
      await search('customsDistricts', 'nsxg', { relation: 'districtsOfDivision', value: '440300' }),
    ).toEqual([])
    expect(await search('customsDistricts', 'nsxg', { relation: 'districtsOfDivision', value: '' })).toEqual([
      '5166 南沙新港',
    ])
  })

  test('a row knows the ones above it', async () => {
    expect(await codes.get('adminDivisions', '440605')).toMatchObject({
      ok: true,
      value: { path: '广东省 › 佛山市', isRetired: false },
    })
    expect(await codes.get('orgTypes', '11')).toMatchObject({ ok: true, value: { path: '企业', en: '公司' } })
    expect(await codes.get('adminDivisions', '000001')).toEqual({ ok: true, value: null })
    expect(await codes.get('nothing', '1')).toMatchObject({
      ok: false,
      problem: { code: 'INPUT_CODE_TABLE' },
    })
    expect(
      await codes.names([
        { table: 'units', code: '035' },
        { table: 'units', code: 'no' },
        { table: 'countries', code: 'CHN' },
      ]),
    ).toMatchObject([
      { table: 'units', zh: '千克' },
      { table: 'countries', zh: '中国' },
    ])
  })
})

describe('[DESK-05] what the server changed', () => {
  const row = (code: string, zh: string, retiredOn: string | null = null) => ({
    code,
    zh,
    en: '',
    under: '',
    validFrom: null,
    retiredOn,
  })

  test('new rows are found by pinyin too, retired ones are readable but not offered', async () => {
    const { base, version } = codes.tables().get('units') ?? { base: '', version: 0 }
    expect(version).toBe(1)
    codes.apply({
      table: 'units',
      version: 2,
      base,
      isWhole: false,
      rows: [
        row('S01', '示例箩筐'),
        row('035', '千克', '2020-01-01'),
        { ...row('S02', '示例明日'), validFrom: '2999-01-01' },
      ],
    })
    await codes.ready()
    expect(await search('units', 'sllk')).toEqual(['S01 示例箩筐'])
    expect(await search('units', '035')).toEqual([])
    expect(await search('units', 'S02')).toEqual([])
    expect(await codes.get('units', '035')).toMatchObject({ value: { zh: '千克', isRetired: true } })
    expect(codes.tables().get('units')).toEqual({ base, version: 2 })
  })

  test('it outlives a restart; a whole table replaces what was there', async () => {
    await codes.close()
    codes = openCodes(dir, silentLog)
    await codes.ready()
    expect(await search('units', '示例箩筐')).toEqual(['S01 示例箩筐'])
    codes.apply({ table: 'units', version: 5, base: 'other', isWhole: true, rows: [row('X', '示例唯一')] })
    expect(await search('units', '')).toEqual(['X 示例唯一'])
    expect(codes.tables().get('units')).toEqual({ base: 'other', version: 5 })
  })
})

test('a file of an earlier program is brought up to the one that came with this program: its names are spelled already, what officers changed stays', async () => {
  const place = mkdtempSync(join(tmpdir(), 'sill-codes-old-'))
  const seed = join(place, 'seed.db')
  copyFileSync(codesFile(dir), seed)
  const later = openCodesFile(seed)
  later.exec(
    "delete from code where tbl = 'units' or changed > 1; update made set version = 1, base = digest",
  )
  later.exec(
    "insert into code (tbl, code, zh, en, under, pinyin, initials, changed) values ('units', '001', '台', '', '', 'spelled with the program', 'x', 1), ('units', 'S09', '示例', '', '', null, null, 1)",
  )
  later.exec("update made set digest = 'later', base = 'later' where tbl = 'units'")
  later.close()
  const old = openCodes(dir, silentLog, undefined, seed)
  try {
    await old.ready()
    expect(old.tables().get('units')).toEqual({ base: 'later', version: 0 })
    expect(old.tables().get('countries')?.version).toBe(1)
    const entries = await old.search('units', '', 200)
    expect(entries.ok && entries.value.map(({ code }) => code)).toEqual(['001', 'S09', 'X'])
    const found = await old.search('units', 'spelled', 5)
    expect(found.ok && found.value.map(({ code }) => code)).toEqual(['001'])
    expect(readdirSync(dir).filter((file) => file.includes('seed'))).toEqual([])
  } finally {
    await old.close()
    rmSync(place, { recursive: true, force: true })
  }
})

test('a file whose rows had no attributes is added to: what officers changed is known without network, the program’s are made anew', async () => {
  const place = mkdtempSync(join(tmpdir(), 'sill-codes-shape-'))
  const former = openCodesFile(codesFile(place))
  former.exec(`
    alter table code drop column attributes;
    insert into code (tbl, code, zh, en, under, pinyin, initials, retired_on, changed)
      values ('units', 'S77', '示例停用', '', '', 'x', 'x', '2020-01-01', 7);
    insert into made (tbl, digest, base, version) values ('units', 'old', 'old', 7);
    pragma user_version = 2`)
  former.close()
  const opened = openCodes(place, silentLog)
  try {
    expect(await opened.get('units', 'S77')).toMatchObject({ value: { zh: '示例停用', isRetired: true } })
    await opened.ready()
    expect(await opened.get('units', 'S77')).toMatchObject({ value: { isRetired: true } })
    const facts = opened.facts({ kind: 'certificates.sample', lookups: ['usedMachinery'] })
    expect(facts('usedMachinery', '8415101000')?.attributes).toEqual({ isBanned: '1', basis: '示例' })
  } finally {
    await opened.close()
    rmSync(place, { recursive: true, force: true })
  }
})

test('a fact that was asked for is the new one as soon as the officers’ change is here, also of a code that had none', async () => {
  const place = mkdtempSync(join(tmpdir(), 'sill-codes-facts-'))
  const opened = openCodes(place, silentLog)
  try {
    await opened.ready()
    const facts = opened.facts({ kind: 'certificates.sample', lookups: ['usedMachinery'] })
    expect(facts('usedMachinery', '8415101000')?.attributes).toMatchObject({ isBanned: '1' })
    expect(facts('usedMachinery', '0101210010')).toBeUndefined()
    const { base = '', version = 1 } = opened.tables().get('usedMachinery') ?? {}
    const row = { zh: '示例', en: 'Sample', under: '', validFrom: null, retiredOn: null }
    opened.apply({
      table: 'usedMachinery',
      version: version + 1,
      base,
      rows: [
        { ...row, code: '8415101000', attributes: { basis: '已改' } },
        { ...row, code: '0101210010', attributes: { basis: '新增' } },
      ],
      isWhole: false,
    })
    expect(facts('usedMachinery', '8415101000')?.attributes).toEqual({ basis: '已改' })
    expect(facts('usedMachinery', '0101210010')?.attributes).toEqual({ basis: '新增' })
  } finally {
    await opened.close()
    rmSync(place, { recursive: true, force: true })
  }
})
