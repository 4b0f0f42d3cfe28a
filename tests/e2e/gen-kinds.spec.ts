/** Kinds of fields as a clerk meets them (GEN-10, GEN-13): a time by the clock of the machine, a quantity by its unit, a number abroad, today. */
import { loginAt } from '../../server/testing/central.ts'
import type { ClientStack } from '../support/stack/client.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import type { ServerStack } from '../support/stack/server.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './third.ts'

let server: ServerStack
let client: ClientStack

test.beforeEach(({ server: ownServer, client: ownClient }) => {
  server = ownServer
  client = ownClient
})

test('[GEN-10] [GEN-13] a time is typed and shown by this machine and stored as a moment, a quantity follows its unit, days are compared with today', async ({
  page,
}) => {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '示例委托单查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  const form = page.getByRole('tabpanel').filter({ visible: true })
  const field = (name: string) => form.locator(`[data-at="fields.${name}"]`)
  const input = (name: string) => field(name).locator('input').first()
  const type = async (name: string, text: string) => {
    await input(name).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }

  await type('visitAt', '2026年11月31日 9时')
  await expect(field('visitAt').locator('.field-message')).toContainText('请输入正确的日期和时间')
  await type('visitAt', '20261130 0905')
  await expect(input('visitAt')).toHaveValue('2026-11-30 09:05:00')
  await expect(field('visitAt').locator('.field-message')).toBeEmpty()

  await type('netWeight', '0')
  await expect(field('netWeight').locator('.field-message')).toContainText('必须大于 0')
  await type('netWeight', '1.5')
  await expect(field('netWeight').locator('.field-message')).toBeEmpty()
  await input('netUnit').focus()
  await page.keyboard.type('001')
  await page.locator('.ant-select-item-option').filter({ hasText: '001', visible: true }).first().click()
  // The quantity was right until its unit came.
  await expect(field('netWeight').locator('.field-message')).toContainText('请输入整数')
  await type('netWeight', '2')
  await expect(field('netWeight').locator('.field-message')).toBeEmpty()

  await type('abroad', '21345')
  await expect(field('abroad').locator('.field-message')).not.toBeEmpty()
  await type('abroad', '+356 213456 ext 9')
  await expect(field('abroad').locator('.field-message')).toBeEmpty()

  await type('dueOn', '2026-01-01')
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(field('dueOn').locator('.field-message')).toContainText('不能早于今天')
  await type('dueOn', '2199-01-01')
  await expect(field('dueOn').locator('.field-message')).toBeEmpty()
  await page.screenshot({ path: test.info().outputPath('kinds.png') })

  await type('orderNo', 'K-1')
  await input('country').focus()
  await page.keyboard.type('CHN')
  await page.locator('.ant-select-item-option').filter({ hasText: 'CHN', visible: true }).first().click()
  await input('urgency').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '普通', visible: true }).first().click()
  await type('mobile', '13800000000')
  await form.getByRole('button', { name: '新增 商品' }).click()
  const row = page.getByRole('dialog', { name: '新增商品' })
  await row.getByLabel(/品名/u).pressSequentially('示例大豆')
  await row.getByLabel(/数量/u).pressSequentially('1')
  await row.getByLabel(/数量/u).press('Enter')
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(page)).toContainText('已送达', { timeout: 30_000 })

  // 09:05 in Shanghai, where this window is.
  const { client: clerk } = await loginAt(server.url, TEST_SECRET, 'hengfeng')
  const listed = async (from: string, to: string) =>
    (
      await clerk.documents.list({
        collection: 'certificates.sample-order',
        filters: { visitAt: { from, to } },
      })
    ).rows
  const [stored] = await listed('2026-11-30', '2026-11-30')
  expect(stored?.content.fields).toMatchObject({ visitAt: '2026-11-30T01:05:00.000Z', netWeight: '2' })
  expect(await listed('2026-12-01', '2026-12-01')).toEqual([])

  await openPage(page, '示例委托单查询')
  const conditions = page.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  for (const [day, count] of [
    ['2026-11-30', 1],
    ['2026-12-01', 0],
  ] as const) {
    for (const end of ['起', '到']) await conditions.getByLabel(`到场时间 ${end}`, { exact: true }).fill(day)
    await conditions.getByRole('button', { name: '查询' }).click()
    await expect(dataRows(page, '示例委托单')).toHaveCount(count)
    if (count > 0) await expect(dataRows(page, '示例委托单')).toContainText('2026-11-30 09:05:00')
  }
})
