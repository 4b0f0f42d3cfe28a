/** Locking, changing the password, and what is told when a session ends elsewhere: SEC-01, GEN-01, GEN-03, GEN-07. */
import type { Locator, Page } from '@playwright/test'
import { startClient } from '../support/stack/client.ts'
import { DEMO_PASSWORD, TEST_SECRET } from '../support/stack/secret.ts'
import { loginAt } from '../../server/testing/central.ts'
import { freeCertificate, reason, startReprint } from './steps/applications.ts'
import { fillLogin, login, readCaptcha } from './steps/login.ts'
import { untilContact } from './steps/pages.ts'
import { expect, openWindow, printing, test } from './sill.ts'

/** As a person types: into the field that has the focus. */
async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await page
    .getByLabel(name, { exact: typeof name === 'string' })
    .filter({ visible: true })
    .click()
  await page.keyboard.press('Control+A')
  if (/^[ -~]*$/u.test(text)) await page.keyboard.type(text)
  else await page.keyboard.insertText(text)
}

const logout = (page: Page) => page.getByRole('button', { name: '退出', exact: true })
const lockedNote = (page: Page) => page.locator('.login-locked')

/** The box in which an account says how long without input; it stands open. */
async function openLockBox(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: '示例操作员甲' }).click()
  await page.getByRole('menuitem', { name: '自动锁定' }).click()
  return page.getByRole('dialog', { name: '自动锁定' })
}
async function chooseOneMinute(box: Locator): Promise<void> {
  await box.getByLabel('没有操作多久后锁定').selectOption('1 分钟')
  await box.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(box).toHaveCount(0)
}

test('[SEC-01] [GEN-07] 锁定 and its opening: who is locked and how it goes on stands there, and what was typed last is there again', async ({
  window,
  api,
}, testInfo) => {
  const { client: central } = await api('hengfeng')
  await startReprint(window, await freeCertificate(central, 'printed'))
  await typeInto(window, /申请理由/u, '锁定前一刻填写的理由')
  // At once, not when it has been saved.
  await window.getByRole('button', { name: '锁定', exact: true }).click()
  await expect(lockedNote(window)).toContainText('hengfeng')
  await expect(lockedNote(window)).toContainText('输入密码解锁后，从原来的地方继续')
  await expect(lockedNote(window)).toContainText('其他用户可用“账号登录”')
  // The focus is where the password goes.
  await expect(window.getByLabel('密码')).toBeFocused()
  await window.screenshot({ path: testInfo.outputPath('locked.png') })
  await window.keyboard.type('not-the-password')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert')).toContainText('用户名或密码错误')
  await expect(lockedNote(window)).toContainText('hengfeng')
  await typeInto(window, '密码', DEMO_PASSWORD)
  await window.keyboard.press('Enter')
  await expect(reason(window)).toHaveValue('锁定前一刻填写的理由')
  // Its session at the server stood: nobody has to log in again.
  await untilContact(window, '在线')
})

test('[SEC-01] without input it says so, then locks by itself; another clerk can log in beside it', async ({
  browser,
  server,
  shop,
}, testInfo) => {
  // A minute is six seconds here, and the warning comes at half time.
  const client = await startClient(server.url, { ...printing(shop), SILL_LOCK_MINUTE_MS: '6000' })
  try {
    const page = await openWindow(browser, client)
    await login(page, 'hengfeng')
    await chooseOneMinute(await openLockBox(page))
    const warning = page.locator('.idle-warning')
    await expect(warning).toBeVisible({ timeout: 60_000 })
    await expect(warning).toContainText(/\d+ 秒后自动锁定/u)
    await expect(warning).toContainText('已保存')
    await page.screenshot({ path: testInfo.outputPath('warning.png') })
    await expect(lockedNote(page)).toContainText('长时间没有操作，已自动锁定', { timeout: 60_000 })
    await page.getByRole('tab', { name: '账号登录' }).click()
    await typeInto(page, '用户名', 'yuanyang')
    await typeInto(page, '密码', DEMO_PASSWORD)
    await typeInto(page, '验证码', await readCaptcha(page))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner')).toContainText('示例远洋食品有限公司')
    await page.close()
  } finally {
    await client.close()
  }
})

