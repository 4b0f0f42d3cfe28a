/** An agency of the acceptance system at its window. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { ClientStack } from '../../support/stack/client.ts'
import { login } from './login.ts'
import { dataRows, menuEntry, toolbar } from './pages.ts'

/** A page from the menu; some stand under a heading of the same name. */
export async function openEntry(page: Page, title: string): Promise<void> {
  await menuEntry(page, title).last().click()
}

export async function inFront(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('tab', { name: title, exact: true })).toHaveAttribute('aria-selected', 'true')
}

export async function asAgency(page: Page, client: ClientStack, loginName: string): Promise<Page> {
  await page.goto(client.window())
  await login(page, loginName)
  return page
}

export const button = (page: Page, name: string): Locator =>
  toolbar(page).getByRole('button', { name, exact: true })

/** The row of a list that has this text, when it has come. */
export async function rowWith(page: Page, list: string, text: string): Promise<Locator> {
  const row = dataRows(page, list).filter({ hasText: text })
  await expect(row).toHaveCount(1, { timeout: 60_000 })
  return row
}

export const conditions = (page: Page): Locator =>
  page.getByRole('form', { name: '查询条件' }).filter({ visible: true })

/** Chooses a code as a clerk does: typed, then clicked. */
export async function pickCode(page: Page, input: Locator, typed: string, entry: string): Promise<void> {
  await input.click()
  await input.pressSequentially(typed)
  await page.locator('.ant-select-item-option').filter({ hasText: entry, visible: true }).first().click()
}

export async function pickOne(page: Page, input: Locator, entry: string): Promise<void> {
  await input.click()
  await page.locator('.ant-select-item-option').filter({ hasText: entry, visible: true }).first().click()
}
