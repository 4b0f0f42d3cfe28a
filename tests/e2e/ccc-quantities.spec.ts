/** What moves the quantities of an exemption: 预核销 at two ports, confirmation and direct write-off at the desk, 核销信息, records of use (CCC-14, CCC-15, CCC-19). */
import type { Locator, Page } from '@playwright/test'
import { button, option, panel } from './steps/exemption.ts'
import { issueExemption, newest, openDeskAs } from './steps/exempted.ts'
import { acts } from './steps/exemption-office.ts'
import { confirmAction } from './steps/desk.ts'
import { dataRows, openPage, table, toolbar, untilSynced } from './steps/pages.ts'
import { expect, test } from './sill.ts'

const amountOf = (page: Page, product: string, unit: '数量/重量' | 'HS 标准量'): Locator =>
  panel(page).getByRole('textbox', { name: `${product} 本次预核销数量（${unit}）` })

async function choosePort(page: Page, name: string, text: string): Promise<void> {
  await panel(page).getByRole('combobox', { name, exact: true }).click()
  await panel(page).getByRole('combobox', { name, exact: true }).pressSequentially(text)
  await option(page, text).first().click()
}

/** An operation of the application's row in 查看申请列表. */
async function operation(page: Page, certificateNo: string, name: string): Promise<void> {
  await openPage(page, '查看申请列表')
  await dataRows(page, '查看申请列表')
    .filter({ hasText: certificateNo })
    .getByRole('button', { name, exact: true })
    .click()
  await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
}

