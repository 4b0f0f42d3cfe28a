/** 业务委托 and 业务受理 in two windows: an enterprise commissions, an agency returns, accepts and hands in (PSI-09, PSI-10, PSI-21 – PSI-23). */
import type { Locator, Page } from '@playwright/test'
import { retype } from './steps/keyboard.ts'
import { menuEntry, openPage, table, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { addFile, button, code, field, form, loginAgency, state, strip } from './steps/preshipment.ts'
import {
  deleteLine,
  fillOrder,
  focused,
  formInFront,
  lines,
  openOrder,
  typeGoods,
} from './steps/preshipment-order.ts'
import { expect, openWindow, test } from './sill.ts'

/** What the form says when the server has done it. */
const said = (page: Page): Locator => page.locator('.form-succeeded').filter({ visible: true })

test('[PSI-21] [PSI-22] an order with goods by keyboard, written and handed in without network', async ({
  window: clerk,
  server,
}, testInfo) => {
  const shot = (page: Page, name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  await openPage(clerk, '业务委托')
  await untilSynced(clerk)
  await shot(clerk, 'orders')
  const conditions = clerk.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  for (const name of ['业务编号', '收货人姓名', '入境海关', '到货地', '用途', '装运前检验机构', '状态'])
    await expect(conditions.getByLabel(name, { exact: true })).toBeVisible()
  await expect(table(clerk, '业务委托').getByRole('columnheader')).toContainText([
    '序号',
    '业务委托号',
    '状态',
    '收货人名称',
    '用途',
    '境内目的地',
    '委托时间',
  ])
  await button(clerk, '新增').click()
  await formInFront(clerk)
  await expect(field(clerk, 'enterpriseName')).toHaveValue('示例恒丰进出口有限公司')
  await expect(field(clerk, 'contact')).toHaveValue('示例操作员甲')
  await server.kill()
  await untilContact(clerk, '离线')
  await fillOrder(clerk)
  await code(clerk, 'agency', '澳洲', '示例澳洲商检有限公司')

  await strip(clerk).locator('[data-at$=".name"] input').focus()
  await typeGoods(clerk, '示例旧挖掘机', '8429521200', '2')
  await expect(lines(clerk)).toHaveCount(1)
  await expect.poll(() => focused(clerk)).toBe('name')
  await typeGoods(clerk, '示例旧显示器', '8528491000')
  await expect(lines(clerk)).toHaveCount(2)
  // Flags without network, by the longest prefix; sums as exact decimals.
  await expect(lines(clerk).first()).toContainText('是')
  await expect(field(clerk, 'totalQuantity')).toHaveValue('3')
  await expect(field(clerk, 'totalAmount')).toHaveValue('2001.00')
  await addFile(clerk, '贸易合同', '示例合同.pdf')
  await shot(clerk, 'form')
  await button(clerk, '提交').click()
  await expect(form(clerk)).toContainText('该产品禁止进口，不能委托装运前检验')
  await shot(clerk, 'banned')
  await deleteLine(clerk, 2)
  await expect(lines(clerk)).toHaveCount(1)
  await button(clerk, '提交').click()
  await expect(toolbar(clerk)).toContainText('待发送')
  await server.restart()
  await state(clerk, '待受理')
  const no = await field(clerk, 'orderNo').inputValue()
  expect(no).toMatch(/^\d{18}$/u)
})

test('[PSI-23] [PSI-09] [PSI-10] an order is returned with a reason, handed in again, accepted and inspected', async ({
  window: clerk,
  browser,
  api,
  secondClient,
}, testInfo) => {
  const shot = (page: Page, name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const { client } = await api('hengfeng')
  const { rows } = await client.documents.list({
    collection: 'preshipment.order',
    filters: { state: { anyOf: ['waiting'] } },
    pageSize: 100,
  })
  const consignee = '示例恒丰工程机械有限公司'
  const seeded = rows.find(
    ({ content }) =>
      content.fields['consignee'] === consignee &&
      content.rows['goods']?.length === 1 &&
      // Under no measure.
      content.rows['goods'][0]?.['hsCode'] === '8429521100',
  )
  const no = seeded?.content.fields['orderNo'] ?? ''
  await openOrder(clerk, '业务委托', no)
  const inspector = await openWindow(browser, secondClient)
  await loginAgency(inspector, 'psi-au')
  await openOrder(inspector, '业务受理', no)
  await state(inspector, '待受理')
  await expect(field(inspector, 'consignee')).toHaveValue(consignee)
  await expect(form(inspector)).toContainText('示例材料.png')
  await shot(inspector, 'agency')
  await button(inspector, '退回').click()
  const box = inspector.getByRole('dialog', { name: '委托退回' })
  await box.getByLabel('退回原因').pressSequentially('照片不清')
  await shot(inspector, 'return')
  await box.getByRole('button', { name: '确定退回', exact: true }).click()
  await state(inspector, '补充材料')
  await expect(said(inspector)).toHaveText('操作成功')
  await state(clerk, '补充材料')
  await expect(clerk.locator('.order-returned')).toContainText('照片不清')
  await shot(clerk, 'returned')
  await retype(field(clerk, 'contactAddress'), '示例路 2 号')
  await button(clerk, '提交').click()
  // It may be handed in, and need not be.
  const free = clerk.getByRole('dialog', { name: '提交' })
  await expect(free).toContainText('所列产品均无需装运前检验，凭声明即可申报')
  await free.getByRole('button', { name: '返回', exact: true }).click()
  await state(clerk, '补充材料')
  await button(clerk, '提交').click()
  await free.getByRole('button', { name: '继续', exact: true }).click()
  await state(clerk, '待受理')
  await state(inspector, '待受理')
  await button(inspector, '接受委托').click()
  await state(inspector, '受理中')
  await expect(said(inspector)).toHaveText('操作成功')
  await state(clerk, '受理中')
  await field(inspector, 'certificateNo').pressSequentially('AU-2026/1')
  await field(inspector, 'certificateValidUntil').pressSequentially('20200101')
  await button(inspector, '提交').click()
  await expect(form(inspector)).toContainText('证书有效期不能早于今天')
  await retype(field(inspector, 'certificateValidUntil'), '20991231')
  await addFile(inspector, '装运前检验证书', '示例证书.pdf')
  await addFile(inspector, '检验报告', '示例报告.pdf')
  await shot(inspector, 'findings')
  await button(inspector, '提交').click()
  await state(inspector, '检验完成')
  await expect(said(inspector)).toHaveText('提交成功')
  await state(clerk, '检验完成')
  await expect(field(clerk, 'certificateNo')).toHaveValue('AU-2026/1')
  await expect(form(clerk)).toContainText('示例证书.pdf')
  await shot(clerk, 'completed')

  // Told in the manual's words; the notice opens it.
  await menuEntry(clerk, '公告消息').first().click()
  await expect(clerk.getByRole('tab', { name: '公告消息', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const notice = table(clerk, '公告消息')
    .getByRole('row')
    .filter({ hasText: `您的业务委托 (委托号: ${no}) 已受理完成` })
  await expect(notice).toContainText('业务委托')
  await shot(clerk, 'notices')
  await inspector.context().close()
})
