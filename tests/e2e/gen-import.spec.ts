/** Rows from Excel with template and row-by-row errors, and an earlier application as a new draft (GEN-22). */
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { read, utils, write } from '@e965/xlsx'
import { untilSaved } from './steps/applications.ts'
import { asYuanyang, fileAtServer, startFiling } from './steps/registration.ts'
import { openPage, table, toolbar } from './steps/pages.ts'
import { expect, test } from './sill.ts'

type Cell = string | number

async function downloaded(page: Page, start: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()])
  return download
}

async function sheetsOf(download: Download): Promise<Record<string, Cell[][]>> {
  const book = read(await readFile(await download.path()))
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      utils.sheet_to_json<Cell[]>(book.Sheets[name] ?? {}, { header: 1 }),
    ]),
  )
}

function workbook(lines: readonly (readonly Cell[])[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines.map((line) => [...line])), '数据')
  return Buffer.from(write(book, { type: 'buffer', bookType }))
}

const box = (page: Page, name: string): Locator => page.getByRole('dialog', { name: `导入Excel：${name}` })

async function giveFile(page: Page, name: string, file: { name: string; buffer: Buffer }): Promise<Locator> {
  await page.getByRole('button', { name: `导入Excel ${name}`, exact: true }).click()
  await box(page, name)
    .locator('input[type=file]')
    .setInputFiles({ ...file, mimeType: 'application/octet-stream' })
  return box(page, name)
}

const STAFF = '报关人员信息'
const ID = '11010519491231002X'

test('[GEN-22] template, preview, row-by-row errors, their report, and only what the clerk confirms', async ({
  page,
  client,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  const template = await downloaded(window, () =>
    window.getByRole('button', { name: `下载模板 ${STAFF}`, exact: true }).click(),
  )
  expect(template.suggestedFilename()).toBe('报关人员信息导入模板.xlsx')
  const sheets = await sheetsOf(template)
  expect(Object.keys(sheets)).toEqual([STAFF, '填写说明'])
  expect(sheets[STAFF]?.[0]).toEqual(['序号', '姓名*', '身份证件类型*', '身份证件号码*', '移动电话*'])
  expect(sheets[STAFF]?.[1]?.[0]).toBe('示例（导入时忽略）')
  expect(JSON.stringify(sheets['填写说明'])).toContain('填写代码或与代码表完全一致的名称')

  const head = sheets[STAFF]?.[0] ?? []
  const idType = String(sheets[STAFF]?.[1]?.[2])
  const good = (index: number): Cell[] => ['', `示例报关员${index}`, idType, ID, 13800000000]
  const mixed = workbook(
    [
      head,
      sheets[STAFF]?.[1] ?? [],
      good(1),
      ['', '', idType, ID, '12'],
      ['', '示例错误', '没有的证件', '1101051949123100', '１３８００００００００'],
      good(2),
    ],
    'biff8',
  )
  const dialog = await giveFile(window, STAFF, { name: '人员.xls', buffer: mixed })
  await expect(dialog).toContainText('共 4 行：正确 2 行，有错误 2 行。')
  const errors = dialog.getByRole('table', { name: '错误' })
  await expect(errors.getByRole('columnheader')).toHaveText(['行号', '列', '错误原因'])
  await expect(errors.getByRole('row').filter({ hasText: '姓名' })).toContainText('此项为必填项')
  await expect(errors.getByRole('row').filter({ hasText: '移动电话' })).toContainText('4')
  await expect(errors.getByRole('row').filter({ hasText: '身份证件类型' })).toContainText(
    '代码表中没有“没有的证件”',
  )
  const report = await sheetsOf(
    await downloaded(window, () => dialog.getByRole('button', { name: '下载错误明细' }).click()),
  )
  const [lines] = Object.values(report)
  expect(lines?.[0]?.slice(-2)).toEqual(['原行号', '错误原因'])
  expect(lines).toHaveLength(3)
  expect(lines?.[2]).toEqual(expect.arrayContaining(['示例错误', 5]))

  // Nothing before the clerk says so, and nothing at all after 取消.
  await expect(table(window, STAFF)).not.toContainText('示例报关员1')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(table(window, STAFF)).not.toContainText('示例报关员1')
  await giveFile(window, STAFF, { name: '人员.xls', buffer: mixed })
  await dialog.getByRole('button', { name: '导入全部正确行（2）' }).click()
  await expect(dialog).toBeHidden()
  await expect(table(window, STAFF)).toContainText('示例报关员2')
  await expect(table(window, STAFF)).not.toContainText('示例错误')
  await untilSaved(window)
})

test('[GEN-22] 500 rows in seconds; files that are none, too large or damaged say why', async ({
  page,
  client,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  const dialog = await giveFile(window, STAFF, { name: '说明.txt', buffer: Buffer.from('姓名,电话') })
  await expect(dialog.getByRole('alert')).toContainText('不是 Excel 文件（.xlsx 或 .xls）')
  const again = async (name: string, buffer: Buffer, words: string) => {
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await expect(dialog.getByRole('alert')).toContainText(words)
  }
  const five = workbook([
    ['姓名', '身份证件类型', '身份证件号码', '移动电话'],
    ...Array.from({ length: 500 }, (_, index) => [`示例${index}`, '10', ID, '13800000000']),
  ])
  await again('截断.xlsx', five.subarray(0, five.length / 2), '文件已损坏')
  await again('太大.xlsx', Buffer.concat([five, Buffer.alloc(11 * 1024 * 1024)]), '文件超过 10 MB')
  await again(
    '别的.xlsx',
    workbook([
      ['甲', '乙'],
      ['1', '2'],
    ]),
    '没有找到模板的标题行',
  )
  const before = Date.now()
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '五百.xlsx', mimeType: 'application/octet-stream', buffer: five })
  await expect(dialog).toContainText('共 500 行：正确 500 行，有错误 0 行。', { timeout: 15_000 })
  await dialog.getByRole('button', { name: '导入全部正确行（500）' }).click()
  await expect(window.locator('[data-at="rows.customsStaff"]')).toContainText('总共 500 条记录')
  expect(Date.now() - before).toBeLessThan(15_000)
  await untilSaved(window)
})