test('[CCC-14] [CCC-19] 预核销 at two ports, refused, confirmed with less, written off directly; 核销信息', async ({
  window: clerk,
  browser,
  server,
  api,
}, testInfo) => {
  test.setTimeout(300_000)
  const shot = (page: Page, name: string) => page.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const [hengfeng, ningbo, airport] = [await api('hengfeng'), await api('ciqningbo'), await api('ciqairport')]
  const no = await issueExemption(hengfeng, ningbo)
  await openPage(clerk, '查看申请列表')
  await untilSynced(clerk)
  await expect(table(clerk, '查看申请列表')).toContainText(no, { timeout: 60_000 })

  await operation(clerk, no, '预核销')
  await button(clerk, '提交').click()
  await expect(panel(clerk)).toContainText('请至少填写一个产品的本次预核销数量')
  await expect(panel(clerk)).toContainText('请选择口岸')
  await amountOf(clerk, '1 示例空调器', '数量/重量').pressSequentially('101')
  await expect(panel(clerk)).toContainText('超过剩余可核销的数量/重量 100')
  await amountOf(clerk, '1 示例空调器', '数量/重量').press('Control+a')
  await amountOf(clerk, '1 示例空调器', '数量/重量').pressSequentially('60')
  await amountOf(clerk, '1 示例空调器', 'HS 标准量').pressSequentially('60')
  // Filled in, then hidden by a query: it goes along, and that is said.
  await panel(clerk).getByRole('search').getByLabel('产品名称').pressSequentially('电缆')
  await panel(clerk).getByRole('search').getByRole('button', { name: '查询' }).click()
  await expect(panel(clerk)).toContainText('另有 1 个未显示的产品已填写数量')
  await shot(clerk, 'pre-write-off')
  await choosePort(clerk, '进出口口岸（直属局）', '310000')
  await choosePort(clerk, '进出口口岸', '310302')
  await button(clerk, '提交').click()
  await expect(clerk.getByRole('tab', { name: '查看预核销记录', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(dataRows(clerk, '查看预核销记录')).toContainText(/YH\d{14}.*待确认/u, { timeout: 60_000 })

  await operation(clerk, no, '预核销')
  await amountOf(clerk, '1 示例空调器', '数量/重量').pressSequentially('60')
  await expect(panel(clerk)).toContainText('另有待确认的预核销 60')
  await amountOf(clerk, '1 示例空调器', 'HS 标准量').pressSequentially('60')
  await choosePort(clerk, '进出口口岸（直属局）', '380000')
  await choosePort(clerk, '进出口口岸', '380101')
  await shot(clerk, 'pre-write-off-again')
  await button(clerk, '提交').click()
  await expect(dataRows(clerk, '查看预核销记录').filter({ hasText: '待确认' })).toHaveCount(2, {
    timeout: 60_000,
  })

  const first = await newest(airport, 'exemption.pre-write-off', no)
  await acts(airport, { kind: 'exemption.pre-write-off', action: 'confirm', document: first })

  const desk = await (
    await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  ).newPage()
  await openDeskAs(desk, server.url, 'ciqbeilun', '#/list/exemption.pre-write-off')
  // The other port's line is another office's.
  const waiting = desk.locator('tbody tr[data-id]').filter({ hasText: no })
  await expect(waiting).toHaveCount(1)
  await waiting.getByRole('link').first().click()
  await desk.getByRole('button', { name: '确认核销', exact: true }).click()
  await confirmAction(desk, '确认核销')
  await expect(desk.locator('.desk-review')).toContainText('超过剩余可核销的数量/重量 40')
  await shot(desk, 'desk-refused')
  await desk.locator('#ask-confirmedQuantity').pressSequentially('40')
  await desk.locator('#ask-confirmedHsQuantity').pressSequentially('40')
  await desk.getByRole('button', { name: '确认核销', exact: true }).click()
  await confirmAction(desk, '确认核销')
  await expect(desk.locator('.desk-state')).toHaveText('已确认')

  await desk.goto(`${server.url}/desk/#/exemption-write-off`)
  await desk.getByLabel('证明编号').pressSequentially('M000000000000')
  await desk.getByLabel('证明编号').press('Enter')
  await expect(desk.getByRole('alert').filter({ hasText: '没有找到该免办证明' })).toBeVisible()
  await desk.getByLabel('证明编号').press('Control+a')
  await desk.getByLabel('证明编号').pressSequentially(no.toLowerCase())
  await desk.getByLabel('证明编号').press('Enter')
  await expect(desk.getByRole('table', { name: '按证明号核销' })).toContainText('已核销完毕')
  await desk.getByRole('textbox', { name: '2 示例电缆 本次核销数量（数量/重量）' }).pressSequentially('1001')
  await desk.getByRole('button', { name: '核销', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '确定', exact: true }).click()
  await expect(desk.getByRole('table', { name: '按证明号核销' })).toContainText(
    '超过剩余可核销的数量/重量 1000',
  )
  await desk.getByRole('textbox', { name: '2 示例电缆 本次核销数量（数量/重量）' }).press('Control+a')
  await desk.getByRole('textbox', { name: '2 示例电缆 本次核销数量（数量/重量）' }).pressSequentially('300.5')
  await desk.getByRole('textbox', { name: '2 示例电缆 本次核销数量（HS 标准量）' }).pressSequentially('12.5')
  await desk.getByRole('button', { name: '核销', exact: true }).click()
  await shot(desk, 'desk-direct')
  await desk.getByRole('dialog').getByRole('button', { name: '确定', exact: true }).click()
  await expect(desk.getByText('已核销 1 个产品')).toBeVisible()
  await expect(desk.getByRole('table', { name: '按证明号核销' })).toContainText('699.5')
  await desk.context().close()

  await operation(clerk, no, '核销信息')
  await expect(dataRows(clerk, '核销记录')).toHaveCount(3, { timeout: 60_000 })
  await expect(table(clerk, '核销信息')).toContainText('300.5')
  await expect(dataRows(clerk, '核销记录').filter({ hasText: '直接核销' })).toContainText('12.5')
  await shot(clerk, 'write-offs')
  await operation(clerk, no, '查看预核销记录')
  await expect(dataRows(clerk, '查看预核销记录').filter({ hasText: '已确认' })).toHaveCount(2)
  await shot(clerk, 'pre-write-offs')
  await dataRows(clerk, '查看预核销记录').first().getByRole('button', { name: '示例空调器' }).click()
  await expect(clerk.getByRole('dialog', { name: '产品详细信息' })).toContainText('KFR-26')
  await clerk.getByRole('dialog').getByRole('button', { name: '返回' }).click()
})

test('[CCC-15] 使用单位 for ticked products, more than is left, sent back and corrected; 退运 and 销毁 share the rest', async ({
  window: clerk,
  api,
}, testInfo) => {
  test.setTimeout(300_000)
  const shot = (name: string) => clerk.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const [hengfeng, ningbo] = [await api('hengfeng'), await api('ciqningbo')]
  const no = await issueExemption(hengfeng, ningbo)
  await acts(ningbo, {
    kind: 'exemption.direct-write-off',
    action: 'book',
    content: {
      fields: {
        tenant: hengfeng.account.tenant.id,
        certificateNo: no,
        seq: '1',
        quantity: '10',
        hsQuantity: '10',
      },
      rows: {},
      attachments: {},
    },
  })
  await openPage(clerk, '查看申请列表')
  await untilSynced(clerk)
  await expect(table(clerk, '查看申请列表')).toContainText(no, { timeout: 60_000 })
  await operation(clerk, no, '填写产品使用记录')
  await button(clerk, '填写使用单位').click()
  await expect(panel(clerk)).toContainText('请选择产品')
  await panel(clerk).getByRole('checkbox', { name: '1 示例空调器' }).check()
  await shot('use')
  await button(clerk, '填写使用单位').click()
  await expect(clerk.getByRole('tab', { name: '使用单位', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const field = (name: string) =>
    clerk.locator(`[data-at="fields.${name}"]`).filter({ visible: true }).locator('input, textarea').first()
  await expect(field('useAddress')).toHaveValue('示例路 1 号')
  await panel(clerk).getByRole('button', { name: '清空使用单位信息' }).click()
  await expect(field('useUnit')).toHaveValue('')
  await panel(clerk).getByRole('button', { name: '复制申请的最终使用地' }).click()
  await expect(field('useAddress')).toHaveValue('示例路 1 号')
  for (const [name, value] of [
    ['useUnit', '示例实验室'],
    ['useContact', '示例联系人'],
    ['usePhone', '13800000001'],
  ] as const)
    await field(name).pressSequentially(value)
  await field('usedOn').pressSequentially(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  const box = clerk.getByRole('dialog')
  const edit = async (amount: string) => {
    await dataRows(clerk, '产品').first().getByRole('button', { name: '编辑' }).click()
    await retypeAmount(amount)
  }
  const retypeAmount = async (amount: string) => {
    const input = box.locator('[data-at$=".amount"] input')
    await input.press('Control+a')
    await input.pressSequentially(amount)
    await box.getByRole('button', { name: '确认', exact: true }).click()
  }
  await expect(panel(clerk).getByRole('button', { name: '新增 产品' })).toHaveCount(0)
  await edit('11')
  await expect(box).toContainText('剩余数量为 10，不能超过')
  await retypeAmount('6')
  await expect(box).toBeHidden()
  await shot('usage')
  await toolbar(clerk).getByRole('button', { name: '提交', exact: true }).click()
  await expect(toolbar(clerk)).toContainText('已提交', { timeout: 60_000 })
  const sent = await newest(ningbo, 'exemption.usage', no)
  await acts(ningbo, {
    kind: 'exemption.usage',
    action: 'fail',
    document: sent,
    answers: { opinion: '示例：请更正数量' },
  })
  await expect(toolbar(clerk)).toContainText('审核不通过', { timeout: 60_000 })
  await expect(field('opinion')).toHaveValue('示例：请更正数量')

  await operation(clerk, no, '填写产品使用记录')
  await panel(clerk).getByRole('button', { name: '查看记录', exact: true }).click()
  await expect(dataRows(clerk, '查看使用记录')).toContainText('审核不通过')
  await shot('records')
  await dataRows(clerk, '查看使用记录').getByRole('button', { name: '修改', exact: true }).click()
  await edit('5')
  await expect(box).toBeHidden()
  await toolbar(clerk).getByRole('button', { name: '提交', exact: true }).click()
  await expect(toolbar(clerk)).toContainText('已提交', { timeout: 60_000 })
  await acts(ningbo, {
    kind: 'exemption.usage',
    action: 'pass',
    document: await newest(ningbo, 'exemption.usage', no),
  })

  await operation(clerk, no, '填写产品使用记录')
  await expect(table(clerk, '填写产品使用记录').locator('tbody tr').first()).toContainText('5', {
    timeout: 60_000,
  })
  await panel(clerk).getByRole('checkbox', { name: '1 示例空调器' }).check()
  await button(clerk, '填写退运记录').click()
  await expect(clerk.getByRole('tab', { name: '退运记录', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await shot('return')
  await toolbar(clerk).getByRole('button', { name: '保存', exact: true }).click()
  await expect(field('recordNo')).toHaveValue(/SY\d{14}/u, { timeout: 60_000 })
})
