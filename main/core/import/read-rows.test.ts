/** Rows from Excel: real files, written by the two writers that people's files come from in the tests, and by the template itself. */
import { utils, write, type CellObject } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choice,
  choices,
  code,
  date,
  decimal,
  flag,
  idNumber,
  multiline,
  text,
} from '../../../domain/kit/field.ts'
import { collectionOfDocument, type AnyDocument } from '../../../domain/kit/collection.ts'
import { defineDocument, rows, section } from '../../../domain/kit/document.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { state } from '../../../domain/kit/workflow.ts'
import { zip } from '../printing/zip.ts'
import { writeXlsxFile } from '../../../domain/sheets/xlsx.ts'
import { runTask } from '../workers/run-task.ts'
import type { RawBook } from './book.ts'
import { createFindCode } from './find-code.ts'
import { readBook } from './read-book.ts'
import { readRows, sheetOf } from './read-rows.ts'
import { reportOf } from './report.ts'
import { writeTemplate } from './template.ts'

const document: AnyDocument = defineDocument({
  kind: 'certificates.sample-import',
  system: 'certificates',
  version: 1,
  title: label('示例导入', 'Sample import'),
  sections: [section(label('基本', 'Basics'), { no: text(label('编号', 'No')) })],
  rows: {
    goods: rows(
      label('商品', 'Goods'),
      {
        name: text(label('品名', 'Name'), { required: true, max: 30 }),
        quantity: decimal(label('数量', 'Quantity'), { required: true, min: '0' }),
        country: code(label('国别', 'Country'), 'countries'),
        made: date(label('生产日期', 'Made on')),
        grade: choice(label('等级', 'Grade'), { a: label('一级', 'First'), b: label('二级', 'Second') }),
        uses: choices(label('用途', 'Uses'), { eat: label('食用', 'Food'), seed: label('种用', 'Seed') }),
        isFresh: flag(label('鲜活', 'Fresh')),
        buyer: idNumber(label('购买人身份证号', 'Buyer')),
        remark: multiline(label('备注', 'Remark')),
        lineNo: text(label('系统编号', 'System no'), { filledBy: 'system' }),
        double: text(label('等级说明', 'Grade note')),
      },
      {
        max: 20,
        rules: [
          {
            at: 'remark',
            wrong: (row) => row.grade === 'b' && !row.remark,
            message: label('二级须填写备注', 'Second grade needs a remark'),
          },
        ],
        derive: { double: (row) => (row.grade === undefined ? undefined : `等级${row.grade}`) },
      },
    ),
  },
  workflow: {
    initial: 'draft',
    states: { draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }) },
    actions: {},
  },
  list: { columns: ['no'], filters: [], sort: { column: 'updatedAt', direction: 'desc' } },
})
const definition = document.rows['goods']
if (!definition) throw new Error('the sample has goods')
const target = { document, name: 'goods', definition, existing: 0, circumstances: BY_CARD }

const entries = [
  { code: 'CHN', zh: '中国', en: 'China', path: '', isRetired: false },
  { code: 'USA', zh: '美国', en: 'United States', path: '', isRetired: false },
  { code: 'X1', zh: '同名', en: '', path: '', isRetired: false },
  { code: 'OLD', zh: '旧国', en: '', path: '', isRetired: true },
  { code: 'X2', zh: '同名', en: '', path: '', isRetired: false },
]
const codes = {
  search: async (_table: string, wanted: string) =>
    ok(
      entries.filter(
        ({ code: one, zh, en }) =>
          one.startsWith(wanted) || zh.includes(wanted) || en.toLowerCase().includes(wanted.toLowerCase()),
      ),
    ),
  get: async (_table: string, wanted: string) => ok(entries.find((entry) => entry.code === wanted) ?? null),
}
const find = createFindCode(codes)

