/** Query pages: GEN-13. */
import { SELF_PRINT } from './steps/applications.ts'
import { dataRows, openPage, table, untilContact } from './steps/pages.ts'
import { expect, test } from './sill.ts'

const EXPORT = '出境检验检疫电子证书'

test('[GEN-13] conditions, reset, total, page size, page jump and sort', async ({ window }) => {
  await openPage(window, '出境检验检疫电子证书查询')
  const rows = dataRows(window, EXPORT)
  await expect(rows).toHaveCount(20)
  const foot = window.locator('.list-foot').filter({ visible: true })
  await expect(foot).toContainText(/总共 \d+ 条记录/u)
  const first = await rows.first().textContent()
  await foot.locator('.ant-pagination-options-quick-jumper input').fill('2')
  await foot.locator('.ant-pagination-options-quick-jumper input').press('Enter')
  await expect(rows.first()).not.toHaveText(first ?? '')
  await table(window, EXPORT).getByRole('button', { name: /签证日期/u }).click()
  await expect(table(window, EXPORT).getByRole('columnheader', { name: /签证日期/u })).toHaveAttribute('aria-sort', /ascending|descending/u)
  await expect(rows).toHaveCount(20)
  // Fuzzy by part of a number.
  const number = (await rows.first().locator('td').nth(1).textContent()) ?? ''
  const conditions = window.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await conditions.getByRole('radio', { name: '证书编号' }).check()
  await conditions.getByRole('textbox', { name: '证书编号' }).fill(` ${number.slice(-9)} `)
  await conditions.getByRole('button', { name: '查询' }).click()
  await expect(foot).toContainText('总共 1 条记录')
  await conditions.getByRole('button', { name: '重置' }).click()
  await expect(rows).toHaveCount(20)
})

test('[GEN-13] the same page answers without network and says how fresh it is', async ({ window, server }) => {
  await openPage(window, SELF_PRINT)
  await expect(dataRows(window, SELF_PRINT).first()).toBeVisible()
  const freshness = window.locator('.freshness').filter({ visible: true })
  await expect(freshness).toContainText(/数据截至 \d{4}-\d{2}-\d{2}/u)
  await server.kill()
  try {
    await untilContact(window, '离线')
    await window.getByRole('button', { name: '查询', exact: true }).filter({ visible: true }).click()
    await expect(freshness).toContainText('当前离线，显示本机数据')
    await expect(dataRows(window, SELF_PRINT).first()).toBeVisible()
  } finally {
    await server.restart()
  }
})

test('[GEN-13] wrong dates are told in words', async ({ window }) => {
  await openPage(window, '出境检验检疫电子证书查询')
  await window.getByLabel('签证日期 起').fill('2026-11-20')
  await window.getByLabel('签证日期 到').fill('2026-11-01')
  await window.getByRole('button', { name: '查询', exact: true }).click()
  await expect(window.getByRole('alert')).toContainText('起始日期不能晚于截止日期')
})
