/** The sessions of an account, in the client and at the desk: SEC-03. */
import { freeCertificate, reason, startReprint, untilSaved } from './steps/applications.ts'
import { choose, openDesk, openDeskPage } from './steps/desk.ts'
import { fillLogin, login } from './steps/login.ts'
import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { makeToken } from '../support/card/token.ts'
import { freePort, startDeskCard } from '../support/stack/desk-card.ts'
import { startServer } from '../support/stack/server.ts'
import { reprintOf } from '../../server/testing/documents.ts'
import { loginAt } from '../../server/testing/central.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import { expect, openWindow, test } from './sill.ts'

const lines = (page: Page) => page.getByRole('table', { name: '登录设备' }).locator('tbody tr')

test('[SEC-03] a clerk sees where the account is logged in and ends the other machine: it says why, and what was typed there is there again', async ({
  window,
  secondClient,
  browser,
  api,
}, testInfo) => {
  const { client: central } = await api('hengfeng')
  const certificateNo = await freeCertificate(central, 'printed')
  const other = await openWindow(browser, secondClient)
  await login(other, 'hengfeng')
  await startReprint(other, certificateNo)
  await reason(other).pressSequentially('另一台电脑上写的理由')
  await untilSaved(other)
  await window.getByRole('banner').getByRole('button', { name: '示例操作员甲' }).click()
  await window.getByRole('menuitem', { name: '登录设备' }).click()
  const box = window.getByRole('dialog', { name: '登录设备' })
  await expect(lines(window)).toHaveCount(3)
  await expect(lines(window).filter({ hasText: '本次登录' })).toHaveCount(1)
  await window.screenshot({ path: testInfo.outputPath('sessions.png') })
  await expect(lines(window).first()).toContainText('客户端')
  await box.getByRole('button', { name: '退出其他登录' }).click()
  await expect(box.getByText('已退出 2 个登录')).toBeVisible()
  await expect(lines(window)).toHaveCount(1)
  await expect(other.locator('.login-reason')).toHaveText(
    '本账号已在别处将此登录退出，请重新登录草稿和待发送的单据都在本机，没有丢失',
  )
  await other.screenshot({ path: testInfo.outputPath('ended.png') })
  await login(other, 'hengfeng')
  await expect(reason(other)).toHaveValue('另一台电脑上写的理由')
  // This one too, as 退出 does.
  await box.getByRole('button', { name: '全部退出' }).click()
  await box.getByRole('button', { name: '确定退出？' }).click()
  await expect(window.getByRole('button', { name: '登录', exact: true })).toBeVisible()
  await expect(other.locator('.login-reason')).toContainText('本账号已在别处将此登录退出')
})

test('[SEC-03] [DESK-01] nobody at the desk: the page warns, stays when asked, else ends; the opinion is there for the same officer and no other', async ({
  page,
}, testInfo) => {
  const server = await startServer({ env: { SILL_DESK_IDLE_MINUTES: '0.25' } })
  try {
    const { client: clerk } = await loginAt(server.url, TEST_SECRET, 'hengfeng')
    const certificateNo = await freeCertificate(clerk, 'printed')
    await clerk.documents.act(reprintOf(certificateNo))
    const opinion = page.getByLabel('审核意见')
    const warning = page.getByRole('dialog', { name: '即将自动退出' })
    const ended = page.getByText('长时间未操作，已自动退出，请重新登录')
    await openDesk(page, server.url)
    await openDeskPage(page, '自助重打申请')
    await page.getByRole('row').filter({ hasText: certificateNo }).getByRole('cell').first().dblclick()
    await opinion.pressSequentially('材料齐全，拟同意')
    await expect(warning).toBeVisible({ timeout: 30_000 })
    await page.screenshot({ path: testInfo.outputPath('warning.png') })
    await warning.getByRole('button', { name: '继续使用' }).click()
    await expect(warning).toBeHidden()
    await expect(opinion).toHaveValue('材料齐全，拟同意')
    await expect(ended).toBeVisible({ timeout: 60_000 })
    await page.screenshot({ path: testInfo.outputPath('idle.png') })
    await expect(page.getByText(certificateNo)).toBeHidden()
    const address = page.url()
    await fillLogin(page, 'customs3101', DEMO_PASSWORD)
    await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
    await page.goto(address)
    await expect(opinion).toHaveValue('')
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await fillLogin(page, 'customs', DEMO_PASSWORD)
    await expect(opinion).toHaveValue('材料齐全，拟同意')
  } finally {
    await server.close()
  }
})

test('[SEC-03] [DESK-03] an officer who issues by card only is asked for it, and the page goes on by itself', async ({
  page,
}, testInfo) => {
  const port = await freePort()
  const server = await startServer({ env: { SILL_DESK_CARD_PORT: String(port) } })
  const token = await makeToken({ serverUrl: server.url, loginName: 'customs' })
  const violations: string[] = []
  page.on(
    'console',
    (message) => /content security policy/iu.test(message.text()) && violations.push(message.text()),
  )
  let program: Awaited<ReturnType<typeof startDeskCard>> | undefined
  try {
    await openDesk(page, server.url)
    await openDeskPage(page, '账号安全')
    await expect(lines(page)).toHaveCount(1)
    await page.getByRole('button', { name: '启用' }).click()
    const turningOn = page.getByRole('dialog', { name: '启用' })
    await expect(turningOn).toContainText('没有找到本机的读卡程序')
    program = await startDeskCard(server.url, port, token.env)
    await turningOn.getByLabel('PIN').pressSequentially(token.pin)
    await turningOn.getByRole('button', { name: '启用' }).click()
    await expect(page.getByText('须用卡介质确认：已启用')).toBeVisible()
    await page.screenshot({ path: testInfo.outputPath('account.png') })
    await openDeskPage(page, '发放空白单证')
    await choose(page, '企业', '示例恒丰')
    await choose(page, '单证种类', 'C2-2')
    await page.getByLabel('数量').pressSequentially('3')
    await page.getByRole('button', { name: '提交' }).click()
    const asked = page.getByRole('dialog', { name: '卡介质确认' })
    await expect(asked.getByLabel('PIN')).toBeFocused()
    await page.screenshot({ path: testInfo.outputPath('card.png') })
    await asked.getByLabel('PIN').pressSequentially('000000')
    await asked.getByRole('button', { name: '确认' }).click()
    await expect(asked.getByRole('alert')).toContainText('PIN 不正确')
    await asked.getByLabel('PIN').pressSequentially(token.pin)
    await asked.getByRole('button', { name: '确认' }).click()
    await expect(asked).toBeHidden()
    await expect(page.locator('.desk-done')).toContainText('已发放')
    // For a while it is not asked again.
    await page.getByRole('button', { name: '提交' }).click()
    await expect(page.locator('.desk-done')).toContainText('3')
    await expect(asked).toBeHidden()
    expect(violations).toEqual([])
  } finally {
    await program?.stop()
    token.remove()
    await server.close()
  }
})
