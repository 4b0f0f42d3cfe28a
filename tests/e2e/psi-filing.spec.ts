/** 备案申请 in the window (PSI-05, PSI-06): the doors of the log-in page, 暂存, and the strips beneath the sub-tables. */
import type { Locator, Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { retype } from './steps/keyboard.ts'
import { fillLogin, readCaptcha } from './steps/login.ts'
import { openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './sill.ts'

const form = (page: Page): Locator => page.getByRole('tabpanel').filter({ visible: true })
const departments = (page: Page): Locator => form(page).locator('[data-at="rows.departments"]')

/** By the other's door first, as somebody does who does not know it; the window of an agency abroad starts in English. */
async function comeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '委托企业入口' }).click()
  await fillLogin(page, 'psi-sg', DEMO_PASSWORD)
  await expect(page.getByText('当前账号为检验机构用户，请从装运前检验机构入口进入')).toBeVisible()
  await page.locator('.login-link', { hasText: '装运前检验机构入口' }).click()
  await expect(page.getByRole('button', { name: '装运前检验机构入口', exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByLabel('验证码', { exact: true }).pressSequentially(await readCaptcha(page))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Log out', exact: true })).toBeVisible()
}

test('[PSI-05] [PSI-06] [GEN-23] an agency comes in by its door, saves a filing with a wrong address refused at its place, and writes departments by Enter', async ({
  page,
  client,
}) => {
  await page.goto(client.window())
  await comeIn(page)
  await page.getByRole('button', { name: '中文' }).click()
  await openPage(page, '备案申请')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(form(page).getByLabel('装运前检验机构名称')).toBeVisible()
  // Sub-tables wait for the first 暂存.
  await expect(departments(page)).toContainText('请先暂存，再填写以下内容')
  await expect(form(page).locator('.row-strip')).toHaveCount(0)

  await form(page).getByLabel('装运前检验机构名称').pressSequentially('Sample Lion City')
  await form(page).getByLabel('电子邮件').pressSequentially('a@b')
  await toolbar(page).getByRole('button', { name: '暂存', exact: true }).click()
  await expect(form(page).locator('[data-at="fields.contactEmail"] .field-message')).toBeVisible()
  await expect(form(page).getByLabel('备案申请号')).toHaveValue('')
  await retype(form(page).getByLabel('电子邮件'), 'psi-sg@example.com')
  await toolbar(page).getByRole('button', { name: '暂存', exact: true }).click()
  await expect(form(page).getByLabel('备案申请号')).toHaveValue(/^20\d{16}$/u, { timeout: 60_000 })

  const strip = departments(page).locator('.row-strip')
  await strip.getByLabel('部门名称').pressSequentially('Sample department')
  await strip.getByLabel('规模').pressSequentially('20')
  await strip.getByLabel('就业人数').pressSequentially('20')
  await strip.getByLabel('负责人', { exact: true }).pressSequentially('Sample Head')
  await strip.getByLabel('负责人电话').pressSequentially('+65 5550 1234')
  await page.keyboard.press('Enter')
  await expect(departments(page).locator('tbody tr[data-id]')).toHaveCount(1)
  await expect(strip.getByLabel('部门名称')).toHaveValue('')
})
