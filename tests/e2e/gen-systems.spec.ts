/**
 * The menus of window and desk with five systems: one is open at a time (GEN-06), what waits in the others is seen at the switcher
 * (GEN-19), groups stay as they were left (GEN-08), all by keyboard. Three of the systems are stand-ins (tests/fixtures/five-systems).
 */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { loginAt } from '../../server/testing/central.ts'
import type { ClientStack } from '../support/stack/client.ts'
import { buildFiveSystems } from '../support/stack/five-systems.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import type { ServerStack } from '../support/stack/server.ts'
import { expectAccessible } from './steps/axe.ts'
import { openDesk } from './steps/desk.ts'
import { login } from './steps/login.ts'
import { menuEntry, openPage } from './steps/pages.ts'
import { choices, chooseByKeys, eachSystem, switcher } from './steps/systems.ts'
import { untilStored } from './steps/workspace.ts'
import { expect, testsWith } from './other.ts'

const ORDER = 'preshipment.sample'
const MACHINERY = '进口旧机电产品装运前检验监督管理'
const ACCEPTANCE = '进出口商品检验采信管理'

const test = testsWith(buildFiveSystems)

let server: ServerStack
let client: ClientStack

test.beforeEach(({ server: ownServer, client: ownClient }) => {
  server = ownServer
  client = ownClient
})

/** An order that waits for the officer. */
async function submitted(number: string) {
  const { client: clerk } = await loginAt(server.url, TEST_SECRET, 'hengfeng')
  const documentId = randomUUID()
  await clerk.documents.act({
    key: randomUUID(),
    kind: ORDER,
    documentId,
    action: 'submit',
    baseRevision: 0,
    formVersion: 1,
    content: { fields: { number }, rows: {}, attachments: {} },
  })
  return documentId
}

async function sendBack(documentId: string): Promise<void> {
  const { client: officer } = await loginAt(server.url, TEST_SECRET, 'customs')
  await officer.documents.act({
    key: randomUUID(),
    kind: ORDER,
    documentId,
    action: 'return',
    baseRevision: 1,
    formVersion: 1,
    answers: { opinion: '请补充' },
  })
}

const menu = (page: Page) => page.getByRole('navigation')
const numberIn = (text: string | null): number => Number(/\d+/u.exec(text ?? '')?.[0] ?? '0')
const nameShown = (page: Page) => switcher(page).locator('.system-name')

/** What the switcher says of the others is the sum of what the list says of each. */
async function expectSum(page: Page): Promise<void> {
  await switcher(page).click()
  await expect(choices(page)).toHaveCount(5)
  const others = choices(page).filter({ hasNotText: (await nameShown(page).textContent()) ?? '' })
  await expect(others).toHaveCount(4)
  const counts = await others.locator('.menu-count').allTextContents()
  await page.keyboard.press('Escape')
  await expect(switcher(page)).toBeFocused()
  const sum = counts.reduce((whole, count) => whole + numberIn(count), 0)
  const said = switcher(page).locator('.menu-count')
  expect((await said.count()) === 0 ? 0 : numberIn(await said.textContent())).toBe(sum)
}

