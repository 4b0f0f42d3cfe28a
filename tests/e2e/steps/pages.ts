/** Moving about in the client's window as a clerk does. */
import { expect, type Locator, type Page } from '@playwright/test'
import { untilShown } from './systems.ts'

/** An entry of the menu on the left, whatever it counts. */
export const menuEntry = (page: Page, title: string): Locator =>
  page.getByRole('navigation', { name: '菜单' }).getByRole('button', {
    name: new RegExp(`^${title.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(\\s*\\d+\\+?\\s*项待处理)?$`, 'u'),
  })

/** Opens a page from the menu on the left, of whatever system. */
export async function openPage(page: Page, title: string): Promise<void> {
  await untilShown(page, menuEntry(page, title))
  await menuEntry(page, title).click()
  await expect(page.getByRole('tab', { name: title, exact: true })).toHaveAttribute('aria-selected', 'true')
}

export const statusBar = (page: Page): Locator => page.getByRole('contentinfo', { name: '状态栏' })

/** Waits until the client says that it is in contact with the server, or not. */
export async function untilContact(page: Page, contact: '在线' | '离线'): Promise<void> {
  await expect(statusBar(page).getByRole('button', { name: contact })).toBeVisible({ timeout: 60_000 })
}

/** Waits, on a list, until the server's rows have come down once: before that only the server knows. */
export const untilSynced = (page: Page): Promise<void> =>
  expect(page.locator('.freshness').filter({ visible: true })).toContainText('数据截至', { timeout: 150_000 })

export const toolbar = (page: Page): Locator =>
  page.getByRole('toolbar', { name: '操作' }).filter({ visible: true })

/** The panel of the tab in front. */
export const table = (page: Page, name: string): Locator =>
  page.getByRole('table', { name, exact: true }).filter({ visible: true })

/** Rows of a table that hold data. */
export const dataRows = (page: Page, name: string): Locator => table(page, name).locator('tbody tr[data-id]')

/** Waits until what is in front has come: no page says that it is loading, no list shows what was there before. */
export async function untilSettled(page: Page): Promise<void> {
  await expect(page.locator('.page-wait:visible')).toHaveCount(0)
  await expect(page.locator('[aria-busy=true]:visible')).toHaveCount(0)
}
