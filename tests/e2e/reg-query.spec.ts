/** 证书管理, 申请单查询, 备案信息查询 (REG-11, REG-12, REG-13). */
import type { Page } from '@playwright/test'
import { dataRows, openPage, table, toolbar } from './steps/pages.ts'
import { decide, fieldAt, inputAt, PROOF, rowsAt } from './steps/registration.ts'
import { expect, test } from './sill.ts'

const conditions = (page: Page) => page.getByRole('form', { name: '查询条件' }).filter({ visible: true })
const opened = (page: Page, title: string) =>
  expect(page.getByRole('tab', { name: title, exact: true })).toHaveAttribute('aria-selected', 'true')

async function only(page: Page, column: string, entry: string): Promise<void> {
  await conditions(page).getByLabel(column).click()
  await page
    .locator('.ant-select-item-option')
    .filter({ visible: true })
    .getByText(entry, { exact: true })
    .click()
  await conditions(page).getByRole('button', { name: '查询' }).click()
}

test('[REG-11] a proof once a day; again when Customs did not receive it; the newest only can be downloaded', async ({
  window,
  api,
}) => {
  const [clerk, officer] = [await api('hengfeng'), await api('customs')]
  await openPage(window, '证书管理')
  const rows = dataRows(window, '证书管理')
  await expect(rows.filter({ hasText: '已失效' }).getByRole('button', { name: '下载' })).toBeDisabled({
    timeout: 30_000,
  })
  await expect(rows.filter({ hasText: '已签发' }).getByRole('button', { name: '下载' })).toBeEnabled()
  const box = window.getByRole('dialog', { name: '备案证明申请' })
  const apply = async () => {
    await toolbar(window).getByRole('button', { name: '备案证明' }).click()
    for (const line of [
      '1、请点击【确认】按钮，向海关提交备案证明申请。',
      '2、申请新的备案证明后，旧的备案证明将不再支持下载。',
      '3、每日只允许申请一次备案证明。',
    ])
      await expect(box).toContainText(line)
    await box.getByRole('button', { name: '确认' }).click()
  }
  const waiting = async () => (await rowsAt(clerk, PROOF)).find((row) => row.state === 'submitted')?.id ?? ''

  // By a workstation whose clock still has the day of the last one: the day is the server's.
  const last =
    (await rowsAt(clerk, PROOF)).find((row) => row.state === 'issued')?.content.fields['appliedOn'] ?? ''
  await window.clock.setSystemTime(`${last}T10:00:00+08:00`)
  await apply()
  await expect(box).toHaveCount(0)
  await window.clock.setSystemTime(new Date())
  await expect.poll(waiting, { timeout: 30_000 }).not.toBe('')
  await decide(officer, PROOF, await waiting(), ['failToReceive'], '传输中断')
  await toolbar(window).getByRole('button', { name: '刷新' }).click()
  await expect(rows.filter({ hasText: '海关入库失败' })).toHaveCount(1, { timeout: 30_000 })
  await apply()
  await expect(box).toHaveCount(0)
  await expect.poll(waiting, { timeout: 30_000 }).not.toBe('')
  await expect(rows.filter({ hasText: '申报成功' })).toHaveCount(1, { timeout: 30_000 })
  await apply()
  await expect(box.getByRole('alert')).toContainText('每日只允许申请一次备案证明')
  await box.getByRole('button', { name: '取消' }).click()

  await decide(officer, PROOF, await waiting(), ['receive', 'issue'])
  await toolbar(window).getByRole('button', { name: '刷新' }).click()
  const issued = rows.filter({ hasText: '已签发' })
  await expect(issued).toHaveCount(1, { timeout: 30_000 })
  const download = window.waitForEvent('download')
  await issued.getByRole('button', { name: '下载' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/u)
})

test('[REG-12] all applications in one list, by type, qualification, name and time; the number opens them, opinions are shown', async ({
  window,
}) => {
  await openPage(window, '申请单查询')
  const rows = dataRows(window, '申请单查询')
  await expect(rows.filter({ hasText: '注销申请' }).first()).toBeVisible({ timeout: 30_000 })
  await expect(rows.filter({ hasText: '变更申请' }).first()).toBeVisible()
  await only(window, '申请类型', '变更申请')
  await expect(rows.filter({ hasNotText: '变更申请' })).toHaveCount(0)
  const refused = rows.filter({ hasText: '审批不通过' }).first()
  await refused.getByRole('button', { name: '查看' }).click()
  await expect(window.getByRole('dialog', { name: '海关审核意见' })).toContainText('住所与营业执照不一致')
  await window.keyboard.press('Escape')
  await refused.locator('.cell-link').first().click()
  await opened(window, '变更申请单')
  await expect(inputAt(window, 'address')).not.toBeEditable()
  await expect(fieldAt(window, 'opinion')).toContainText('住所与营业执照不一致')

  // The customs code that the approval gave stands in its application (小提示 3).
  await openPage(window, '申请单查询')
  await conditions(window).getByRole('button', { name: '重置' }).click()
  await rows
    .filter({ hasText: '审批通过' })
    .filter({ hasText: '进出口货物收发货人' })
    .first()
    .locator('.cell-link')
    .first()
    .click()
  await expect(inputAt(window, 'customsCode')).toHaveValue(/^\d{10}$/u)

  await openPage(window, '申请单查询')
  await conditions(window).getByRole('button', { name: '重置' }).click()
  await only(window, '资质类型', '跨境电子商务平台企业')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('海关受理中')
  await expect(rows.getByRole('button', { name: '查看' })).toBeDisabled()
  await conditions(window).getByLabel('企业中文名称').fill('不存在的企业')
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(rows).toHaveCount(0)
  await conditions(window).getByLabel('企业中文名称').fill('示例恒丰')
  await conditions(window).getByLabel('申请时间 起').fill('20200101')
  await conditions(window).getByLabel('申请时间 到').fill('20200102')
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(rows).toHaveCount(0)
})

test('[REG-13] what is filed, by qualification; the qualification opens all sections', async ({ window }) => {
  await openPage(window, '备案信息查询')
  const rows = dataRows(window, '备案信息查询')
  await expect(rows.filter({ hasText: '进出口货物收发货人' })).toHaveCount(1, { timeout: 30_000 })
  await only(window, '资质类型', '临时备案单位')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('超期')
  await only(window, '资质类型', '进出口货物收发货人')
  await rows.getByRole('button', { name: '进出口货物收发货人' }).click()
  await opened(window, '备案信息 91330200XXXX0006X2')
  for (const section of ['企业基本信息', '管理人员信息', '出资者信息', '报关人员信息', '外部资质信息'])
    await expect(window.getByRole('heading', { name: section }).filter({ visible: true })).toBeVisible()
  await expect(window.locator('.record-page [data-at="fields.legalCountry"]')).toContainText('CHN 中国')
  await expect(dataRows(window, '管理人员信息')).toHaveCount(2)
  await expect(table(window, '报关人员信息')).toContainText('示例赵某')
})
