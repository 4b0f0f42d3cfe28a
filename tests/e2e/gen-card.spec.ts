/** 卡介质登录 through the real window, with real keys on SoftHSM2 tokens: GEN-02. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { softHsmEnv } from '../../scripts/card/soft-token.ts'
import {
  makeToken,
  markPin,
  pullOut,
  revokeToken,
  type TestToken,
  type TokenWish,
} from '../support/card/token.ts'
import { startClient, type ClientStack } from '../support/stack/client.ts'
import { fillCard, loginByCard } from './steps/card.ts'
import { login } from './steps/login.ts'
import { untilContact } from './steps/pages.ts'
import { killCards } from './steps/processes.ts'
import { startFaultyProxy } from '../support/faulty-proxy.ts'
import { expect, printing, test as base } from './sill.ts'

interface Desk {
  readonly token: TestToken
  readonly client: ClientStack
}

/** A machine with a card in it. */
const test = base.extend<{ desk: (wish?: Partial<TokenWish>, serverUrl?: string) => Promise<Desk> }>({
  desk: async ({ server, shop }, use) => {
    const open: Desk[] = []
    await use(async (wish = {}, serverUrl = server.url) => {
      const token = await makeToken({ serverUrl: server.url, loginName: 'hengfeng', ...wish })
      const client = await startClient(serverUrl, { ...printing(shop), ...token.env })
      open.push({ token, client })
      return { token, client }
    })
    for (const { client, token } of open) {
      await client.close()
      token.remove()
    }
  },
})

const alert = '.login-messages [role="alert"]'

test('[GEN-02] the card is found by itself, its PIN opens, and the account is shown as logged in by card', async ({
  desk,
  page,
}) => {
  const { token, client } = await desk()
  await page.goto(client.window())
  await page.getByRole('tab', { name: '卡介质' }).click()
  await expect(page.getByLabel('选择卡介质')).toContainText('示例操作员甲 · 示例卡 hengfeng')
  await expect(page.getByLabel('PIN')).toBeFocused()
  await page.keyboard.type(token.pin)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '退出', exact: true })).toBeVisible()
  await expect(page.getByText('示例恒丰进出口有限公司').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '卡介质' })).toHaveAttribute('title', '已用卡介质登录')
})

test('[GEN-02] a wrong PIN is counted and told, the right one clears it; a final try is announced; a locked PIN is not tried', async ({
  desk,
  page,
}) => {
  const { token, client } = await desk()
  await page.goto(client.window())
  await fillCard(page, '000000')
  await expect(page.locator(alert)).toContainText('PIN 不正确（已连续输错 1 次）')
  await expect(page.getByLabel('PIN')).toHaveValue('')
  await fillCard(page, '000000')
  await expect(page.locator(alert)).toContainText('已连续输错 2 次')
  await expect(page.locator(alert)).toContainText('再输错可能锁卡')
  await expect(page.getByText('PIN 曾输错，剩余次数不多')).toBeVisible()
  markPin(token, 'finalTry')
  await expect(page.getByText('PIN 只剩最后 1 次机会')).toBeVisible()
  await loginByCard(page, token)
  await page.getByRole('button', { name: '退出', exact: true }).click()
  markPin(token, 'locked')
  await page.getByRole('tab', { name: '卡介质' }).click()
  await expect(page.getByText('PIN 已锁定，请到发卡机构解锁，或用账号登录')).toBeVisible()
  await expect(page.getByLabel('PIN')).toBeDisabled()
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeDisabled()
})

test('[GEN-02] a revoked, an expired, and an unbound card are refused in words; binding lets the last one in', async ({
  desk,
  page,
  server,
}) => {
  const revoked = await desk()
  await revokeToken(server.url, revoked.token)
  await page.goto(revoked.client.window())
  await fillCard(page, revoked.token.pin)
  await expect(page.locator(alert)).toContainText('卡内证书已被吊销')

  const expired = await desk({ notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2021-01-01T00:00:00.000Z' })
  await page.goto(expired.client.window())
  await fillCard(page, expired.token.pin)
  await expect(page.locator(alert)).toContainText('卡内证书已于 2021-01-01 过期')

  const unbound = await desk({ isBound: false, loginName: 'hengfeng2' })
  await page.goto(unbound.client.window())
  await fillCard(page, unbound.token.pin)
  await expect(page.locator(alert)).toContainText('该卡介质没有绑定账号')
  await page.getByRole('tab', { name: '账号登录' }).click()
  await login(page, 'hengfeng2')
  await page.getByRole('button', { name: '卡介质' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('本账号还没有绑定卡介质。')).toBeVisible()
  await dialog.getByLabel('PIN').fill(unbound.token.pin)
  await dialog.getByRole('button', { name: '绑定卡介质' }).click()
  await expect(dialog.getByText('绑定成功')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toContainText('示例操作员乙')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await loginByCard(page, unbound.token)
})

test('[GEN-02] without a card the page says so; one that is plugged in meanwhile is found', async ({
  server,
  shop,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sill-no-card-'))
  const client = await startClient(server.url, { ...printing(shop), ...softHsmEnv(folder) })
  try {
    await page.goto(client.window())
    await page.getByRole('tab', { name: '卡介质' }).click()
    await expect(page.getByText('没有找到卡介质')).toBeVisible()
    const token = await makeToken({ serverUrl: server.url, loginName: 'yuanyang', folder })
    await expect(page.getByLabel('选择卡介质')).toContainText('示例操作员丙')
    await loginByCard(page, token)
  } finally {
    await client.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('[GEN-02] without network the card opens what it has opened here before, and nothing else', async ({
  desk,
  page,
  server,
}) => {
  const proxy = await startFaultyProxy(server.url, 1)
  const { token, client } = await desk({ loginName: 'hengfeng2' }, proxy.url)
  try {
    proxy.setOffline(true)
    await page.goto(client.window())
    await fillCard(page, token.pin)
    await expect(page.locator(alert)).toContainText('无法联系服务器，该卡介质也没有在本机登录过')
    proxy.setOffline(false)
    await loginByCard(page, token)
    // Left without network: the session at the server goes on when it is back.
    proxy.setOffline(true)
    await untilContact(page, '离线')
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await loginByCard(page, token)
    await expect(page.getByText('离线解锁')).toBeVisible()
    proxy.setOffline(false)
    await expect(page.getByText('离线解锁')).toBeHidden({ timeout: 30_000 })
  } finally {
    await proxy.close()
  }
})

test('[GEN-02] taking the card out locks; a driver that crashes is started again', async ({ desk, page }) => {
  const { token, client } = await desk()
  await page.goto(client.window())
  await page.getByRole('tab', { name: '卡介质' }).click()
  await expect(page.getByLabel('选择卡介质')).toContainText('示例操作员甲')
  expect(killCards(client.pid())).toBe(1)
  await loginByCard(page, token)
  pullOut(token)
  await expect(page.getByText('卡介质已拔出，已锁定')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: '退出', exact: true })).toHaveCount(0)
})
