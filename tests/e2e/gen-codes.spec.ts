/** Code fields in the real window, on the filing of the registration: found every way, offline, and by keyboard (GEN-12). */
import type { Locator, Page } from '@playwright/test'
import { untilSaved } from './steps/applications.ts'
import { toolbar, untilContact } from './steps/pages.ts'
import { asYuanyang, fieldAt, inputAt, startFiling } from './steps/registration.ts'
import { expect, test } from './sill.ts'

const options = (page: Page): Locator => page.locator('.ant-select-item-option').filter({ visible: true })
const shown = (page: Page, name: string): Locator => fieldAt(page, name).locator('.ant-select-content')

/** Types into a code field that is open; the list shows this entry. */
async function search(page: Page, name: string, text: string, entry: string): Promise<void> {
  const input = inputAt(page, name)
  await input.focus()
  if ((await input.getAttribute('aria-expanded')) !== 'true') await page.keyboard.press('Space')
  await input.fill(text)
  await expect(options(page).filter({ hasText: entry }).first()).toBeVisible()
}

test('[GEN-12] a code field is searched by code, Chinese, pinyin and initials, over the full table, offline', async ({
  page,
  client,
  server,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  await server.kill()
  try {
    await untilContact(window, '离线')
    await expect(fieldAt(window, 'division')).toContainText('按空格键检索、支持模糊查询')
    for (const [text, entry] of [
      ['440605', '南海区'],
      ['南海', '南海区'],
      ['nhq', '南海区'],
      ['nanhaiq', '南海区'],
      ['佛山 nh', '南海区'],
      ['洪洞', '洪洞县'],
      ['htx', '洪洞县'],
    ] as const) {
      await search(window, 'division', text, entry)
    }
    // The rows above are told: there is more than one 南海-like name in the country.
    await search(window, 'division', '440605', '广东省 › 佛山市')
    await inputAt(window, 'division').fill('没有这个地方')
    await expect(options(window)).toHaveCount(0)
    await search(window, 'division', '佛山 nhq', '南海区')
    await window.keyboard.press('Enter')
    await expect(shown(window, 'division')).toContainText('440605 南海区')
    await search(window, 'industry', '0111', '0111 稻谷种植')
    await window.keyboard.press('Escape')
  } finally {
    await server.restart()
  }
})

test('[GEN-12] 所在地海关 offers what belongs to the division; another one is told at its field', async ({
  page,
  client,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  await search(window, 'division', '4403', '深圳市')
  await window.keyboard.press('Enter')
  await search(window, 'customsDistrict', '', '5300 深圳海关')
  const first = await options(window).allTextContents()
  expect(
    first.every((text) => text.startsWith('53')),
    first.join(),
  ).toBe(true)
  await search(window, 'customsDistrict', '蛇口', '5304 蛇口海关')
  await inputAt(window, 'customsDistrict').fill('北京')
  await expect(options(window)).toHaveCount(0)
  await inputAt(window, 'customsDistrict').fill('skhg')
  await window.keyboard.press('Enter')
  await expect(shown(window, 'customsDistrict')).toContainText('5304 蛇口海关')
  // The division is changed afterwards: the district no longer fits.
  await search(window, 'division', '110000', '北京市')
  await window.keyboard.press('Enter')
  await expect(shown(window, 'division')).toContainText('110000 北京市')
  await toolbar(window).getByRole('button', { name: '提交', exact: true }).click()
  await expect(fieldAt(window, 'customsDistrict')).toContainText('与所选的行政区划不符')
})

test('[GEN-12] who types faster than the list gets what was typed; Backspace clears, then opens', async ({
  page,
  client,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  await inputAt(window, 'division').focus()
  await window.keyboard.press('Space')
  await window.keyboard.type('330200', { delay: 0 })
  await window.keyboard.press('Enter')
  await expect(shown(window, 'division')).toContainText('330200 宁波市')
  await untilSaved(window)
  await inputAt(window, 'division').focus()
  await window.keyboard.press('Backspace')
  await expect(fieldAt(window, 'division')).not.toContainText('宁波市')
  await expect(options(window)).toHaveCount(0)
  await window.keyboard.press('Backspace')
  await expect(options(window).first()).toContainText('110000 北京市')
  await expect(options(window).and(window.locator('.ant-select-item-option-active'))).toContainText(
    '110000 北京市',
  )
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(shown(window, 'division')).toContainText('110101 东城区')
})
