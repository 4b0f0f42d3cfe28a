/** 免办 as a clerk fills it in: the terms, clause and mode, basics, products and files. */
import { expect, type Locator, type Page } from '@playwright/test'
import { retype } from './keyboard.ts'
import { openPage, toolbar } from './pages.ts'

export const panel = (page: Page): Locator => page.getByRole('tabpanel').filter({ visible: true })
export const button = (page: Page, name: string): Locator =>
  panel(page).getByRole('button', { name, exact: true })
/** The input of a field of the form in front. */
export const field = (page: Page, name: string): Locator =>
  page.locator(`[data-at="fields.${name}"]`).filter({ visible: true }).locator('input, textarea').first()
export const option = (page: Page, text: string): Locator =>
  page.locator('.ant-select-item-option').filter({ hasText: text, visible: true })

/** Searches for a code and takes the first that says `shown`. */
export async function pickCode(input: Locator, text: string, shown = text): Promise<void> {
  await input.click()
  await input.pressSequentially(text)
  await option(input.page(), shown).first().click()
}

/** 新申请 up to its form. */
export async function beginApplication(page: Page, clause = 'N1', mode = '3010'): Promise<void> {
  await openPage(page, '新申请')
  await button(page, '我同意').click()
  await panel(page)
    .getByRole('radio', { name: new RegExp(`^${clause} `, 'u') })
    .check()
  await pickCode(panel(page).getByLabel('贸易方式'), mode)
  await button(page, '保存并进入下一步').click()
  await expect(page.getByRole('tab', { name: '免办申请', exact: true, selected: true })).toBeVisible()
  await expect(toolbar(page).locator('.form-state')).toContainText('未提交')
}

export async function fillBasics(page: Page): Promise<void> {
  // From the user information; the place is another one this time.
  await expect(panel(page).locator('[data-at="fields.useDivision"]')).toContainText('鄞州区')
  await retype(field(page, 'usePlace'), '示例路 1 号')
  await field(page, 'reason').pressSequentially('示例：进口样品用于型式试验研究')
  await field(page, 'contractNo').pressSequentially('HT-2026-001')
  await field(page, 'afterUse').click()
  await option(page, '销毁').click()
}

/** In the box of a product, whose HS code is chosen. */
export async function fillProduct(box: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const input = box.locator(`[data-at$=".${name}"]`).locator('input, textarea').first()
    if (['unit', 'origin'].includes(name)) await pickCode(input, value)
    else await input.pressSequentially(value)
  }
}
