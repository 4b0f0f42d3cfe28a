/** The officer's own pages at the server. */
import { expect, type Page } from '@playwright/test'
import { fillLogin } from './login.ts'
import { untilShown } from './systems.ts'
import { DEMO_PASSWORD } from '../../support/stack/secret.ts'

export async function openDesk(page: Page, serverUrl: string, loginName = 'customs'): Promise<void> {
  await page.goto(`${serverUrl}/desk/`)
  await fillLogin(page, loginName, DEMO_PASSWORD)
  await expect(page.getByRole('heading', { name: '待办事项' })).toBeVisible()
}

export async function openDeskPage(page: Page, title: string): Promise<void> {
  const entry = page
    .getByRole('navigation', { name: '海关端' })
    .getByRole('link', { name: title, exact: false })
    .first()
  await untilShown(page, entry)
  await entry.click()
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
}

/** Says 【确认】 to an action that ends the matter. */
export async function confirmAction(page: Page, name: string): Promise<void> {
  await page
    .getByRole('dialog', { name, exact: true })
    .getByRole('button', { name: '确认', exact: true })
    .click()
}

/** Chooses an entry of one of antd's drop-downs by what it says. */
export async function choose(page: Page, label: string, entry: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true })
  await box.click()
  await box.fill(entry)
  await page.locator('.ant-select-item-option').filter({ hasText: entry, visible: true }).first().click()
}
