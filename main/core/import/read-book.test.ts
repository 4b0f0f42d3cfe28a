/** Workbooks as they really are: other calendars, hidden sheets and rows, gaps, old files, formats that say more than numbers. */
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { code, date, decimal, phone, text, type ScalarFields } from '../../../domain/kit/field.ts'
import { collectionOfDocument, type AnyDocument } from '../../../domain/kit/collection.ts'
import { defineDocument, rows, section } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { licenceKinds } from '../../../systems/registration/declare/sub-tables.ts'
import { filing } from '../../../systems/registration/declare/filing.ts'
import type { RawBook } from './book.ts'
import { readBook } from './read-book.ts'
import { readRows, type ImportTarget } from './read-rows.ts'
import { inCodePage as bytes, oldWorkbook } from './testing/old-workbook.ts'

const find = async (_table: string, wanted: string) => wanted

function targetOf(fields: ScalarFields, max: number): ImportTarget {
  const document: AnyDocument = defineDocument({
    kind: 'certificates.sample-book',
    system: 'certificates',
    version: 1,
    title: label('示例', 'Sample'),
    sections: [section(label('基本', 'Basics'), { no: text(label('编号', 'No')) })],
    rows: { lines: rows(label('行', 'Lines'), fields, { max }) },
    workflow: {
      initial: 'draft',
      states: { draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }) },
      actions: {},
    },
    list: { columns: ['no'], filters: [], sort: { column: 'updatedAt', direction: 'desc' } },
  })
  expect(collectionOfDocument(document).kind).toBe(document.kind)
  const definition = document.rows['lines']
  if (!definition) throw new Error('the sample has lines')
  return { document, name: 'lines', definition, existing: 0, circumstances: BY_CARD }
}
const target = targetOf(
  {
    name: text(label('品名', 'Name'), { required: true }),
    made: date(label('日期', 'Made')),
    amount: decimal(label('数量', 'Amount')),
    tel: phone(label('电话', 'Phone')),
    country: code(label('国别', 'Country'), 'countries'),
  },
  20,
)

async function bookOf(data: Uint8Array, sheet?: string): Promise<RawBook> {
  const found = await readBook({ data, sheet })
  if ('trouble' in found) throw new Error(found.trouble)
  return found
}
async function taken(data: Uint8Array, more: Partial<ImportTarget> = {}) {
  const found = await readRows({ ...target, ...more }, await bookOf(data), find)
  if (!found.ok) throw new Error(found.problem.message.zh)
  return {
    ...found.value,
    rows: found.value.rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id')),
    ),
    errors: found.value.errors.map(
      ({ line, column, message }) => `${line} ${column?.zh ?? ''} ${message.zh}`,
    ),
  }
}

/** Of a row that was taken, by field. */
type Row = Readonly<Record<string, string | undefined>>
type Value = string | number | boolean | CellObject
function file(
  lines: readonly (readonly Value[])[],
  change: (sheet: WorkSheet) => void = () => undefined,
  bookType: 'xlsx' | 'biff8' = 'xlsx',
  more: Readonly<Record<string, readonly (readonly Value[])[]>> = {},
  isHidden = false,
): Uint8Array {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(lines.map((line) => [...line]))
  change(sheet)
  utils.book_append_sheet(book, sheet, '数据')
  for (const [name, other] of Object.entries(more))
    utils.book_append_sheet(book, utils.aoa_to_sheet(other.map((line) => [...line])), name)
  if (isHidden) book.Workbook = { Sheets: [{ Hidden: 1 }] }
  return new Uint8Array(write(book, { type: 'buffer', bookType, cellStyles: true }))
}
const HEAD = ['品名', '日期', '数量', '电话', '国别']

