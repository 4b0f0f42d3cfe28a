import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeTables, isCodeTable } from '../../domain/codes/catalogue.ts'
import { parseCsv } from './parse.ts'
import { digestOf, readTable } from './table.ts'

const names = Object.keys(codeTables).filter(isCodeTable)
const folder = join(import.meta.dirname, '..', 'tables')

describe('the tables that stand here', () => {
  test('each table has its rows and its head, and nothing else lies there', () => {
    const files = readdirSync(folder)
    expect(files).toHaveLength(2 * names.length)
    expect(new Set(files.map((file) => file.replace(/\.(?:csv|json)$/u, ''))).size).toBe(names.length)
  })

  test('counts, and leading zeros as they are', () => {
    expect(Object.fromEntries(names.map((name) => [name, readTable(name).length]))).toEqual({
      acceptanceClasses: 3,
      acceptanceGoods: 4,
      acceptanceItems: 40,
      acceptanceTypes: 3,
      adminDivisions: 3219,
      cccClauses: 15,
      cccDelegations: 2,
      cccHs: 19,
      ciqOfDivision: 36,
      ciqOrgans: 1032,
      countries: 264,
      currencies: 177,
      customsDistricts: 1044,
      destinations: 4180,
      directCustoms: 42,
      economicAreas: 9,
      hsCodes: 12_880,
      hsTraits: 26,
      idDocumentTypes: 14,
      industries: 1971,
      marketEntityTypes: 166,
      orgTypes: 26,
      portsDomestic: 997,
      portsWorld: 4332,
      specialTradeAreas: 31,
      tradeModes: 100,
      transportModes: 18,
      units: 123,
      usedMachinery: 201,
    })
    expect(readTable('customsDistricts')[0]).toEqual({ code: '0000', zh: '海关总署', en: '', under: '' })
    expect(readTable('units')[0]?.code).toBe('001')
    expect(readTable('hsCodes')[0]).toMatchObject({ code: '0101210010', zh: '改良种用濒危野马' })
  })

  test('rows out of force say since when', () => {
    const rows = readTable('cccClauses')
    expect(rows.filter(({ retiredOn }) => retiredOn === undefined).map(({ code }) => code)).toEqual([
      'N1',
      'N2',
      'N3',
      'N4',
      'N5',
      'N6',
    ])
    expect(rows.find(({ code }) => code === 'O6')).toEqual({
      code: 'O6',
      zh: '暂时进口后需退运出关的产品（含展览品）',
      en: 'Products imported for a time that leave again, exhibits too',
      under: '',
      retiredOn: '2019-05-08',
    })
  })

  test('attributes stand in columns of their own; a row without any has none', () => {
    const rows = new Map(readTable('usedMachinery').map((row) => [row.code, row]))
    expect(rows.get('84295212')).toEqual({
      code: '84295212',
      zh: '履带式挖掘机',
      en: '',
      under: '',
      attributes: { needsInspection: '1', basis: '示例' },
    })
    expect(rows.get('84')?.attributes).toEqual({ basis: '2008年第7号令 机电产品范围' })
    expect(readTable('units')[0]).not.toHaveProperty('attributes')
    const [one] = readTable('units')
    expect(one && digestOf([one])).not.toBe(one && digestOf([{ ...one, attributes: { basis: 'x' } }]))
  })

  test.each(names)('%s: every code once', (name) => {
    const rows = readTable(name)
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  })

  test('a name with a comma, and one with a backslash', () => {
    expect(readTable('countries').find(({ code }) => code === 'BES')?.en).toBe(
      'Bonaire, Sint Eustatius and Saba',
    )
    expect(readTable('hsCodes').find(({ code }) => code === '32100000')?.zh).toContain('瓷漆\\大漆')
  })

  test('the digest is of the rows, whatever the file looks like', () => {
    const rows = readTable('economicAreas')
    expect(digestOf(rows)).toBe(digestOf(rows.map((row) => ({ ...row }))))
    expect(digestOf(rows)).not.toBe(digestOf(rows.toReversed()))
    expect(digestOf([{ code: '1', zh: '2', en: '', under: '' }])).not.toBe(
      digestOf([{ code: '1', zh: '', en: '2', under: '' }]),
    )
  })
})