test('[SEC-01] a key or a movement is input: the warning goes and nothing locks; how long it takes is the account’s to choose', async ({
  browser,
  server,
  shop,
}, testInfo) => {
  const client = await startClient(server.url, { ...printing(shop), SILL_LOCK_MINUTE_MS: '8000' })
  try {
    const page = await openWindow(browser, client)
    await login(page, 'hengfeng')
    const box = await openLockBox(page)
    await expect(box).toContainText('本机最长可设 60 分钟')
    await expect(
      box.getByLabel('没有操作多久后锁定').getByRole('option', { name: '不自动锁定' }),
    ).toHaveCount(0)
    await page.screenshot({ path: testInfo.outputPath('choose.png') })
    await chooseOneMinute(box)
    const warning = page.locator('.idle-warning')
    for (const input of [() => page.keyboard.press('Shift'), () => page.mouse.wheel(0, 10)]) {
      await expect(warning).toBeVisible({ timeout: 60_000 })
      await input()
      await expect(warning).toHaveCount(0)
    }
    await expect(logout(page)).toBeVisible()
    await page.close()
  } finally {
    await client.close()
  }
})

test('[GEN-01] [GEN-03] 修改密码: rules are told, a common one is refused with the reason, the new one opens here and there, other log-ins end', async ({
  client,
  page,
  server,
}, testInfo) => {
  const LOGIN = 'hengfeng2'
  const NEXT = 'Winter-harbour-29'
  await page.goto(client.window())
  await login(page, LOGIN)
  const elsewhere = await loginAt(server.url, TEST_SECRET, LOGIN)
  await untilContact(page, '在线')
  await page.getByRole('banner').getByRole('button', { name: '示例操作员乙' }).click()
  await page.getByRole('menuitem', { name: '修改密码' }).click()
  const box = page.getByRole('dialog', { name: '修改密码' })
  await expect(box).toContainText('新密码至少 10 位，不能包含用户名')
  await expect(box).toContainText('在其他电脑上的登录会结束')
  const attempt = async (current: string, next: string, again = next) => {
    await typeInto(page, '原密码', current)
    await typeInto(page, '新密码', next)
    await typeInto(page, '确认新密码', again)
    await page.keyboard.press('Enter')
  }
  const alert = box.getByRole('alert')
  await attempt(DEMO_PASSWORD, 'password2026')
  await expect(alert).toContainText('此密码过于常见或过于简单')
  await page.screenshot({ path: testInfo.outputPath('common.png') })
  await attempt(DEMO_PASSWORD, 'short-1')
  await expect(alert).toContainText('密码至少 10 位')
  await attempt(DEMO_PASSWORD, 'my-hengfeng2-word')
  await expect(alert).toContainText('密码不能包含用户名')
  await attempt(DEMO_PASSWORD, NEXT, `${NEXT}0`)
  await expect(alert).toContainText('两次输入的新密码不一致')
  await attempt('not-the-old-one', NEXT)
  await expect(alert).toContainText('原密码不正确')
  await attempt(DEMO_PASSWORD, NEXT)
  await expect(box).toContainText('密码已修改')
  await page.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
  await expect(elsewhere.client.auth.me()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  // This one goes on, and locks and opens with the new one.
  await untilContact(page, '在线')
  await page.getByRole('button', { name: '锁定', exact: true }).click()
  await typeInto(page, '密码', DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('用户名或密码错误')
  await typeInto(page, '密码', NEXT)
  await page.keyboard.press('Enter')
  await expect(logout(page)).toBeVisible()
  await logout(page).click()
  await fillLogin(page, LOGIN, NEXT)
  await expect(logout(page)).toBeVisible()
})

test('[GEN-01] [GEN-03] a session that was ended elsewhere says what happened, that nothing is lost, and what to do', async ({
  window,
  api,
}, testInfo) => {
  await untilContact(window, '在线')
  const { client: elsewhere } = await api('hengfeng')
  // A new password, and back: every session but that one ends.
  await elsewhere.auth.changePassword({ current: DEMO_PASSWORD, next: 'Winter-harbour-29' })
  await elsewhere.auth.changePassword({ current: 'Winter-harbour-29', next: DEMO_PASSWORD })
  const told = window.locator('.login-reason')
  await expect(told).toHaveText('密码已在其他地方修改，请用新密码登录草稿和待发送的单据都在本机，没有丢失', {
    timeout: 90_000,
  })
  await window.screenshot({ path: testInfo.outputPath('ended.png') })
  await login(window, 'hengfeng')
})

test('[GEN-01] offline, 修改密码 says beforehand that it needs the network', async ({ window, server }) => {
  await server.kill()
  try {
    await untilContact(window, '离线')
    await window.getByRole('banner').getByRole('button', { name: '示例操作员甲' }).click()
    await window.getByRole('menuitem', { name: '修改密码' }).click()
    const box = window.getByRole('dialog', { name: '修改密码' })
    await expect(box).toContainText('修改密码需要联网，当前为离线')
    await expect(box.getByRole('button', { name: '确定' })).toBeDisabled()
  } finally {
    await server.restart()
  }
})