describe('the small cases', () => {
  const licences = {
    document: filing,
    name: 'licences',
    definition: filing.rows.licences,
    existing: 0,
    circumstances: BY_CARD,
  } as unknown as ImportTarget // the declared rows in their general form
  const read = async (name: string) =>
    taken(
      await readFile(new URL(`../../../tests/fixtures/cases/excel-${name}.xlsx`, import.meta.url)),
      licences,
    )

  it('1904: with a date format and without one it is the same day', async () => {
    const { rows: found, errors } = await read('1904')
    expect(errors).toEqual([])
    expect(found.map(({ kind, validUntil }: Row) => [kind, validUntil])).toEqual([
      [Object.keys(licenceKinds)[2], '2027-11-30'],
      ['payment', '2027-11-30'],
    ])
  })

  it('a hidden first sheet is not read, ZIP64 sizes are, and so is row 6000', async () => {
    expect(await read('first-sheet-hidden')).toMatchObject({
      sheet: '数据',
      sheets: ['数据'],
      total: 1,
      errors: [],
    })
    expect(await read('zip64')).toMatchObject({ total: 1, errors: [] })
    expect((await read('row-6000')).rows.map(({ licenceNo }: Row) => licenceNo)).toEqual([
      'N0',
      'N1',
      'N2',
      'FAR',
    ])
  })

  it('a month without a day is no date, and each row says so', async () => {
    const { rows: found, errors, total } = await read('partial-dates')
    expect(found.map(({ licenceNo, validUntil }: Row) => [licenceNo, validUntil])).toEqual([
      ['D11', '2027-11-30'],
    ])
    expect(errors).toHaveLength(total - 1)
    expect(errors.every((message) => message.includes('有效日期'))).toBe(true)
  })
})

