/** The frame of the window: GEN-08 (folding menu), GEN-09 (columns of every list), GEN-23 (English). */
import { decision, reprintOf, someCertificate } from '../../server/testing/documents.ts'
import { openDesk } from './steps/desk.ts'
import { expectEnglish } from './steps/english.ts'
import { login } from './steps/login.ts'
import { dataRows, menuEntry, openPage, table, untilSettled } from './steps/pages.ts'
import { eachSystem, linksOfDesk } from './steps/systems.ts'
import { untilStored } from './steps/workspace.ts'
import { expect, test } from './sill.ts'
import type { Page } from '@playwright/test'

const SELF_PRINT = '出境检验检疫证书自助打印'
const menu = (page: Page) => page.getByRole('navigation', { name: '菜单' })
async function heads(page: Page, name: string): Promise<string[]> {
  await expect(table(page, name)).toBeVisible()
  return (await table(page, name).locator('thead th').allTextContents())
    .map((text) => text.replace(/[▲▼\s]/gu, ''))
    .filter((text) => text !== '')
}

test('[GEN-08] the menu folds to icons with their names beside them, unfolds, and stays so after a restart; groups close', async ({
  window,
  client,
}) => {
  const width = async () => (await menu(window).boundingBox())?.width ?? 0
  await expect.poll(width).toBeGreaterThan(200)
  await window.getByRole('button', { name: '折叠菜单' }).click()
  await expect.poll(width).toBeLessThan(60)
  const outbox = menu(window).getByRole('button', { name: '发件箱', exact: true })
  await expect(outbox.getByText('发件箱')).toHaveCSS('width', '1px')
  await outbox.hover()
  await expect(window.getByRole('tooltip', { name: '发件箱' })).toBeVisible()
  await window.mouse.move(600, 400)
  await outbox.focus()
  await expect(window.getByRole('tooltip', { name: '发件箱' })).toBeVisible()
  await window.keyboard.press('ArrowUp')
  await expect(menuEntry(window, '公告消息')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: '公告消息' })).toHaveAttribute('aria-selected', 'true')
  await untilStored(window, ({ menuFolded }) => menuFolded)

  await client.stop()
  await client.start()
  await window.goto(client.window())
  await login(window, 'hengfeng')
  await expect.poll(width).toBeLessThan(60)
  await window.getByRole('button', { name: '展开菜单' }).click()
  await openPage(window, '备案申请')
  const group = menu(window).getByRole('button', { name: '资质备案', exact: true })
  const entry = menu(window).getByRole('button', { name: '备案申请', exact: true })
  await expect(group).toHaveAttribute('aria-expanded', 'true')
  await group.click()
  await expect(entry).toBeHidden()
  await untilStored(window, ({ closedGroups }) => closedGroups.some((key) => key.endsWith('/资质备案')))
  await window.reload()
  await expect(group).toHaveAttribute('aria-expanded', 'false')
  await group.press('Enter')
  await expect(entry).toBeVisible()
})

test('[GEN-09] columns are chosen and ordered, remembered per account, and brought back to the default', async ({
  window,
  client,
}) => {
  await openPage(window, SELF_PRINT)
  const before = await heads(window, SELF_PRINT)
  expect(before).toContain('申报单位')
  const chooser = window.getByRole('button', { name: '选择显示列' }).filter({ visible: true })
  await chooser.click()
  await window.getByRole('checkbox', { name: '申报单位', exact: true }).uncheck()
  await window.getByRole('checkbox', { name: '证书种类', exact: true }).check()
  await window.getByRole('button', { name: '上移 签证日期' }).click()
  await window.keyboard.press('Escape')
  const chosen = await heads(window, SELF_PRINT)
  expect(chosen).not.toContain('申报单位')
  expect(chosen.at(-1)).toBe('证书种类')
  expect(chosen.indexOf('签证日期')).toBe(
    before.filter((name) => name !== '申报单位').indexOf('签证日期') - 1,
  )
  await expect(dataRows(window, SELF_PRINT)).toHaveCount(20)
  await openPage(window, '发件箱')
  await window.getByRole('button', { name: '选择显示列' }).filter({ visible: true }).click()
  await window.getByRole('checkbox', { name: '尝试次数' }).filter({ visible: true }).uncheck()
  await window.keyboard.press('Escape')
  await expect(table(window, '发件箱').getByRole('columnheader', { name: '尝试次数' })).toBeHidden()
  await untilStored(window, ({ columns }) => Object.keys(columns).length === 2)

  await client.stop()
  await client.start()
  await window.goto(client.window())
  await login(window, 'hengfeng2')
  await openPage(window, SELF_PRINT)
  expect(await heads(window, SELF_PRINT)).toEqual(before)
  await window.getByRole('button', { name: '退出', exact: true }).click()
  await login(window, 'hengfeng')
  await openPage(window, SELF_PRINT)
  expect(await heads(window, SELF_PRINT)).toEqual(chosen)
  await window.getByRole('button', { name: '选择显示列' }).filter({ visible: true }).click()
  await window.getByRole('button', { name: '恢复默认' }).click()
  await expect.poll(() => heads(window, SELF_PRINT)).toEqual(before)
})