test('[GEN-06] [GEN-19] [GEN-11] one system is open at a time, the switcher counts what waits in the others, by keyboard alone', async ({
  page,
}) => {
  await sendBack(await submitted('ORDER-1'))
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await expect(nameShown(page)).toHaveText('检验检疫电子证书')
  await expect(menuEntry(page, '入境检验检疫电子证书查询')).toBeVisible()
  await expect(menuEntry(page, '备案申请')).toHaveCount(0)
  await expect(menuEntry(page, '质量反馈')).toHaveCount(0)
  await expect(switcher(page)).toHaveAccessibleName(/其他系统 [1-9]\d* 项待处理/u)
  await expectSum(page)

  await switcher(page).focus()
  await page.keyboard.press('Enter')
  await expect(choices(page)).toHaveText([
    /检验检疫电子证书/u,
    new RegExp(`${MACHINERY}.*[1-9]\\d*\\s*项待处理`, 'u'),
    new RegExp(ACCEPTANCE, 'u'),
    /免予办理强制性产品认证/u,
    /行政相对人统一管理3\.0/u,
  ])
  await expect(switcher(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(switcher(page)).toBeFocused()
  await expect(switcher(page)).toHaveAttribute('aria-expanded', 'false')

  await chooseByKeys(page, MACHINERY)
  await expect(switcher(page)).toBeFocused()
  await expectSum(page)
  await expect(menuEntry(page, '入境检验检疫电子证书查询')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(menuEntry(page, '业务委托查询')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menu(page).getByRole('button', { name: '公共查询', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menuEntry(page, '旧机电业务规则查询')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: '旧机电业务规则查询' })).toHaveAttribute('aria-selected', 'true')

  // A group closed here stays so, after going to another system and after a restart.
  const group = menu(page).getByRole('button', { name: '监督管理', exact: true })
  await group.press('Enter')
  await expect(menuEntry(page, '质量反馈')).toHaveCount(0)
  await untilStored(page, ({ closedGroups }) => closedGroups.some((key) => key.endsWith('/监督管理')))
  await client.stop()
  await client.start()
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await expect(nameShown(page)).toHaveText(MACHINERY)
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await expect(page.locator('main.page:visible')).toBeFocused()
  await group.press('Enter')
  await expect(menuEntry(page, '质量反馈')).toBeVisible()
})

test('[GEN-06] [GEN-07] the menu goes to the system of the page that is opened or brought to the front, and stays on pages of all', async ({
  page,
}) => {
  await sendBack(await submitted('ORDER-3'))
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '上传报告')
  await expect(nameShown(page)).toHaveText(ACCEPTANCE)
  await openPage(page, '公告消息')
  await expect(nameShown(page)).toHaveText(ACCEPTANCE)
  await page.getByRole('tab', { name: '首页' }).click()
  await page.getByRole('button', { name: /^业务委托查询/u }).click()
  await expect(nameShown(page)).toHaveText(MACHINERY)
  await expect(menuEntry(page, '业务委托查询')).toHaveAttribute('aria-current', 'page')
  await page.getByRole('tab', { name: '上传报告' }).click()
  await expect(nameShown(page)).toHaveText(ACCEPTANCE)
  await expect(menuEntry(page, '上传报告')).toHaveAttribute('aria-current', 'page')
  // The clerk looks into another system; a tab closed behind the one in front does not turn the menu back.
  await switcher(page).focus()
  await chooseByKeys(page, MACHINERY)
  await page.getByRole('button', { name: '关闭 公告消息' }).click()
  await expect(nameShown(page)).toHaveText(MACHINERY)
  await page.getByRole('button', { name: '关闭 上传报告' }).click()
  await expect(page.getByRole('tab', { name: '首页' })).toHaveAttribute('aria-selected', 'true')
  await expect(nameShown(page)).toHaveText(MACHINERY)
})

test('[GEN-08] [GEN-23] no system has a menu longer than the screen, in both languages; folded, it is icons with their names', async ({
  page,
}) => {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  const fits = () => page.locator('.side-menu').evaluate((nav) => nav.scrollHeight <= nav.clientHeight)
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const language of ['zh', 'en']) {
    await eachSystem(page, async () => expect(await fits()).toBe(true))
    await page.screenshot({ path: test.info().outputPath(`menu-${language}.png`) })
    await expectAccessible(page, `menu (${language})`)
    if (language === 'zh') await page.getByRole('button', { name: 'English' }).click()
  }
  await page.getByRole('button', { name: '中文' }).click()
  await page.setViewportSize({ width: 911, height: 512 })
  await page.screenshot({ path: test.info().outputPath('menu-150-folded.png') })
  await switcher(page).click()
  await expect(choices(page)).toHaveCount(5)
  await page.screenshot({ path: test.info().outputPath('menu-150-switcher.png') })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '展开菜单' }).click()
  await eachSystem(page, async () => {
    // Whatever has to scroll, what all systems share is in sight.
    await expect(menuEntry(page, '发件箱')).toBeInViewport({ ratio: 1 })
    await expect(switcher(page)).toBeInViewport({ ratio: 1 })
  })
  await page.screenshot({ path: test.info().outputPath('menu-150.png') })
})

test('[GEN-06] [DESK-01] [GEN-11] the desk has one system open at a time, goes to the one of a document that is opened, and keeps closed groups', async ({
  page,
}) => {
  const documentId = await submitted('ORDER-2')
  await openDesk(page, server.url)
  await expect(nameShown(page)).toHaveText('检验检疫电子证书')
  const link = (name: string) => menu(page).getByRole('link', { name })
  await expect(link('签发出境证书')).toBeVisible()
  await expect(link('业务委托')).toHaveCount(0)
  await expectSum(page)

  await switcher(page).focus()
  await chooseByKeys(page, MACHINERY)
  await expect(switcher(page)).toBeFocused()
  await expect(link('签发出境证书')).toHaveCount(0)
  await expectSum(page)
  await page.keyboard.press('ArrowDown')
  const group = menu(page).getByRole('button', { name: '申请审核', exact: true })
  await expect(group).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '业务委托', exact: true })).toBeVisible()

  await switcher(page).focus()
  await chooseByKeys(page, '行政相对人统一管理3.0')
  await page.goto(`${server.url}/desk/#/document/${documentId}`)
  await expect(page.locator('.desk-state')).toHaveText('待受理')
  await expect(nameShown(page)).toHaveText(MACHINERY)
  await page.screenshot({ path: test.info().outputPath('desk-menu.png') })
  await expectAccessible(page, 'desk menu')

  await group.click()
  await expect(menu(page).getByRole('button', { name: /^申请审核\s*[1-9]\d*\s*项待处理$/u })).toBeVisible()
  await page.reload()
  await expect(nameShown(page)).toHaveText(MACHINERY)
  await expect(menu(page).getByRole('button', { name: /^申请审核/u })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
  await page.setViewportSize({ width: 911, height: 512 })
  await page.screenshot({ path: test.info().outputPath('desk-menu-150.png') })
})