test("[GEN-22] a clerk's real workbooks: other calendars, hidden sheets and rows, gaps, months without a day", async ({
  page,
  client,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  const LICENCES = '外部资质信息'
  const sample = (name: string) => readFile(new URL(`../fixtures/cases/excel-${name}.xlsx`, import.meta.url))
  const dialog = await giveFile(window, LICENCES, { name: '1904.xlsx', buffer: await sample('1904') })
  await expect(dialog).toContainText('此表最多 50 行，还可导入 50 行')
  await expect(dialog).toContainText('共 2 行：正确 2 行，有错误 0 行。')
  await expect(dialog.getByRole('cell', { name: '2027-11-30' })).toHaveCount(2)
  const next = async (name: string, buffer: Buffer, words: string) => {
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await expect(dialog).toContainText(words)
  }
  await next('隐藏.xlsx', await sample('first-sheet-hidden'), '共 1 行：正确 1 行')
  await expect(dialog).toContainText('工作表：数据')
  await next('远.xlsx', await sample('row-6000'), '共 4 行：正确 4 行')
  await next('月.xlsx', await sample('partial-dates'), '有错误 13 行。')
  await expect(dialog.getByRole('row').filter({ hasText: '请输入正确的日期' }).first()).toBeVisible()
  await next('大.xlsx', await sample('zip64'), '共 1 行：正确 1 行')

  // A filter hides a row: the clerk says what becomes of it before anything can be taken.
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([
    ['许可证名称', '许可证编号', '发证机关', '有效日期'],
    ['支付业务许可证', 'SHOWN', '示例机关', '2027-1-5'],
    ['支付业务许可证', 'HIDDEN', '示例机关', '2027年1月6日'],
  ])
  sheet['!rows'] = [{}, {}, { hidden: true }]
  utils.book_append_sheet(book, sheet, '筛选')
  await next(
    '筛选.xlsx',
    Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true })),
    '有 1 行被筛选或隐藏',
  )
  await expect(dialog.getByRole('button', { name: '导入全部正确行（1）' })).toBeDisabled()
  await dialog.getByRole('radio', { name: '一并导入' }).click()
  await dialog.getByRole('button', { name: '导入全部正确行（2）' }).click()
  await expect(dialog).toBeHidden()
  await expect(table(window, LICENCES)).toContainText('HIDDEN')
  await expect(table(window, LICENCES)).toContainText('2027-01-06')
  await untilSaved(window)
})

test('[GEN-22] 复制: an earlier application becomes a new draft with what the clerk filled', async ({
  page,
  client,
  api,
}) => {
  const [clerk, officer] = [await api('yuanyang'), await api('customs')]
  await fileAtServer(clerk, officer, ['trader'])
  const window = await asYuanyang(page, client)
  await openPage(window, '申请单查询')
  const row = window
    .locator('tbody tr[data-id]')
    .filter({ visible: true, hasText: clerk.account.tenant.name })
    .first()
  await expect(row).toBeVisible({ timeout: 30_000 })
  await row.dblclick()
  await toolbar(window).getByRole('button', { name: '复制' }).click()
  const form = window.getByRole('tabpanel').filter({ visible: true })
  await expect(form.getByLabel('企业中文名称')).toHaveValue(clerk.account.tenant.name)
  await expect(form.getByLabel('申请统一编号')).toHaveValue('')
  await expect(toolbar(window)).toContainText('暂存')
})
