/** What both entrances query without network (PSI-01 – PSI-04), and how officers keep the rules (DESK-01). */
import type { Page } from '@playwright/test'
import { expectAccessible } from './steps/axe.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { dataRows, menuEntry, openPage, table, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { pdfOf } from '../../server/testing/documents.ts'
import { login } from './steps/login.ts'
import { expect, openWindow, test } from './sill.ts'

const RULES = '旧机电业务规则查询'
const AGENCIES = '已备案检验机构查询'
const REGULATIONS = '法规及政策文件查询'
const conditions = (page: Page) => page.getByRole('form', { name: '查询条件' }).filter({ visible: true })

async function ask(page: Page, name: string, text: string): Promise<void> {
  await conditions(page).getByLabel(name, { exact: true }).pressSequentially(text)
  await page.keyboard.press('Enter')
}

test('[PSI-01] [PSI-02] [PSI-03] [PSI-04] rules, agencies and regulations are found without network', async ({
  window,
  server,
}, testInfo) => {
  const shot = (name: string) => window.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  await openPage(window, AGENCIES)
  await untilSynced(window)
  await expect(dataRows(window, AGENCIES)).not.toHaveCount(0)
  await server.kill()
  await untilContact(window, '离线')
  await expect(table(window, AGENCIES).getByRole('columnheader')).toContainText([
    '序号',
    '备案编号',
    '检验机构名称',
    '注册地',
    '状态',
    '备案时间',
    '处置到期时间',
  ])
  await ask(window, '检验机构名称', '香港')
  await expect(dataRows(window, AGENCIES)).toHaveCount(1)
  await expect(dataRows(window, AGENCIES)).toContainText('正常')
  await shot('agencies')

  await openPage(window, RULES)
  await ask(window, 'HS 编码/品名', '8429521200')
  await expect(dataRows(window, RULES)).toHaveCount(1)
  await expect(dataRows(window, RULES)).toContainText('84295212')
  await expect(dataRows(window, RULES)).toContainText('凭《进口旧机电产品装运前检验证书》申报')
  await expect(window.getByText('示例数据，不作监管依据').filter({ visible: true })).toBeVisible()
  await shot('rules')
  await conditions(window).getByRole('button', { name: '重置' }).click()
  await ask(window, 'HS 编码/品名', '0101210010')
  await expect(table(window, RULES)).toContainText('不属于机电产品')
  await expectAccessible(window, 'rules')

  await openPage(window, REGULATIONS)
  await ask(window, '标题', '检验监督管理办法')
  await expect(dataRows(window, REGULATIONS)).toHaveCount(1)
  await dataRows(window, REGULATIONS).getByRole('button').first().click()
  const page = window.getByRole('tabpanel').filter({ visible: true })
  await expect(page).toContainText('原质检总局令第171号')
  await expect(page).toContainText('示例：正文以官方发布为准')
  await shot('regulation')
  await expectAccessible(window, 'regulation')
  await server.restart()
  await untilContact(window, '在线')
  const download = window.waitForEvent('download')
  await page.getByRole('button', { name: /示例附件/u }).click()
  expect((await download).suggestedFilename()).toBe('示例附件.pdf')

  await menuEntry(window, '公告消息').first().click()
  await ask(window, '标题', '已受理完成')
  await expect(table(window, '公告消息')).toContainText('已受理完成')
  await expect(toolbar(window)).toContainText('全部标为已读')
})

test('[PSI-02] [DESK-05] officers keep the rules on a page of their own', async ({
  page,
  server,
}, testInfo) => {
  await openDesk(page, server.url)
  await openDeskPage(page, '业务规则维护')
  // Of this table alone: no other can be chosen here.
  await expect(page.locator('#codes-table')).toHaveCount(0)
  await page.locator('#codes-search').pressSequentially('84295212')
  const rows = dataRows(page, '代码表')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('履带式挖掘机')
  await page.screenshot({ path: testInfo.outputPath('rules-desk.png') })
  await openDeskPage(page, '法规及政策文件')
  const kept = dataRows(page, '法规及政策文件')
  await expect(kept).toHaveCount(6)
})

test('[PSI-24] [PSI-04] headquarters publishes a regulation with a file; it is in the window at once', async ({
  page: desk,
  browser,
  client,
  server,
}, testInfo) => {
  await openDesk(desk, server.url)
  await openDeskPage(desk, '法规及政策文件')
  await desk.getByRole('button', { name: '发布法规文件' }).click()
  const box = desk.getByRole('dialog', { name: '发布法规文件' })
  await box.getByLabel('标题', { exact: true }).pressSequentially('Sample regulation')
  await box.getByLabel('发布日期', { exact: true }).pressSequentially('20261101')
  await box.getByLabel('正文', { exact: true }).pressSequentially('Sample text')
  await box.getByLabel('附件', { exact: true }).setInputFiles({
    name: '示例法规.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await pdfOf(1)),
  })
  await expect(box.getByRole('button', { name: '移除 示例法规.pdf' })).toBeVisible()
  await desk.screenshot({ path: testInfo.outputPath('regulation-form.png') })
  await box.getByRole('button', { name: '确定', exact: true }).click()
  await expect(dataRows(desk, '法规及政策文件').filter({ hasText: 'Sample regulation' })).toHaveCount(1)
  const window = await openWindow(browser, client)
  await login(window, 'hengfeng')
  await openPage(window, REGULATIONS)
  await untilSynced(window)
  const shown = dataRows(window, REGULATIONS).filter({ hasText: 'Sample regulation' })
  await expect(shown).toHaveCount(1, { timeout: 60_000 })
  await shown.getByRole('button').first().click()
  await expect(window.getByRole('tabpanel').filter({ visible: true })).toContainText('示例法规.pdf')
  await window.context().close()
})
