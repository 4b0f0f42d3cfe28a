/** In by card at the window: the tab, the card that is found by itself, the PIN. */
import { expect, type Page } from '@playwright/test'
import type { TestToken } from '../../support/card/token.ts'

export async function fillCard(page: Page, pin: string): Promise<void> {
  await page.getByRole('tab', { name: '卡介质' }).click()
  await page.getByLabel('PIN').fill(pin)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** The client must have been started with the token's `env`. Waits for the shell. */
export async function loginByCard(page: Page, token: Pick<TestToken, 'pin'>): Promise<void> {
  await fillCard(page, token.pin)
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
}
