/**
 * [GEN-11] [GEN-23] Every page for who hears it or has no mouse: axe over the log-in, every entry of the menu, every form, the
 * boxes, and every page of the desk, in both languages. Pages are taken from the menus, so that a new one is looked at too.
 */
import type { Page } from '@playwright/test'
import { productRegistry } from '../../systems/declared.ts'
import { decision, reprintOf, someCertificate } from '../../server/testing/documents.ts'
import { expectAccessible } from './steps/axe.ts'
import { openDesk } from './steps/desk.ts'
import { openPage, untilSettled } from './steps/pages.ts'
import { printBox, SELF_PRINT, tickCertificate, tool } from './steps/printing.ts'
import { startFiling } from './steps/registration.ts'
import { eachSystem, linksOfDesk } from './steps/systems.ts'
import { expect, test } from './sill.ts'

const switchTo = (page: Page, language: 'English' | '中文') =>
  page.getByRole('button', { name: language, exact: true }).click()

/** Every entry of every system's menu, one after the other. */
async function eachEntry(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const entries = page.locator('.side-menu li button')
  await eachSystem(page, async () => {
    const count = await entries.count()
    expect(count).toBeGreaterThan(4)
    for (let at = 0; at < count; at += 1) {
      await entries.nth(at).click()
      await untilSettled(page)
      await look(await entries.nth(at).innerText())
    }
  })
}

test('[GEN-11] [GEN-23] nothing serious on the log-in, in both languages', async ({ client, page }) => {
  await page.goto(client.window())
  await expect(page.locator('.captcha-picture img')).toBeVisible()
  await expectAccessible(page, 'log-in')
  await page.getByRole('tab', { name: '卡介质' }).click()
  await expectAccessible(page, 'log-in by card')
  await switchTo(page, 'English')
  await expectAccessible(page, 'log-in by card, English')
})

for (const language of ['English', '中文'] as const)
  test(`[GEN-11] [GEN-23] nothing serious on any page of the menu, ${language}`, async ({ window }) => {
    // Half a minute on a quiet machine: some forty pages are opened and looked over.
    test.setTimeout(900_000)
    if (language === 'English') await switchTo(window, language)
    await window.getByRole('tab').first().click()
    await expectAccessible(window, 'home')
    await eachEntry(window, (name) => expectAccessible(window, name, language === '中文'))
    await window.getByRole('button', { name: language === 'English' ? 'Fold the menu' : '折叠菜单' }).click()
    await expectAccessible(window, 'folded menu')
  })

test('[GEN-11] nothing serious on the forms, the preview and the boxes', async ({ window, api }) => {
  const clerk = await api('hengfeng')
  const certificateNo = await someCertificate(clerk.client, 'pending')
  await tickCertificate(window, certificateNo)
  await tool(window, '打印').click()
  await expect(printBox(window)).toBeVisible()
  await expectAccessible(window, 'print box')
  await printBox(window).getByRole('button', { name: '取消' }).click()
  await tool(window, '预览').click()
  await expect(window.locator('.preview-paper canvas').first()).toBeVisible()
  await expectAccessible(window, 'preview')
  await openPage(window, SELF_PRINT)
  await tool(window, '申请现场出证').click()
  await expect(window.getByText('请上传该出境证书需现场出证的证明材料！')).toBeVisible()
  await expectAccessible(window, 'on-site form')
  await openPage(window, SELF_PRINT)
  await tool(window, '申请自助重打').click()
  await expect(window.getByLabel('申请理由')).toBeVisible()
  await expectAccessible(window, 'reprint form')
  await startFiling(window, ['报关企业'])
  await untilSettled(window)
  await expectAccessible(window, 'filing form')
  await window.getByRole('button', { name: '新增 外部资质信息' }).click()
  await expect(window.getByRole('dialog', { name: '请填写外部资质信息' })).toBeVisible()
  await expectAccessible(window, 'box of a row')
  await window.keyboard.press('Escape')
  await openPage(window, '备案信息查询')
  await window.locator('tbody .cell-link:visible').first().click()
  await expect(window.locator('.record-page')).toBeVisible()
  await expectAccessible(window, 'record')
})

test('[DESK-01] [GEN-23] nothing serious on any page of the desk, in both languages', async ({
  page,
  server,
  api,
}) => {
  const [clerk, officer] = [await api('hengfeng'), await api('customs')]
  const input = reprintOf(await someCertificate(clerk.client, 'printed'))
  await clerk.client.documents.act(input)
  await page.goto(`${server.url}/desk/`)
  await expect(page.locator('.captcha-picture img')).toBeVisible()
  await expectAccessible(page, 'desk log-in')
  await openDesk(page, server.url)
  const links = await linksOfDesk(page)
  expect(links.length).toBeGreaterThan(productRegistry().documents.size)
  for (const language of ['English', '中文'] as const) {
    await switchTo(page, language)
    for (const href of [...links, `#/document/${input.documentId}`]) {
      await page.goto(`${server.url}/desk/${href}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await untilSettled(page)
      await expectAccessible(page, `${href}, ${language}`, language === '中文')
    }
  }
  await officer.client.documents.act(decision(input.documentId, 'refuse', { answers: { opinion: '不同意' } }))
})
