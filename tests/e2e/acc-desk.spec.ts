/** The pages of the acceptance system's own at the desk: 采信机构 with its measures, 信息公示 with what is published, pinned and withdrawn. */
import type { Locator, Page } from '@playwright/test'
import { asAgency, conditions, inFront, openEntry, pickOne, rowWith } from './steps/acceptance.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { expectEnglish } from './steps/english.ts'
import { fillLogin } from './steps/login.ts'
import { dataRows, untilSettled, untilSynced } from './steps/pages.ts'
import { inputAt } from './steps/registration.ts'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { expect, test } from './sill.ts'

const TITLE = '示例：端到端公示'
const panel = (page: Page): Locator => page.getByRole('tabpanel').filter({ visible: true })

test('[DESK-02] [DESK-04] [ACC-08] [ACC-11] measures about an agency and disclosures are made at the desk, and the agency sees each', async ({
  page,
  client,
  server,
  browser,
}, testInfo) => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const desk = await context.newPage()
  const shot = (what: Page, name: string) => what.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const box = desk.getByRole('dialog').filter({ visible: true })
  const deskRow = (table: string, text: string) =>
    desk.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text })
  await asAgency(page, client, 'qinghe')
  await openDesk(desk, server.url)

  await test.step('信息公示 is published with both languages, read by the agency, pinned, and withdrawn', async () => {
    await openDeskPage(desk, '信息公示')
    await desk.getByRole('button', { name: '发布公示' }).click()
    await expect(box.getByRole('button', { name: '发布公示' })).toBeDisabled()
    await box.getByLabel('标题', { exact: true }).pressSequentially(TITLE)
    await box.getByLabel('正文', { exact: true }).pressSequentially('<b>示例</b>正文𠮷')
    await box.getByLabel('英文标题').pressSequentially('Sample disclosure')
    await shot(desk, 'disclose')
    // What is half written is there after the page was loaded anew.
    await desk.reload()
    await desk.getByRole('button', { name: '发布公示' }).click()
    await expect(box.getByLabel('标题', { exact: true })).toHaveValue(TITLE)
    await box.getByRole('button', { name: '发布公示' }).click()
    const published = deskRow('信息公示', TITLE)
    await expect(published).toHaveCount(1)
    await published.getByRole('button', { name: TITLE }).click()
    await expect(box).toContainText('<b>示例</b>正文𠮷')
    await desk.keyboard.press('Escape')
    await published.getByRole('button', { name: '置顶', exact: true }).click()
    await expect(published.getByRole('button', { name: '取消置顶' })).toBeVisible()
    await expect(published).toContainText(`置顶 · ${TITLE}`)
    await shot(desk, 'disclosures')

    await openEntry(page, '信息公示')
    await inFront(page, '信息公示')
    const seen = await rowWith(page, '信息公示', TITLE)
    await seen.getByRole('button', { name: TITLE }).click()
    await expect(page.getByRole('article')).toContainText('<b>示例</b>正文𠮷')

    await published.getByRole('button', { name: '撤回' }).click()
    await expect(box).toContainText('撤回后各机构不再看到该公示，确定撤回吗？')
    await box.getByRole('button', { name: '确定', exact: true }).click()
    await expect(published).toHaveCount(0)
    await openEntry(page, '信息公示')
    await expect(dataRows(page, '信息公示').filter({ hasText: TITLE })).toHaveCount(0, { timeout: 60_000 })
  })

  await test.step('暂停采信 says what is missing; the agency is told, and lifted again', async () => {
    await openDeskPage(desk, '采信机构')
    await desk.getByLabel('机构名称、代码').pressSequentially('青禾')
    await desk.getByRole('button', { name: '查询', exact: true }).click()
    const row = deskRow('采信机构', '示例青禾')
    await expect(row).toContainText('有效')
    await expect(deskRow('采信机构', '示例')).toHaveCount(1)
    await row.getByRole('button', { name: '暂停采信' }).click()
    await box.getByRole('button', { name: '确定', exact: true }).click()
    await expect(box.getByRole('alert').first()).toContainText('此项为必填项')
    await box.getByLabel('原因').pressSequentially('示例：限期整改')
    await shot(desk, 'suspend')
    await box.getByRole('button', { name: '确定', exact: true }).click()
    await expect(row).toContainText('暂停采信', { timeout: 60_000 })
    await expect(row.getByRole('button', { name: '恢复采信' })).toBeVisible()

    await openEntry(page, '机构信息')
    await expect(panel(page).locator('.form-state')).toContainText('暂停采信', { timeout: 60_000 })
    await openEntry(page, '报告列表查询')
    await untilSynced(page)
    await (await rowWith(page, '报告列表查询', 'QH-2026-021')).getByRole('button', { name: '查看' }).click()
    await expect(panel(page)).toContainText('采信暂停中')

    await row.getByRole('button', { name: '恢复采信' }).click()
    await box.getByLabel('原因').pressSequentially('示例：整改完成')
    await box.getByRole('button', { name: '确定', exact: true }).click()
    await expect(row).toContainText('有效', { timeout: 60_000 })
    await openEntry(page, '机构信息')
    await expect(panel(page).locator('.form-state')).toContainText('有效', { timeout: 60_000 })
  })

  await test.step('移出目录 asks what becomes of the reports: of those named only one is void', async () => {
    const row = deskRow('采信机构', '示例青禾')
    await row.getByRole('button', { name: '移出目录' }).click()
    await pickOne(desk, box.getByLabel('生效报告的处理'), '所列编号失效')
    await box.getByLabel('失效的报告编号').pressSequentially('QH-2026-021')
    await box.getByLabel('原因').pressSequentially('示例：出具不实报告')
    await shot(desk, 'remove')
    await box.getByRole('button', { name: '确定', exact: true }).click()
    await expect(row).toContainText('已移出目录', { timeout: 60_000 })
    await expect(row.getByRole('button')).toHaveCount(0)
    await shot(desk, 'agencies')

    await expect(panel(page).locator('.form-state')).toContainText('已移出目录', { timeout: 60_000 })
    await openEntry(page, '报告列表查询')
    await untilSynced(page)
    await expect(await rowWith(page, '报告列表查询', 'QH-2026-021')).toContainText('失效', {
      timeout: 60_000,
    })
    await conditions(page).getByLabel('输入搜索').pressSequentially('QH-2026-DUE')
    await conditions(page).getByRole('button', { name: '查询' }).click()
    await expect(dataRows(page, '报告列表查询')).toHaveCount(1)
    await expect(dataRows(page, '报告列表查询')).toContainText('生效')
    await openEntry(page, '消息通知')
    const told = page
      .getByRole('table', { name: '全部消息' })
      .getByRole('row')
      .filter({ hasText: '移出目录：示例青禾检验技术有限公司' })
    await expect(told).toContainText('需要处理', { timeout: 60_000 })
  })
  await context.close()
})