describe('sheets and rows', () => {
  it('the first visible sheet is read unless another is asked for', async () => {
    const other = { 其他: [HEAD, ['乙']] }
    expect(await bookOf(file([HEAD, ['甲']], undefined, 'xlsx', other))).toMatchObject({
      sheet: '数据',
      sheets: ['数据', '其他'],
    })
    expect(await bookOf(file([HEAD, ['甲']], undefined, 'xlsx', other), '其他')).toMatchObject({
      sheet: '其他',
    })
    for (const type of ['xlsx', 'biff8'] as const)
      expect(await bookOf(file([HEAD, ['甲']], undefined, type, other, true))).toMatchObject({
        sheet: '其他',
        sheets: ['其他'],
      })
  })

  const LINES = [HEAD, ['甲'], ['乙'], ['丙']]
  it.each([
    [
      'xlsx',
      file(LINES, (sheet) => {
        sheet['!rows'] = [{}, {}, { hidden: true }, {}]
      }),
    ],
    [
      'xls',
      oldWorkbook(
        936,
        Buffer.from('S'),
        LINES.map((line) => line.map((word) => bytes(936, word))),
        2,
      ),
    ],
  ])('%s: hidden rows are counted and wait for a choice', async (_type, data) => {
    const names = async (hidden?: 'in' | 'out') => {
      const { rows: found, hidden: count } = await taken(data, { hidden })
      return [count, ...found.map(({ name }: Row) => name)]
    }
    expect(await names()).toEqual([1, '甲', '丙'])
    expect(await names('out')).toEqual([1, '甲', '丙'])
    expect(await names('in')).toEqual([1, '甲', '乙', '丙'])
  })

  it('hidden columns are read, and it is said', async () => {
    const { notes, rows: found } = await taken(
      file([HEAD, ['甲', '2027-1-5']], (sheet) => {
        sheet['!cols'] = [{}, { hidden: true }]
      }),
    )
    expect(found).toEqual([{ name: '甲', made: '2027-01-05' }])
    expect(notes.map(({ zh }) => zh)).toEqual(['隐藏的列也已读取：日期'])
  })

  it('merged cells are told, row by row', async () => {
    const { errors, rows: found } = await taken(
      file([HEAD, ['甲', '2027-01-05'], ['乙'], ['丙', '2027-01-06']], (sheet) => {
        sheet['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }]
      }),
    )
    expect(errors).toEqual(['3 日期 单元格与“2027-01-05”合并，请取消合并后逐行填写'])
    expect(found.map(({ name }: Row) => name)).toEqual(['甲', '丙'])
  })

  it('more rows than are read: nothing is, and the limit that is said is the one that is', async () => {
    const many = await readRows(
      { ...target, existing: 5 },
      await bookOf(file([HEAD, ...Array.from({ length: 5_020 }, (_, index) => [`行${index}`])])),
      find,
    )
    expect(many).toMatchObject({
      ok: false,
      problem: {
        code: 'INPUT_IMPORT_ROWS',
        message: { zh: '文件超过 5000 行，没有读取；此表还可导入 15 行' },
      },
    })
  })
})

describe('cells', () => {
  const n = (v: number, z: string): CellObject => ({ t: 'n', v, z })

  it('a number is what its cell shows of it', async () => {
    const { rows: found, errors } = await taken(
      file([
        HEAD,
        [
          n(42, '00000'),
          n(46_753, 'yyyy-mm-dd'),
          n(1234.5, '#,##0.00'),
          n(2_112_345_678, '0000-00000000'),
          n(7, '000'),
        ],
        [1234567, '', n(1234567, '#,##0'), 13_800_000_000, 156],
      ]),
    )
    expect(errors).toEqual([])
    expect(found).toEqual([
      { name: '00042', made: '2028-01-01', amount: '1234.5', tel: '0021-12345678', country: '007' },
      { name: '1234567', amount: '1234567', tel: '13800000000', country: '156' },
    ])
  })

  it('what Excel filled in or damaged is not taken', async () => {
    const { errors, total } = await taken(
      file([
        HEAD,
        ['年月', n(46_753, 'yyyy"年"m"月"')],
        ['月日', n(46_753, 'm"月"d"日"')],
        ['年', n(2027, 'yyyy-mm-dd')],
        ['时刻', n(46_753.5625, 'yyyy-mm-dd hh:mm')],
        ['百分比', '', n(0.5, '0%')],
        ['长', '', n(1.234567890123456e17, '0')],
        ['1.23457E+17'],
        ['错误', '', { t: 'e', v: 42 }],
        ['公式', '', { t: 'n', f: 'A1+1' }],
      ]),
    )
    expect(errors).toHaveLength(total)
    expect(errors.map((message) => message.slice(0, 12))).toEqual([
      '2 日期 单元格只显示“',
      '3 日期 单元格只显示“',
      '4 日期 单元格的值是 ',
      '5 日期 请输入正确的日',
      '6 数量 单元格是百分比',
      '7 数量 数字超过15位',
      '8 品名 “1.2345',
      '9 数量 单元格没有可用',
      '10 数量 单元格没有可',
    ])
  })

  it('the calendar of the Macintosh', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([HEAD, ['甲', n(45_291, 'yyyy-mm-dd')], ['乙', 45_291]]),
      '数据',
    )
    book.Workbook = { WBProps: { date1904: true } }
    for (const bookType of ['xlsx', 'biff8'] as const) {
      const { rows: found } = await taken(new Uint8Array(write(book, { type: 'buffer', bookType })))
      expect(found.map(({ made }: Row) => made)).toEqual(['2028-01-01', '2028-01-01'])
    }
  })
})

describe('files of Excel 95', () => {
  it.each([
    [936, '示例品名'],
    [950, '範例品名'],
    [932, '見本ソース'],
    [1252, 'Café'],
  ])('code page %d', async (page, words) => {
    const book = await bookOf(oldWorkbook(page, bytes(page, words), [[bytes(page, words)]]))
    expect(book).toMatchObject({
      sheet: words,
      lines: [{ line: 1, cells: new Map([[0, { is: 'text', text: words }]]) }],
    })
  })

  it('a file that does not say it is taken for Simplified Chinese', async () => {
    const lines = [HEAD.map((word) => bytes(936, word)), [bytes(936, '示例大豆'), bytes(936, '2027年1月5日')]]
    expect((await taken(oldWorkbook(undefined, bytes(936, '数据'), lines))).rows).toEqual([
      { name: '示例大豆', made: '2027-01-05' },
    ])
  })
})
