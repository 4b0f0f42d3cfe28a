/** What the walks through 装运前检验 have in common: the lists, the public query and the notices as their clerks look at them. */
import { expect, type Page } from '@playwright/test'
import { dataRows, openPage, table, untilSynced } from './pages.ts'
import { form, openList } from './preshipment.ts'
import { formInFront } from './preshipment-order.ts'

export const AGENCIES = '已备案检验机构查询'

/** The list of the agency has one document of its kind like this; it is opened. */
export async function openOnly(page: Page, entry: string, list: string, text: string): Promise<void> {
  await openList(page, entry, list)
  await untilSynced(page)
  const row = dataRows(page, list).filter({ hasText: text })
  await expect(row).toHaveCount(1, { timeout: 60_000 })
  await row.getByRole('button').first().click()
  await formInFront(page)
}

/** What is typed is stored on this machine. */
export const saved = (page: Page) =>
  expect(form(page).locator('.save-progress').first()).toHaveAttribute('data-progress', 'saved')

/** What the query says of an agency. */
export async function standing(page: Page, name: string, text: string): Promise<void> {
  await openPage(page, AGENCIES)
  await untilSynced(page)
  await expect(dataRows(page, AGENCIES).filter({ hasText: name })).toContainText(text, { timeout: 60_000 })
}

export async function told(page: Page, title: string): Promise<void> {
  await openPage(page, '公告消息')
  await expect(table(page, '公告消息').getByRole('row').filter({ hasText: title })).toHaveCount(1, {
    timeout: 60_000,
  })
}
