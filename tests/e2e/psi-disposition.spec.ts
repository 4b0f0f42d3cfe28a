/** 处置 (PSI-13): begun at the desk, answered in the agency's window, shown by the public query. */
import type { Page } from '@playwright/test'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { dataRows, openPage, untilSynced } from './steps/pages.ts'
import { addFile, button, field, loginAgency, openList, option, state } from './steps/preshipment.ts'
import { expect, openWindow, test } from './sill.ts'

/** A day of Beijing, so many days from now, as it is typed. */
const typedDay = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

const AGENCIES = '已备案检验机构查询'

test('[PSI-13] [PSI-03] customs begins a rectification at the desk; the agency sees and answers it; the query shows how it stands', async ({
  window: clerk,
  browser,
  secondClient,
  server,
}, testInfo) => {
  const shot = (of: Page, name: string) => of.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  const on = (name: string) => desk.locator(`[data-at="fields.${name}"]`)
  await openDesk(desk, server.url)
  await openDeskPage(desk, '处置反馈')
  await desk.getByRole('button', { name: '发起' }).click()
  await expect(desk.getByRole('heading', { name: '发起处置反馈' })).toBeVisible()
  await on('agency').getByRole('combobox').focus()
  await desk.keyboard.press('Space')
  await desk.keyboard.insertText('香港')
  await expect(desk.locator('.ant-select-item-option').filter({ visible: true })).toHaveText([
    /示例香港检验有限公司/u,
  ])
  await desk.keyboard.press('Enter')
  await expect(on('agency')).toContainText('示例香港检验有限公司')
  for (const [name, chosen] of [
    ['kind', '限期整改'],
    ['ground', '第28条（一）项'],
  ] as const) {
    await on(name).getByRole('combobox').click()
    await option(desk, chosen).click()
  }
  for (const [name, typed] of [
    ['announcement', 'Sample: records are incomplete'],
    ['from', typedDay(0)],
    ['until', typedDay(20)],
    ['requirement', 'Sample: complete the records'],
  ] as const)
    await on(name).locator('input, textarea').pressSequentially(typed)
  await shot(desk, 'begin')
  await desk.getByRole('button', { name: '发起', exact: true }).click()
  await expect(desk.locator('.desk-state')).toHaveText('待整改')

  await openPage(clerk, AGENCIES)
  const shown = dataRows(clerk, AGENCIES).filter({ hasText: '示例香港检验有限公司' })
  await expect(shown).toContainText('限期整改', { timeout: 60_000 })
  await shot(clerk, 'rectifying')

  const agency = await openWindow(browser, secondClient)
  await loginAgency(agency, 'psi-hk')
  await openList(agency, '处置反馈', '处置反馈')
  await untilSynced(agency)
  await dataRows(agency, '处置反馈').getByRole('button').first().click()
  await state(agency, '待整改')
  await expect(field(agency, 'requirement')).toHaveValue('Sample: complete the records')
  await field(agency, 'rectification').pressSequentially('Sample: completed')
  await addFile(agency, null, '示例整改材料.pdf')
  await shot(agency, 'answer')
  await button(agency, '提交').click()
  await state(agency, '整改待审核')

  await agency.context().close()
  await desk.context().close()
})