test('[GEN-09] the desk remembers the columns of its lists in the browser', async ({ page, server }) => {
  await openDesk(page, server.url)
  await page.getByRole('navigation', { name: '海关端' }).getByRole('link', { name: '自助重打申请' }).click()
  await page.getByRole('button', { name: '选择显示列' }).click()
  await page.getByRole('checkbox', { name: '申请单位' }).check()
  await page.reload()
  await expect(page.getByRole('columnheader', { name: '申请单位' })).toBeVisible()
})

/** Names that are Chinese in law and on paper: certificates, reports, regulations. */
const NAMES_IN_REGISTERS = [/证[书明]/u, /报告$/u, /(?:办法|细则|目录)$/u, /公告/u, /^海关总署$/u]
/** Pages whose tables hold what registers have in Chinese: names of codes, places of registration. */
const TABLES_OF_REGISTERS = new Set([
  '#/codes',
  '#/used-machinery-rules',
  '#/used-machinery-regulations',
  '#/list/preshipment.agency',
  'Query of the rules for used machinery',
  'Filed inspection agencies',
])

test('[GEN-23] every page of the menu in English, chosen at the login page and kept with the account', async ({
  client,
  page,
}) => {
  await page.goto(client.window())
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByLabel('User name')).toBeVisible()
  await expectEnglish(page, 'login')
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.reload()
  await expect(page.getByLabel('User name')).toBeVisible()
  await page.getByRole('button', { name: '中文' }).click()
  await login(page, 'hengfeng')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const nav = page.getByRole('navigation', { name: 'Menu' })
  await expectEnglish(page, 'home')
  await eachSystem(page, async () => {
    const entries = await nav
      .locator('li button')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.querySelector('span:not(.anticon)')?.textContent ?? ''),
      )
    expect(entries.length).toBeGreaterThan(4)
    for (const name of entries) {
      await nav
        .locator('li button')
        .filter({ has: page.getByText(name, { exact: true }) })
        .click()
      await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
      await untilSettled(page)
      await expectEnglish(page, name, NAMES_IN_REGISTERS, TABLES_OF_REGISTERS.has(name) ? 'td' : 'svg')
    }
  })
  for (const name of ['Online', 'Last contact', 'Printer', 'Print control']) {
    await page.getByRole('contentinfo').getByRole('button', { name }).first().click()
    await expect(page.getByRole('tooltip')).toBeVisible()
    await expectEnglish(page, `status bar: ${name}`, [/证[书明]/u])
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByLabel('User name')).toBeVisible()
  await expectEnglish(page, 'login after logging out')
})

test('[GEN-23] the desk in English, with a document under review', async ({ page, server, api }) => {
  const clerk = await api('hengfeng')
  const input = reprintOf(await someCertificate(clerk.client, 'printed'), { reason: 'Paper jam' })
  await clerk.client.documents.act(input)
  await page.goto(`${server.url}/desk/`)
  await page.getByRole('button', { name: 'English' }).click()
  await expectEnglish(page, 'desk login')
  await page.getByRole('button', { name: '中文' }).click()
  await openDesk(page, server.url)
  await page.getByRole('button', { name: 'English' }).click()
  const links = await linksOfDesk(page)
  for (const href of [...links, `#/document/${input.documentId}`]) {
    await page.goto(`${server.url}/desk/${href}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await untilSettled(page)
    await expectEnglish(page, href, NAMES_IN_REGISTERS, TABLES_OF_REGISTERS.has(href) ? 'td' : 'svg')
  }
  const officer = await api('customs')
  await officer.client.documents.act(decision(input.documentId, 'refuse', { answers: { opinion: 'No' } }))
})
