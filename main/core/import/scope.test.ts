/** 检查范围及检查方法 from Excel as large as it may be (acc.md 6, 13): what is right is offered, what is wrong is told with its line, and it can be stopped. */
import { expect, test } from 'vitest'
import { readTable } from '../../../codes/csv/table.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { writeXlsxFile } from '../../../domain/sheets/xlsx.ts'
import { qualification } from '../../../systems/acceptance/declare/qualification.ts'
import { goodsFacts } from '../../../systems/acceptance/declare/testing/facts.ts'
import type { RawBook } from './book.ts'
import { createFindCode } from './find-code.ts'
import { readBook } from './read-book.ts'
import { readRows } from './read-rows.ts'

const ROWS = 2_000
const HEAD = [
  '商品大类',
  '商品类型',
  '商品名称',
  '检验项目',
  '适用的技术规范',
  '检验方法',
  '依据证书编号',
  '备注',
]

const tables = ['acceptanceClasses', 'acceptanceTypes', 'acceptanceGoods', 'acceptanceItems'] as const
const entries = new Map<string, { code: string; zh: string; en: string; path: string; isRetired: boolean }>(
  tables.flatMap((table) =>
    readTable(table).map(
      ({ code, zh, en }) => [`${table} ${code}`, { code, zh, en, path: '', isRetired: false }] as const,
    ),
  ),
)
const find = createFindCode({
  search: async () => ok([]),
  get: async (table, wanted) => ok(entries.get(`${table} ${wanted}`) ?? null),
})
const items = readTable('acceptanceItems').map(({ code }) => code)

/** Line 1 is the heading: row `index` stands in line `index + 2`. */
const lineOf = (index: number): string[] => {
  const item = items[index % items.length] ?? ''
  return [
    item.slice(0, 2),
    item.slice(0, 4),
    item.slice(0, 6),
    item,
    '示例标准',
    `示例方法 ${index}`,
    'CMA-1',
    '',
  ]
}
async function book(): Promise<RawBook> {
  const lines = Array.from({ length: ROWS }, (_, index) => lineOf(index))
  for (const [index, column, value] of [
    [10, 3, '999999.01'],
    [700, 5, ''],
    [1_999, 4, '示'.repeat(201)],
  ] as const)
    lines[index]?.splice(column, 1, value)
  const data = await writeXlsxFile({
    name: '检查范围及检查方法',
    header: HEAD,
    rows: lines,
  })
  const found = await readBook({ data })
  if ('trouble' in found) throw new Error(found.trouble)
  return found
}
const target = {
  document: qualification,
  name: 'scope',
  definition: qualification.rows.scope,
  existing: 0,
  circumstances: { ...BY_CARD, today: '2026-11-29', facts: goodsFacts() },
}

test('[ACC-02] [GEN-22] of 2,000 rows 1,997 are offered, three are told with line and reason', async () => {
  const found = await readRows(target, await book(), find)
  if (!found.ok) throw new Error(found.problem.message.zh)
  expect(found.value.total).toBe(ROWS)
  expect(found.value.rows).toHaveLength(ROWS - 3)
  expect(new Set(found.value.errors.map(({ line }) => line))).toEqual(new Set([12, 702, 2_001]))
  expect(found.value.errors.map(({ line, column }) => [line, column?.zh])).toEqual(
    expect.arrayContaining([
      [12, '检验项目'],
      [702, '检验方法'],
      [2_001, '适用的技术规范'],
    ]),
  )
  expect(found.value.rows[0]).toMatchObject({ item: '010101.01', method: '示例方法 0', certNo: 'CMA-1' })
})

test('[ACC-02] [GEN-22] a clerk who stops it gets none of them', async () => {
  const stopped = new AbortController()
  const reading = readRows(target, await book(), find, stopped.signal)
  stopped.abort(new Error('stopped'))
  await expect(reading).rejects.toThrow('stopped')
})
