/** An order as the clerk of an enterprise writes it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { dataRows, openPage, toolbar, untilSynced } from './pages.ts'
import { code, field, form, option } from './preshipment.ts'

export const lines = (page: Page): Locator => dataRows(page, '申请产品信息')
/** The list and the form of an order have tabs of one name: the form is what has a state. */
export const formInFront = (page: Page) => expect(toolbar(page).locator('.form-state')).toBeVisible()
const texts = {
  contactEmail: 'orders@example.com',
  contactAddress: '示例路 1 号',
  consignee: '示例收货人甲',
  goodsLocation: '示例国示例港',
} as const

export async function fillOrder(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(texts)) await field(page, name).pressSequentially(value)
  await field(page, 'use').click()
  await option(page, '企业自用').click()
  await code(page, 'destination', '330206', '宁波市北仑区')
  await code(page, 'destinationPort', '110001')
  await code(page, 'destinationCustoms', '3101')
  await code(page, 'entryCustoms', '3104')
}

export const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement?.closest('.row-strip')
      ? document.activeElement.closest('[data-at]')?.getAttribute('data-at')?.split('.').at(-1)
      : undefined,
  )

/** One line of goods, from the first field of the strip to Enter in the last, by keys alone. */
export async function typeGoods(page: Page, name: string, hsCode: string, quantity = '1'): Promise<void> {
  const at = (field: string) => expect.poll(() => focused(page)).toBe(field)
  await at('name')
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await at('model')
  await page.keyboard.type('ZX-210')
  await page.keyboard.press('Enter')
  await at('hsCode')
  await page.keyboard.press('Space')
  await page.keyboard.type(hsCode)
  await page.keyboard.press('Enter')
  await at('madeOn')
  await page.keyboard.type('2015')
  await page.keyboard.press('Enter')
  await at('quantity')
  await page.keyboard.type(quantity)
  await page.keyboard.press('Enter')
  await at('unit')
  await page.keyboard.press('Space')
  await page.keyboard.type('001')
  await expect(option(page, '001')).toBeVisible()
  await page.keyboard.press('Enter')
  await at('amount')
  await page.keyboard.type('1000.5')
  await page.keyboard.press('Enter')
}

export async function openOrder(page: Page, list: string, text: string): Promise<void> {
  await openPage(page, list)
  await untilSynced(page)
  const row = dataRows(page, list).filter({ hasText: text })
  await expect(row).toHaveCount(1, { timeout: 60_000 })
  await row.getByRole('button').first().click()
  await formInFront(page)
}

/** Ticks the line with this number and deletes it. */
export async function deleteLine(page: Page, number: number): Promise<void> {
  await lines(page)
    .nth(number - 1)
    .getByRole('checkbox')
    .check()
  await form(page)
    .locator('.form-section')
    .filter({ has: page.locator('.row-strip') })
    .locator('.button-row')
    .first()
    .getByRole('button', { name: '删除', exact: true })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(确认|确定)$/u })
    .click()
}