const HEAD = ['序号', '品名*', '数量*', '国别', '生产日期', '等级', '用途', '鲜活', '购买人身份证号', '备注']
type Value = string | number | boolean | CellObject
const bookFile = (lines: readonly (readonly Value[])[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((line) => [...line])), '商品')
  return new Uint8Array(write(book, { type: 'buffer', bookType }))
}
async function bookOf(data: Uint8Array): Promise<RawBook> {
  const found = await readBook({ data })
  if ('trouble' in found) throw new Error(found.trouble)
  return found
}
async function imported(data: Uint8Array, existing = 0) {
  const found = await readRows({ ...target, existing }, await bookOf(data), find)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}
const valuesOf = (row: { readonly id: string } | undefined) => {
  const { id: _, ...values } = row ?? { id: '' }
  return values
}
const words = (message: Label | undefined): string => message?.zh ?? ''

describe('values', () => {
  it.each(['xlsx', 'biff8'] as const)(
    '[GEN-22] %s: everything a clerk may leave in a cell arrives as the form would have it',
    async (bookType) => {
      const made: CellObject = { t: 'n', v: 45_000, z: 'yyyy"年"m"月"d"日"' }
      const { rows: taken, errors } = await imported(
        bookFile(
          [
            HEAD,
            [
              1,
              '　示例大豆 ',
              '１,２３４．５０',
              'CHN',
              made,
              '一级',
              '食用、种用',
              '是',
              '11010519491231002x',
              '一行',
            ],
            [2, '示例玉米', 0.1 + 0.2, '美国', '2026/1/2', 'b', 'Seed', true, '', '有备注'],
            [3, 12, 3, 'CHN 中国', 45_000, 'First', '', '否', '', ''],
          ],
          bookType,
        ),
      )
      expect(errors).toEqual([])
      expect(taken.map(valuesOf)).toEqual([
        {
          name: '示例大豆',
          quantity: '1234.50',
          country: 'CHN',
          made: '2023-03-15',
          grade: 'a',
          uses: 'eat,seed',
          isFresh: '1',
          buyer: '11010519491231002X',
          remark: '一行',
          double: '等级a',
        },
        {
          name: '示例玉米',
          quantity: '0.3',
          country: 'USA',
          made: '2026-01-02',
          grade: 'b',
          uses: 'seed',
          isFresh: '1',
          remark: '有备注',
          double: '等级b',
        },
        { name: '12', quantity: '3', country: 'CHN', made: '2023-03-15', grade: 'a', double: '等级a' },
      ])
      expect(new Set(taken.map(({ id }) => id)).size).toBe(3)
    },
  )

  it('[GEN-22] a number that is no day stays a number, whatever the format of its cell: the file is not damaged by it', async () => {
    const dated = (v: number): CellObject => ({ t: 'n', v, z: 'yyyy-mm-dd' })
    const { rows: taken, errors } = await imported(
      bookFile([
        HEAD,
        ['', '八位数', 1, '', dated(20_261_121)],
        ['', '很大', 1, '', dated(13_800_000_000_000)],
        ['', '负数', 1, '', dated(-5)],
      ]),
    )
    expect(taken.map(valuesOf)).toEqual([{ name: '八位数', quantity: '1', made: '2026-11-21' }])
    expect(errors.map(({ line, column }) => `${line} ${words(column ?? undefined)}`)).toEqual([
      '3 生产日期',
      '4 生产日期',
    ])
  })

  it('each wrong cell is told by line, column and reason; the right rows are kept', async () => {
    const {
      rows: taken,
      errors,
      total,
    } = await imported(
      bookFile([
        HEAD,
        ['', '', 1, 'ZZZ', '2026-02-30', '三级', '', '也许', 110_105_194_912_310_020, ''],
        ['', '对的', 1],
        ['', '同名国', 1, '同名', '', '二级'],
        ['', '公式', { t: 'n', f: '1/0' }], // a formula that was never computed
        ['', '除零', { t: 'e', v: 7 }],
        ['', '旧国', 1, 'OLD'],
      ]),
    )
    expect(total).toBe(6)
    expect(taken.map(({ name }: Record<string, string | undefined>) => name)).toEqual(['对的'])
    const said = errors.map(
      ({ line, column, message }) => `${line} ${words(column ?? undefined)} ${words(message)}`,
    )
    expect(said).toEqual(
      expect.arrayContaining([
        '2 国别 代码表中没有“ZZZ”',
        '2 等级 只能填写：一级、二级',
        '2 鲜活 只能填写：是、否',
        '2 购买人身份证号 数字超过15位，Excel 已丢失精度，请把单元格设为“文本”后重新填写',
        '2 品名 此项为必填项',
        '2 生产日期 请输入正确的日期，例如 2026-11-21',
        '4 国别 “同名”对应多个代码（X1、X2），请填写代码',
        '4 备注 二级须填写备注',
        '7 国别 “OLD”已停用',
        '6 数量 单元格没有可用的值（#DIV/0!）',
      ]),
    )
    expect(said.filter((line) => line.startsWith('3 '))).toEqual([])
    expect(said.filter((line) => line.startsWith('5 数量'))).toHaveLength(1)
  })

  it('property: texts come back as the form normalises them, whatever they are', async () => {
    const line = fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      quantity: fc.bigInt({ min: 0n, max: 999_999_999_999n }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 15 }), async (made) => {
        const header = ['品名', '数量']
        const table = {
          name: 't',
          header,
          rows: made.map(({ name, quantity }) => [`x${name}`, String(quantity)]),
        }
        const { rows: taken, errors, total } = await imported(await writeXlsxFile(table))
        expect(total).toBe(made.length)
        const wrong = new Set(errors.map(({ line: at }) => at))
        expect(taken.length + wrong.size).toBe(made.length)
        for (const row of taken)
          expect(Object.keys(row)).toEqual(expect.arrayContaining(['id', 'name', 'quantity']))
        expect(taken.map(({ quantity }: Record<string, string | undefined>) => quantity)).toEqual(
          made.filter((_, index) => !wrong.has(index + 2)).map(({ quantity }) => String(quantity)),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('property: a number in a cell is the number in the form, to all digits that Excel shows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        async (digits, scale) => {
          const value = digits / 10 ** scale
          const { rows: taken } = await imported(
            bookFile([
              ['品名', '数量'],
              ['物', value],
            ]),
          )
          expect(Number(taken[0]?.['quantity'])).toBe(value)
          expect(taken[0]?.['quantity']).toMatch(/^\d+(\.\d+)?$/u)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the file as a whole', () => {
  it('the template is read back: its example is no row, its headings are known in both languages, a title above does not matter', async () => {
    for (const language of ['zh', 'en'] as const) {
      const template = await writeTemplate(definition, language, async () => ({ entries, isWhole: false }))
      const book = await bookOf(template)
      expect(sheetOf(target, book)).toMatchObject({ ok: false, problem: { code: 'INPUT_IMPORT_EMPTY' } })
      const head = [...(book.lines[0]?.cells.values() ?? [])].map((cell) =>
        cell.is === 'text' ? cell.text : '',
      )
      expect(head).not.toContain(language === 'zh' ? '系统编号' : 'System no')
      const { rows: taken } = await imported(bookFile([['任意标题'], [], head, ['', 'A', 1]]))
      expect(taken.map(valuesOf)).toEqual([{ name: 'A', quantity: '1' }])
    }
  })

  it('says what is wrong with the headings', async () => {
    const codeOf = async (lines: Value[][]) => sheetOf(target, await bookOf(bookFile(lines)))
    expect(
      await codeOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toMatchObject({ ok: false, problem: { code: 'INPUT_IMPORT_HEADING' } })
    expect(
      await codeOf([
        ['品名', '国别'],
        ['1', '2'],
      ]),
    ).toMatchObject({
      ok: false,
      problem: { code: 'INPUT_IMPORT_COLUMN', message: { zh: '缺少必填列：数量' } },
    })
    expect(
      await codeOf([
        ['品名', '数量', '品名'],
        ['1', '2'],
      ]),
    ).toMatchObject({ ok: false, problem: { code: 'INPUT_IMPORT_TWICE' } })
    const { errors } = await imported(
      bookFile([
        ['品名', '数量', '别的'],
        ['a', 1, 'b'],
      ]),
    )
    expect(errors).toEqual([
      { line: 1, column: null, message: expect.objectContaining({ zh: '“别的”不是模板中的列，没有导入' }) },
    ])
  })

  it('rows beyond the limit of the table are told, the others are kept', async () => {
    const { rows: taken, errors } = await imported(
      bookFile([['品名', '数量'], ...Array.from({ length: 6 }, (_, index) => [`行${index}`, 1])]),
      17,
    )
    expect(taken).toHaveLength(3)
    expect(errors.map(({ line }) => line)).toEqual([5, 6, 7])
    expect(words(errors[0]?.message)).toBe('最多 20 行，此行超出')
  })

  it('refuses what is no spreadsheet, damaged, or a bomb', async () => {
    expect(await readBook({ data: Buffer.from('品名,数量\n1,2\n') })).toEqual({ trouble: 'type' })
    const good = Buffer.from(
      bookFile([
        ['品名', '数量'],
        ['a', 1],
      ]),
    )
    expect(await readBook({ data: good.subarray(0, good.length - 300) })).toEqual({ trouble: 'malformed' })
    expect(
      await readBook({ data: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]) }),
    ).toEqual({ trouble: 'malformed' })
    const bomb = await zip([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(260 * 1024 * 1024) }])
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await readBook({ data: bomb })).toEqual({ trouble: 'bomb' })
    // It claims to be small: unpacking stops there, and what does not fit its own headers is damaged.
    const liar = Buffer.from(bomb)
    const entry = liar.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    liar.writeUInt32LE(100, entry + 24)
    liar.writeUInt32LE(100, 22)
    expect(await readBook({ data: liar })).toEqual({ trouble: 'malformed' })
    const many = bookFile([
      ['品名', '数量'],
      ...Array.from({ length: 5_001 }, (_, index) => [`行${index}`, 1]),
    ])
    expect(sheetOf(target, await bookOf(many))).toMatchObject({
      ok: false,
      problem: { code: 'INPUT_IMPORT_ROWS' },
    })
  })

  it('the report of errors holds the wrong rows and, corrected, is imported as it is', async () => {
    const data = bookFile([HEAD, ['', '对的', 1], ['', '错的', '', '', '', '二级']])
    const book = await bookOf(data)
    const sheet = sheetOf(target, book)
    const found = await imported(data)
    if (!sheet.ok) throw new Error(sheet.problem.code)
    const report = reportOf('错误', sheet.value, found.errors, 'zh')
    expect(report.rows).toEqual([
      ['错的', '', '', '', '二级', '', '', '', '', 3, '数量：此项为必填项；备注：二级须填写备注'],
    ])
    const corrected = {
      ...report,
      rows: report.rows.map((row) => row.map((value, at) => (at === 1 ? '5' : at === 8 ? '已补' : value))),
    }
    const again = await imported(await writeXlsxFile(corrected))
    expect(again.errors).toEqual([])
    expect(valuesOf(again.rows[0])).toMatchObject({ name: '错的', quantity: '5', remark: '已补' })
  })
})

it('5,000 rows are read in a worker and judged within seconds', async () => {
  const file = await writeXlsxFile({
    name: 't',
    header: ['品名', '数量', '国别'],
    rows: Array.from({ length: 5_000 }, (_, index) => [
      `行${index}`,
      String(index),
      index % 2 === 0 ? '中国' : 'USA',
    ]),
  })
  const before = performance.now()
  const book = await runTask('readBook', { data: file })
  if ('trouble' in book) throw new Error(book.trouble)
  const found = await readRows({ ...target, definition: { ...definition, max: 5_000 } }, book, find)
  expect(found.ok && found.value.rows.length).toBe(5_000)
  expect(performance.now() - before).toBeLessThan(20_000)
  expect(collectionOfDocument(document).kind).toBe(document.kind)
}, 60_000)
