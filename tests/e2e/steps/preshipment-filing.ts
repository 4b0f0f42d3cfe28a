/** An agency's filing, as its clerk writes it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../support/stack/secret.ts'
import { fillLogin, readCaptcha } from './login.ts'
import { dataRows } from './pages.ts'
import { addFile, code, field, form, openTable, option } from './preshipment.ts'

export const subTable = (page: Page, name: string): Locator => form(page).locator(`[data-at="rows.${name}"]`)
export const inStrip = (page: Page, table: string, name: string): Locator =>
  subTable(page, table).locator(`.row-strip [data-at$=".${name}"]`).locator('input, textarea')

/** By the other's door first, as somebody does who does not know it; the window of an agency abroad starts in English. */
export async function comeIn(page: Page, loginName: string): Promise<void> {
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

export async function fillFiling(page: Page): Promise<void> {
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
export async function typeRow(
  page: Page,
  table: string,
  values: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [name, value] of values)
    if (value !== '') await inStrip(page, table, name).pressSequentially(value)
  const [last = ''] = values.at(-1) ?? []
  await inStrip(page, table, last).press('Enter')
}

export const department = (name: string) =>
  [
    ['name', name],
    ['size', 'Small'],
    ['staff', '12'],
    ['head', 'Sample Head'],
    ['phone', '+65 5550 2001'],
  ] as const

/** Two departments, a gauge and a certification, each row by Enter in the last box of its strip. */
export async function fillTables(page: Page): Promise<void> {
  await openTable(page, 'departments')
  await typeRow(page, 'departments', department('Sample department'))
  await expect(dataRows(page, '主要部门情况')).toHaveCount(1)
  await expect(inStrip(page, 'departments', 'name')).toBeFocused()
  await expect(inStrip(page, 'departments', 'name')).toHaveValue('')
  await typeRow(page, 'departments', department('Sample second'))
  await expect(dataRows(page, '主要部门情况')).toHaveCount(2)
  await openTable(page, 'equipment')
  await typeRow(page, 'equipment', [
    ['name', 'Sample gauge'],
    ['model', 'S-1'],
    ['quantity', '2'],
    ['use', 'Thickness'],
  ])
  await expect(dataRows(page, '主要检测设备情况')).toHaveCount(1)
  await openTable(page, 'certifications')
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
}

export async function addPapers(page: Page): Promise<void> {
  for (const kind of ['商业登记证明', 'ISO/IEC 17020 认可证明', '授权签字人信息'])
    await addFile(page, kind, `${kind.replaceAll('/', ' ')}.pdf`)
}
