/** Code tables kept at the desk, and clients that follow without a restart (DESK-05). */
import type { Page } from '@playwright/test'
import { choose, openDesk, openDeskPage } from './steps/desk.ts'
import { asYuanyang, fieldAt, inputAt, startFiling } from './steps/registration.ts'
import { expect, test } from './sill.ts'

const options = (page: Page) => page.locator('.ant-select-item-option').filter({ visible: true })
const row = (page: Page, code: string) =>
  page.getByRole('table', { name: '代码表' }).locator(`tr[data-id="${code}"]`)

async function change(desk: Page, note: string): Promise<void> {
  await desk.getByLabel('修改说明').fill(note)
  await desk.getByRole('button', { name: '提交' }).click()
}

test('[DESK-05] an officer adds and retires rows; the running client offers the new table, reads the old code, reloads nothing else', async ({
  browser,
  page,
  client,
  server,
  api,
}, testInfo) => {
  const window = await asYuanyang(page, client)
  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url)
  await openDeskPage(desk, '代码表')
  await startFiling(window, ['进出口货物收发货人'])
  await window.evaluate(() => (document.documentElement.dataset['same'] = 'page'))

  // A code that is in use when it is retired.
  await inputAt(window, 'economicArea').focus()
  await window.keyboard.press('Space')
  await inputAt(window, 'economicArea').fill('02')
  await window.keyboard.press('Enter')
  await expect(fieldAt(window, 'economicArea')).toContainText('经济技术开发区')

  await choose(desk, '代码表名称', '经济区划')
  await desk.getByRole('button', { name: '新增' }).click()
  await desk.getByLabel('代码', { exact: true }).fill('５１')
  await desk.getByLabel('中文名称').fill('示例自由贸易港')
  await desk.screenshot({ path: testInfo.outputPath('desk-codes.png') })
  await change(desk, '示例：新设区域')
  await expect(desk.locator('.desk-done')).toContainText('已生成版本 2')
  await expect(row(desk, '51')).toContainText('示例自由贸易港')

  await row(desk, '02').getByRole('button', { name: '停用' }).click()
  await change(desk, '示例：停用')
  await expect(desk.locator('.desk-done')).toContainText('已生成版本 3')
  await expect(row(desk, '02')).toContainText(/\d{4}-\d{2}-\d{2}/u)
  // The same row twice is refused in words.
  await desk.getByRole('button', { name: '新增' }).click()
  await desk.getByLabel('代码', { exact: true }).fill('51')
  await desk.getByLabel('中文名称').fill('重复')
  await change(desk, '重复')
  await expect(desk.getByRole('alert')).toContainText('代码 51 已存在')
  await desk.getByRole('button', { name: '取消' }).click()
  await expect(desk.getByRole('table', { name: '版本记录' }).locator('tbody tr')).toHaveCount(2)
  await expect(desk.getByRole('table', { name: '版本记录' })).toContainText('示例：停用')

  // Many at once, from a file that a spreadsheet wrote; what is wrong is told by its line.
  await desk.getByRole('button', { name: '导入差异' }).click()
  const differences = (text: string) =>
    desk
      .locator('input[type=file]')
      .setInputFiles({ name: '差异.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await differences('操作,代码,中文名称\n新增,52\n')
  await expect(desk.getByRole('status')).toContainText('第 2 行：缺少中文名称')
  await differences('操作,代码,中文名称\n新增,52,示例边境合作区\n修改,51,示例自由贸易港区\n')
  await expect(desk.getByRole('status')).toContainText('新增 1')
  await change(desk, '示例：批量')
  await expect(desk.locator('.desk-done')).toContainText('已生成版本 4')
  await expect(row(desk, '51')).toContainText('示例自由贸易港区')

  // More versions than one page holds.
  const officer = await api('customs')
  for (let version = 5; version <= 22; version += 1)
    await officer.client.codes.edit({
      key: crypto.randomUUID(),
      table: 'economicAreas',
      note: `示例：版本 ${version}`,
      changes: [{ do: 'rename', code: '52', zh: `示例边境合作区 ${version}`, en: '' }],
    })
  await desk.reload()
  await openDeskPage(desk, '代码表')
  await choose(desk, '代码表名称', '经济区划')
  const log = desk.getByRole('region', { name: '版本记录' })
  await expect(log.locator('.desk-pager')).toContainText('共 21')
  await expect(log.locator('tbody tr')).toHaveCount(20)
  await expect(log.locator('tbody tr').first()).toContainText('示例：版本 22')
  await log.getByRole('button', { name: '下一页' }).click()
  await expect(log.locator('tbody tr')).toHaveCount(1)
  await expect(log.locator('tbody tr')).toContainText('示例：新设区域')
  await desk.screenshot({ path: testInfo.outputPath('desk-codes-log.png'), fullPage: true })

  // The client: no restart, no reload; the retired code stands there and says so.
  await expect(fieldAt(window, 'economicArea')).toContainText('（已停用）', { timeout: 20_000 })
  await inputAt(window, 'economicArea').focus()
  await window.keyboard.press('Space')
  await inputAt(window, 'economicArea').fill('slzymygq')
  await expect(options(window).first()).toContainText('51 示例自由贸易港区')
  await inputAt(window, 'economicArea').fill('02')
  await expect(options(window)).toHaveCount(0)
  await inputAt(window, 'economicArea').fill('51')
  await window.keyboard.press('Enter')
  await expect(fieldAt(window, 'economicArea')).toContainText('51 示例自由贸易港')
  expect(await window.evaluate(() => document.documentElement.dataset['same'])).toBe('page')

  await openDeskPage(desk, '操作日志')
  await desk.getByLabel('办理对象（编号）').fill('codes:economicAreas:02')
  await desk.getByRole('button', { name: '查询' }).click()
  await expect(
    desk.getByRole('table', { name: '操作日志' }).getByRole('cell', { name: '停用', exact: true }).first(),
  ).toBeVisible()
  await desk.getByRole('button', { name: 'English' }).click()
  await expect(
    desk
      .getByRole('table', { name: 'Operations log' })
      .getByRole('cell', { name: /retired \d{4}-\d{2}-\d{2}$/u }),
  ).toBeVisible()
  await desk.context().close()
})
