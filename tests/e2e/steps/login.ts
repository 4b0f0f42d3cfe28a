/** Logging in as a person does: read the picture, type it. The test reads it with the server's secret. */
import { expect, type Page } from '@playwright/test'
import { answerOf } from '../../../server/testing/captcha.ts'
import { DEMO_PASSWORD, TEST_SECRET } from '../../support/stack/secret.ts'

/** What the captcha picture on the page shows now. */
export async function readCaptcha(page: Page): Promise<string> {
  const token = await page.locator('.captcha-picture img').getAttribute('data-token')
  return answerOf(token ?? '', TEST_SECRET)
}

export async function fillLogin(
  page: Page,
  loginName: string,
  password: string,
  captcha?: string,
): Promise<void> {
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码').fill(password)
  await page.getByLabel('验证码', { exact: true }).fill(captcha ?? (await readCaptcha(page)))
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Logs in at the client's window and waits for the shell. */
export async function login(page: Page, loginName: string): Promise<void> {
  await fillLogin(page, loginName, DEMO_PASSWORD)
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
}
