/** Forms of 装运前检验 as their clerks fill them, in the window and at the desk. */
import { expect, type Locator, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../support/stack/secret.ts'
import { fillLogin } from './login.ts'
import { menuEntry, table, toolbar } from './pages.ts'
import { untilShown } from './systems.ts'

/** Sub-tables have tabs of their own within it. */
export const form = (page: Page): Locator => page.getByRole('tabpanel').filter({ visible: true }).first()
export const button = (page: Page, name: string): Locator =>
  toolbar(page).getByRole('button', { name, exact: true })
/** A field of the form by its place: its name on the page bears a star. */
export const field = (page: Page, name: string): Locator =>
  form(page).locator(`[data-at="fields.${name}"]`).locator('input, textarea')
export const strip = (page: Page): Locator => page.locator('.row-strip').filter({ visible: true })
export const state = (page: Page, name: string) =>
  expect(toolbar(page).locator('.form-state')).toContainText(name, { timeout: 60_000 })
export const option = (page: Page, text: string) =>
  page.locator('.ant-select-item-option').filter({ hasText: text, visible: true }).first()

/** Manual 001 calls the page of some entries otherwise than the entry. */
export async function openList(page: Page, entry: string, list: string): Promise<void> {
  // A group may have the name of its entry, and a form that of its list.
  const one = menuEntry(page, entry).last()
  await untilShown(page, one)
  await one.click()
  await expect(table(page, list)).toBeVisible()
}

/** Brings a sub-table to the front. */
export const openTable = (page: Page, name: string): Promise<void> =>
  form(page).locator(`[role=tab][data-table="${name}"]`).click()

/** An agency abroad starts in English; here its clerk reads Chinese. */
export async function loginAgency(page: Page, loginName: string): Promise<void> {
  await fillLogin(page, loginName, DEMO_PASSWORD)
  await page.getByRole('button', { name: '中文', exact: true }).click()
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
}

/** A code field by keyboard: what is typed is seen in the list, Enter takes it. */
export async function code(page: Page, name: string, typed: string, seen = typed): Promise<void> {
  await field(page, name).focus()
  await page.keyboard.press('Space')
  await page.keyboard.type(typed)
  await expect(option(page, seen)).toBeVisible()
  await page.keyboard.press('Enter')
}

/** `kind` is null where there is only one, and none to choose. */
export async function addFile(page: Page, kind: string | null, name: string): Promise<void> {
  const files = form(page).locator('[data-at="attachments"]')
  if (kind !== null) {
    await files.getByRole('combobox').first().click()
    await option(page, kind).click()
  }
  await files.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
  })
  await files.getByRole('button', { name: '上传', exact: true }).click()
  await expect(files.getByRole('table')).toContainText(name)
}