test('[ACC-01] [ACC-05] [ACC-06] [ACC-07] in English nothing on the pages of an agency abroad is left in Chinese', async ({
  page,
  client,
}, testInfo) => {
  await page.goto(client.window())
  await fillLogin(page, 'yuanfan', DEMO_PASSWORD)
  // An account of a country abroad is shown English from the first.
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const entries = page.locator('.side-menu li button')
  const rowsOf = (name: string) => page.getByRole('table', { name }).locator('tbody tr[data-id]')
  const press = (name: string) =>
    page.getByRole('toolbar').filter({ visible: true }).getByRole('button', { name, exact: true }).click()
  /** `dataIn`: what holds names of goods, which the directory has in Chinese. */
  const look = async (name: string, dataIn?: string) => {
    await expect(page.locator('main.page:visible')).not.toBeEmpty()
    await expect(page.locator('.page-wait:visible')).toHaveCount(0, { timeout: 120_000 })
    await untilSettled(page)
    await page.screenshot({ path: testInfo.outputPath(`en-${name}.png`) })
    // Who publishes has a Chinese name.
    await expectEnglish(page, name, [/^(?:title: )?海关总署$/u], dataIn)
  }
  await expect(entries).not.toHaveCount(0)
  for (let at = 0; at < (await entries.count()); at += 1) {
    await entries.nth(at).click()
    await look(String(at))
  }
  await entries.filter({ hasText: 'Report query' }).click()
  await expect(rowsOf('Report query').first()).toBeVisible({ timeout: 60_000 })
  await rowsOf('Report query').first().getByRole('button', { name: 'View' }).click()
  await expect(inputAt(page, 'title')).toBeVisible()
  await look('report')
  await entries.filter({ hasText: 'Agency information' }).click()
  await press('Change of information')
  await expect(inputAt(page, 'address')).toBeVisible()
  await look('change')
  await entries.filter({ hasText: 'Disclosures' }).last().click()
  await rowsOf('Disclosures').first().getByRole('button').click()
  await expect(page.getByRole('article')).toBeVisible()
  await look('disclosure')
  await entries.filter({ hasText: 'Disclosures' }).last().click()
  await press('Directory of agencies')
  await expect(rowsOf('Directory of agencies').first()).toBeVisible()
  await look('directory', 'td')
})