describe('a file as it may come out of a spreadsheet', () => {
  test('byte order mark, CRLF, quotes, commas and lines within quotes; no line end at the end', () => {
    expect(parseCsv('\uFEFFcode,zh\r\n01,"甲,乙"\r\n02,"说""丙"""\r\n03,"a\nb"\r\n04,丁', 'x.csv')).toEqual([
      { line: 1, cells: ['code', 'zh'] },
      { line: 2, cells: ['01', '甲,乙'] },
      { line: 3, cells: ['02', '说"丙"'] },
      { line: 4, cells: ['03', 'a\nb'] },
      { line: 6, cells: ['04', '丁'] },
    ])
  })

  test.each([
    ['a,b\n1,"x', 'x.csv:2: a quote'],
    ['a,b\n1,x"y', 'x.csv:2: a quote'],
    ['a,b\n1,"x"y', 'x.csv:2: a quote'],
    ['a,b\n\n1,x', 'x.csv:2: an empty line'],
  ])('%j is refused', (text, message) => {
    expect(() => parseCsv(text, 'x.csv')).toThrow(message)
  })
})

describe('a bad table stops the build with file and line', () => {
  let dir: string
  let text: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'sill-tables-'))
    cpSync(folder, dir, { recursive: true })
    text = readFileSync(join(folder, 'direct-customs.csv'), 'utf8')
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const withText = (changed: string) => {
    writeFileSync(join(dir, 'direct-customs.csv'), changed)
    return () => readTable('directCustoms', dir)
  }

  test.each([
    [
      'a leading zero is gone',
      (good: string) => good.replace('\n01,', '\n1,'),
      'direct-customs.csv:2: the code “1” does not look like',
    ],
    [
      'a code twice',
      (good: string) => good.replace('\n02,', '\n01,'),
      'direct-customs.csv:3: the code 01 stands in line 2 already',
    ],
    [
      'a cell too many',
      (good: string) => good.replace('北京海关', '北京海关,'),
      'direct-customs.csv:2: 3 cells, not 2',
    ],
    [
      'no name',
      (good: string) => good.replace('北京海关', ''),
      'direct-customs.csv:2: 01 has no Chinese name',
    ],
    [
      'a space',
      (good: string) => good.replace('北京海关', '北京海关 '),
      'direct-customs.csv:2: “北京海关 ” begins or ends',
    ],
    [
      'other columns',
      (good: string) => good.replace('code,zh', 'zh,code'),
      'direct-customs.csv:1: the columns have to be code,zh',
    ],
    [
      'a row less',
      (good: string) => good.trimEnd().split('\n').slice(0, -1).join('\n'),
      '41 rows, but the head says 42',
    ],
  ])('%s', (_what, change, message) => {
    expect(withText(change(text))).toThrow(message)
  })

  test('an attribute that is not one, or not of its kind', () => {
    const file = join(dir, 'used-machinery.csv')
    const good = readFileSync(file, 'utf8')
    writeFileSync(file, good.replace('\n8415,空气调节器,,,1,', '\n8415,空气调节器,,,x,'))
    expect(() => readTable('usedMachinery', dir)).toThrow(/used-machinery\.csv:\d+: Import prohibited/u)
    const head = join(dir, 'used-machinery.json')
    writeFileSync(file, good.replace('isBanned', 'isBaned'))
    writeFileSync(head, readFileSync(head, 'utf8').replace('isBanned', 'isBaned'))
    expect(() => readTable('usedMachinery', dir)).toThrow('no column "isBaned"')
  })

  test('a byte order mark and CRLF change nothing', () => {
    expect(withText(`\uFEFF${text.replaceAll('\n', '\r\n')}`)()).toEqual(readTable('directCustoms'))
  })

  test('the row above has to be there; a head that lacks something is named', () => {
    const divisions = join(dir, 'admin-divisions.csv')
    writeFileSync(
      divisions,
      readFileSync(divisions, 'utf8').replace('\n110000,北京市,\n', '\n119999,北京市,\n'),
    )
    expect(() => readTable('adminDivisions', dir)).toThrow(
      /admin-divisions\.csv:\d+: the row above, 110000, is not there/u,
    )
    const head = join(dir, 'units.json')
    writeFileSync(head, readFileSync(head, 'utf8').replace('"licence"', '"license"'))
    expect(() => readTable('units', dir)).toThrow('units.json')
  })
})
