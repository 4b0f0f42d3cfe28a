/** 备案申请 (PSI-05 – PSI-07): an agency's first filing in the window, and its acceptance at the desk. */
import type { Page } from '@playwright/test'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { dataRows, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { button, field, form, openList, state } from './steps/preshipment.ts'
import { addPapers, comeIn, fillFiling, fillTables, subTable } from './steps/preshipment-filing.ts'
import { expect, test } from './sill.ts'

test('[PSI-05] [PSI-06] [PSI-07] [GEN-01] [GEN-23] an agency comes in by its door, saves, writes its sub-tables by Enter without network and applies; the desk accepts', async ({
  page,
  browser,
  client,
  server,
}, testInfo) => {
  const shot = (of: Page, name: string) => of.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  await page.goto(client.window())
  await comeIn(page, 'psi-sg')
  await openList(page, '备案管理', '备案申请')
  await untilSynced(page)
  await toolbar(page).getByRole('button', { name: '新增' }).click()
  await expect(field(page, 'nameZh')).toBeVisible()
  // Sub-tables wait for the first 暂存.
  await expect(subTable(page, 'departments')).toContainText('请先暂存，再填写以下内容')
  await expect(form(page).locator('.row-strip')).toHaveCount(0)

  await field(page, 'nameZh').pressSequentially('Sample Lion City')
  await field(page, 'contactEmail').pressSequentially('a@b')
  await button(page, '暂存').click()
  await expect(form(page).locator('[data-at="fields.contactEmail"] .field-message')).toBeVisible()
  await expect(field(page, 'applicationNo')).toHaveValue('')
  await retype(field(page, 'contactEmail'), 'psi-sg@example.com')
  await button(page, '暂存').click()
  await expect(field(page, 'applicationNo')).toHaveValue(/^20\d{16}$/u, { timeout: 60_000 })
  const applicationNo = await field(page, 'applicationNo').inputValue()

  await server.kill()
  await untilContact(page, '离线')
  await fillFiling(page)
  await fillTables(page)
  await addPapers(page)
  await shot(page, 'filing')
  await button(page, '申请').click()
  await expect(toolbar(page)).toContainText('待发送')
  await server.restart()
  await state(page, '待审核')
  await expect(field(page, 'applicationNo')).toHaveValue(applicationNo)

  const desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await openDesk(desk, server.url)
  await openDeskPage(desk, '备案申请')
  await dataRows(desk, '备案申请').filter({ hasText: applicationNo }).getByRole('cell').first().dblclick()
  await expect(desk.locator('.desk-state')).toHaveText('待审核')
  await shot(desk, 'desk')
  await desk.getByRole('textbox', { name: '意见' }).pressSequentially('Sample: accepted')
  await desk.getByRole('button', { name: '受理', exact: true }).click()
  await expect(desk.locator('.desk-state')).toHaveText('已受理')
  await state(page, '已受理')
  await expect(field(page, 'certificateNo')).toHaveValue(/^JJD20\d{5}$/u)
  await shot(page, 'accepted')
  await desk.context().close()
})
