/** Characteristics that an HS code asks: filled in one by one, kept when another code asks them too, from a sheet, on paper, at the desk. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { utils, write } from '@e965/xlsx'
import { inspect } from '../../typeset/testing/raster.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './third.ts'

const at = (scope: Locator, name: string): Locator => scope.locator(`[data-at$=".${name}"]`)

async function begin(page: Page): Promise<Locator> {
  await login(page, 'hengfeng')
  await openPage(page, '示例产品申请查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: '示例产品申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const form = page.getByRole('tabpanel').filter({ visible: true })
  await form.getByLabel('申请单号').pressSequentially('T-1')
  return form
}

/** By its ten digits, then Enter takes the entry and goes on. */
async function chooseCode(scope: Locator, code: string): Promise<void> {
  const input = at(scope, 'hsCode').getByRole('combobox')
  await retype(input, code)
  await expect(
    scope.page().locator('.ant-select-item-option').filter({ hasText: code, visible: true }),
  ).toHaveCount(1)
  await input.press('Enter')
}

test('[GEN-10] [GEN-12] a row asks what its HS code asks, keeps what another code asks too, and is handed in whole', async ({
  page,
  client,
  server,
  browser,
}, testInfo) => {
  await page.goto(client.window())
  const form = await begin(page)
  await form.getByRole('button', { name: '新增 产品' }).click()
  const row = page.getByRole('dialog', { name: '新增产品' })
  const traits = at(row, 'traits')
  await expect(traits).toContainText('请先填写编码')
  await chooseCode(row, '8415102100')
  await expect(row.getByLabel('产品名称')).toBeFocused()
  await page.keyboard.type('示例空调器')
  await page.keyboard.press('Enter')

  // Each is a stop of its own; nothing is blamed before all of them are left.
  await expect(row.getByLabel('安装方式')).toBeFocused()
  await page.keyboard.type(' 壁挂 ')
  await page.keyboard.press('Enter')
  await expect(row.getByLabel('独立式或分体式')).toBeFocused()
  await expect(traits.locator('.field-message').last()).toBeEmpty()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(traits).toContainText('分体式')
  await row.getByLabel('数量').pressSequentially('100')
  await expect(traits).toContainText('请填写制冷量')
  await row.getByLabel('制冷量').pressSequentially('3500W')
  await row.getByLabel('数量').focus()
  await expect(traits.locator('.field-message').last()).toBeEmpty()
  await page.screenshot({ path: testInfo.outputPath('asked.png') })

  // Another code: what it asks too is kept, what it does not ask stands beneath until it is taken out.
  await chooseCode(row, '8415101000')
  await expect(row.getByLabel('安装方式')).toHaveValue('壁挂')
  await expect(traits).toContainText('所选编码不要求：制冷量：3500W')
  await row.getByLabel('额定电压(V)').pressSequentially('２２０')
  await row.getByRole('button', { name: '确认' }).click()
  await expect(traits).toContainText('所选编码没有“制冷量”，请去掉')
  await page.screenshot({ path: testInfo.outputPath('unasked.png') })
  await traits.getByRole('button', { name: '去掉' }).click()
  await row.getByRole('button', { name: '确认' }).click()
  await expect(row).toBeHidden()
  await expect(form.getByRole('row').filter({ hasText: '示例空调器' })).toContainText(
    '安装方式：壁挂；额定电压(V)：220；独立式或分体式：分体式',
  )

  // From a sheet: by the names, in one cell; what is missing is an error of its row.
  await form.getByRole('button', { name: '导入Excel 产品', exact: true }).click()
  const box = page.getByRole('dialog', { name: '导入Excel：产品' })
  const sheet = utils.aoa_to_sheet([
    ['HS编码', '产品名称', '产品特性', '数量'],
    ['8418102000', '示例冰箱', '结构=双门；容积(升)＝３００', '5'],
    ['8418102000', '示例冰柜', '结构=单门', '5'],
    ['8303000000', '示例保险箱', '防护等级:A；锁具类型:机械；颜色:灰', '5'],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '数据')
  await box.locator('input[type=file]').setInputFiles({
    name: '产品.xlsx',
    buffer: Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' })),
    mimeType: 'application/octet-stream',
  })
  await expect(box).toContainText('共 3 行：正确 1 行，有错误 2 行。')
  const errors = box.getByRole('table', { name: '错误' })
  await expect(errors).toContainText('请填写容积(升)')
  await expect(errors).toContainText('所选编码没有“颜色”，请去掉')
  await box.getByRole('button', { name: '导入全部正确行（1）' }).click()
  await expect(form.getByRole('row').filter({ hasText: '示例冰箱' })).toContainText(
    '结构：双门；容积(升)：300',
  )

  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(page)).toContainText('已送达', { timeout: 30_000 })
  await toolbar(page).getByRole('button', { name: '打印申请单' }).click()
  const paper = page.getByRole('dialog', { name: '打印申请单' })
  await expect(paper.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    paper.getByRole('button', { name: '下载' }).click(),
  ])
  const text = await inspect('pdftotext', await readFile(await download.path()))
  expect(text.replaceAll(/\s+/gu, '')).toContain('安装方式：壁挂；额定电压(V)：220；独立式或分体式：分体式')
  await page.keyboard.press('Escape')

  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url)
  await openDeskPage(desk, '示例产品申请')
  await dataRows(desk, '示例产品申请').getByRole('cell').first().dblclick()
  await expect(desk.getByText('安装方式：壁挂；额定电压(V)：220；独立式或分体式：分体式')).toBeVisible()
  await desk.screenshot({ path: testInfo.outputPath('desk.png') })
  await desk.context().close()
})
