/** 备案申请 (PSI-05 – PSI-07): an agency's first filing in the window, and its acceptance at the desk. */
import type { Locator, Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { fillLogin, readCaptcha } from './steps/login.ts'
import { dataRows, openPage, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { addFile, button, code, field, form, option, state } from './steps/preshipment.ts'
import { expect, test } from './sill.ts'

const subTable = (page: Page, name: string): Locator => form(page).locator(`[data-at="rows.${name}"]`)
const inStrip = (page: Page, table: string, name: string): Locator =>
  subTable(page, table).locator(`.row-strip [data-at$=".${name}"]`).locator('input, textarea')

/** By the other's door first, as somebody does who does not know it; the window of an agency abroad starts in English. */
async function comeIn(page: Page, loginName: string): Promise<void> {
  await page.getByRole('button', { name: '委托企业入口' }).click()
  await fillLogin(page, loginName, DEMO_PASSWORD)
  await expect(page.getByText('当前账号为检验机构用户，请从装运前检验机构入口进入')).toBeVisible()
  await page.locator('.login-link', { hasText: '装运前检验机构入口' }).click()
  await expect(page.getByRole('button', { name: '装运前检验机构入口', exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByLabel('验证码', { exact: true }).pressSequentially(await readCaptcha(page))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Log out', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '中文', exact: true }).click()
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
  // It had been the right password.
  await expect(page.getByText('失败的登录尝试')).toHaveCount(0)
}

const texts = {
  nameEn: 'Sample Lion City Pte Ltd',
  registeredPlace: 'Singapore',
  registeredAddress: '1 Sample Road',
  registrationNo: 'SAMPLE-0001',
  officeAddress: '1 Sample Road',
  investors: 'Sample Investor',
  legalName: 'Sample Person',
  legalIdNumber: 'SAMPLE0001',
  signatories: 'Sample Signatory',
  contact: 'Sample Contact',
  contactPhone: '+65 5550 1234',
  staffCount: '20',
  inspectorCount: '12',
} as const

async function fillFiling(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(texts)) await field(page, name).pressSequentially(value)
  await code(page, 'country', 'SGP', '新加坡')
  await code(page, 'legalCountry', 'SGP', '新加坡')
  await code(page, 'legalIdType', '40')
  await field(page, 'ownership').click()
  await option(page, '独资').click()
  await form(page).locator('[data-at="fields.categories"]').getByRole('checkbox').first().check()
  await form(page).locator('[data-at="fields.declared"]').getByRole('checkbox').check()
}

/** The first row of a sub-table, from the first box of its strip to Enter in the last. */
async function typeRow(
  page: Page,
  table: string,
  values: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [name, value] of values)
    if (value !== '') await inStrip(page, table, name).pressSequentially(value)
  const [last = ''] = values.at(-1) ?? []
  await inStrip(page, table, last).press('Enter')
}

const department = (name: string) =>
  [
    ['name', name],
    ['size', 'Small'],
    ['staff', '12'],
    ['head', 'Sample Head'],
    ['phone', '+65 5550 2001'],
  ] as const

test('[PSI-05] [PSI-06] [PSI-07] [GEN-01] [GEN-23] an agency comes in by its door, saves, writes its sub-tables by Enter without network and applies; the desk accepts', async ({
  page,
  browser,
  client,
  server,
}, testInfo) => {
  const shot = (of: Page, name: string) => of.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  await page.goto(client.window())
  await comeIn(page, 'psi-sg')
  await openPage(page, '备案申请')
  await untilSynced(page)
  await toolbar(page).getByRole('button', { name: '新建' }).click()
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
  await typeRow(page, 'departments', department('Sample department'))
  await expect(dataRows(page, '主要部门情况')).toHaveCount(1)
  await expect(inStrip(page, 'departments', 'name')).toBeFocused()
  await expect(inStrip(page, 'departments', 'name')).toHaveValue('')
  await typeRow(page, 'departments', department('Sample second'))
  await expect(dataRows(page, '主要部门情况')).toHaveCount(2)
  await typeRow(page, 'equipment', [
    ['name', 'Sample gauge'],
    ['model', 'S-1'],
    ['quantity', '2'],
    ['use', 'Thickness'],
  ])
  await expect(dataRows(page, '主要检测设备情况')).toHaveCount(1)
  await inStrip(page, 'certifications', 'standard').click()
  await option(page, 'ISO/IEC 17020').click()
  await typeRow(page, 'certifications', [
    ['number', 'S-17020'],
    ['issuer', 'Sample body'],
    ['issuedOn', '20240101'],
    ['validUntil', '20991231'],
    ['scope', 'Machinery'],
  ])
  await expect(dataRows(page, '企业质量管理体系认证情况')).toHaveCount(1)
  for (const kind of ['商业登记证明', 'ISO/IEC 17020 认可证明', '授权签字人信息'])
    await addFile(page, kind, `${kind.replaceAll('/', ' ')}.pdf`)
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
