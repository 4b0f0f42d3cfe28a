/**
 * Issue 11, part 2: documents between an enterprise, an agency and customs, declared in a fixture, driven in two windows and at the
 * desk. General code does not know them.
 */
import type { Browser, Page } from '@playwright/test'
import { AGENCY } from '../fixtures/three-party/agency.ts'
import { buildThreeParties } from '../support/stack/three-party.ts'
import { confirmAction, openDesk, openDeskPage } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { expect, testsWith } from './other.ts'

const test = testsWith(buildThreeParties)

const newPage = async (browser: Browser): Promise<Page> =>
  (
    await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  ).newPage()
const form = (page: Page) => page.getByRole('tabpanel').filter({ visible: true })
const button = (page: Page, name: string) => toolbar(page).getByRole('button', { name, exact: true })
const sent = (page: Page) => expect(toolbar(page)).toContainText('已送达', { timeout: 60_000 })
const state = (page: Page, name: string) =>
  expect(toolbar(page).locator('.form-state')).toContainText(name, { timeout: 60_000 })

const inFront = (page: Page, title: string) =>
  expect(page.getByRole('tab', { name: title, exact: true })).toHaveAttribute('aria-selected', 'true')

/** A new order with one line of goods, from the list; not handed in yet. */
async function fillOrder(page: Page, no: string, name: string, quantity: string): Promise<void> {
  await button(page, '新建').click()
  await inFront(page, '示例委托单')
  await form(page).getByLabel('委托编号').pressSequentially(no)
  await form(page)
    .getByLabel(/检验机构$/u)
    .pressSequentially(AGENCY.creditCode)
  const port = form(page).getByLabel('口岸海关')
  await port.click()
  await port.pressSequentially('3101')
  await page.locator('.ant-select-item-option').filter({ hasText: '3101', visible: true }).first().click()
  // The agency's part is there to be read only.
  await expect(form(page).getByLabel('机构联系人')).toHaveAttribute('readonly', '')
  await form(page).getByRole('button', { name: '新增 货物' }).click()
  const box = page.getByRole('dialog', { name: '新增货物' })
  await box.getByLabel('货物名称').pressSequentially(name)
  await box.getByLabel('数量').pressSequentially(quantity)
  await expect(box.getByLabel('实测情况')).toHaveAttribute('readonly', '')
  await box.getByRole('button', { name: '确认' }).click()
}

/** The order in the list of whoever has it. */
async function openOrder(page: Page, no: string): Promise<void> {
  await openPage(page, '示例委托单查询')
  await untilSynced(page)
  await expect(dataRows(page, '示例委托单').filter({ hasText: no })).toHaveCount(1, { timeout: 60_000 })
  await page.getByRole('table', { name: '示例委托单', exact: true }).getByText(no).click()
  await inFront(page, '示例委托单')
}

test('[GEN-14] [GEN-15] [SYNC-03] [DESK-01] an order between an enterprise, an agency and customs: each fills its part, sees its share, acts when it is its turn, offline too', async ({
  page: clerk,
  browser,
  server,
  client: enterprise,
  secondClient: agency,
}, testInfo) => {
  await clerk.goto(enterprise.window())
  await login(clerk, 'hengfeng')
  const inspector = await newPage(browser)
  await inspector.goto(agency.window())
  await login(inspector, 'huajian')
  await openPage(inspector, '示例委托单查询')
  await untilSynced(inspector)
  // Not the agency's to begin.
  await expect(button(inspector, '打开')).toBeVisible()
  await expect(button(inspector, '新建')).toHaveCount(0)

  await openPage(clerk, '示例委托单查询')
  await untilSynced(clerk)
  await server.kill()
  await untilContact(clerk, '离线')
  await fillOrder(clerk, 'W-001', '旧机床', '10')
  await button(clerk, '提交').click()
  await expect(toolbar(clerk)).toContainText('待发送')
  await server.restart()
  await sent(clerk)

  // The agency has it by itself, and is told that it is its turn.
  await openOrder(inspector, 'W-001')
  await state(inspector, '已委托')
  await expect(form(inspector).getByLabel('委托编号')).toHaveAttribute('readonly', '')
  await expect(form(inspector).getByRole('button', { name: '新增 货物' })).toHaveCount(0)
  await button(inspector, '接受').click()
  await expect(inspector.locator('[data-at="fields.contact"]')).toContainText('此项为必填项')
  // Offline at its side.
  await server.kill()
  await untilContact(inspector, '离线')
  await form(inspector).getByLabel('机构联系人').pressSequentially('示例联系人')
  await form(inspector).getByRole('button', { name: /^编辑/u }).click()
  const row = inspector.getByRole('dialog', { name: '编辑货物' })
  await expect(row.getByLabel('货物名称')).toHaveAttribute('readonly', '')
  await row.getByLabel('实测情况').pressSequentially('与申报一致')
  await row.getByRole('button', { name: '确认' }).click()
  await inspector.screenshot({ path: testInfo.outputPath('agency.png') })
  await button(inspector, '接受').click()
  await expect(toolbar(inspector)).toContainText('待发送')
  await server.restart()
  await state(inspector, '已接受')
  await openOrder(clerk, 'W-001')
  await state(clerk, '已接受')
  await expect(form(clerk).getByLabel('机构联系人')).toHaveValue('示例联系人')
  await expect(button(clerk, '提交')).toHaveCount(0)

  // A job hangs on the order and takes of its quantity; too much is refused at its row.
  const goods = await goodsId(inspector)
  await button(inspector, '示例检验任务').click()
  await inFront(inspector, '示例检验任务')
  await form(inspector).getByLabel('检验地点').pressSequentially('示例堆场')
  await form(inspector).getByRole('button', { name: '新增 检验货物' }).click()
  const taken = inspector.getByRole('dialog', { name: '新增检验货物' })
  await taken.getByLabel('货物').pressSequentially(goods)
  await taken.getByLabel('数量').pressSequentially('11')
  await taken.getByRole('button', { name: '确认' }).click()
  await button(inspector, '提交').click()
  await expect(form(inspector)).toContainText('剩余 10，不能超过', { timeout: 60_000 })
  await form(inspector).getByRole('button', { name: /^编辑/u }).click()
  const mended = inspector.getByRole('dialog', { name: '编辑检验货物' })
  await retype(mended.getByLabel('数量'), '10')
  await mended.getByRole('button', { name: '确认' }).click()
  await button(inspector, '提交').click()
  await state(inspector, '已提交')

  // The verdict is seen by the others when it is handed in, the remark by nobody.
  await openOrder(inspector, 'W-001')
  const verdict = form(inspector).getByLabel('检验结论')
  await verdict.click()
  await inspector
    .locator('.ant-select-item-option')
    .filter({ hasText: '不合格', visible: true })
    .first()
    .click()
  await form(inspector).getByLabel('内部备注').pressSequentially('仅机构可见')
  await button(inspector, '暂存结果').click()
  await sent(inspector)
  await expect(form(clerk)).not.toContainText('不合格')
  await button(inspector, '提交结果').click()
  await state(inspector, '已检验')
  await state(clerk, '已检验')
  await expect(form(clerk)).toContainText('不合格')
  await expect(form(clerk).getByLabel('内部备注')).toHaveCount(0)
  await clerk.screenshot({ path: testInfo.outputPath('enterprise.png') })

  // Customs: the officer without the post does not see it, the other decides.
  const other = await newPage(browser)
  await openDesk(other, server.url)
  await openDeskPage(other, '示例委托单')
  await expect(dataRows(other, '示例委托单')).toHaveCount(0)
  const desk = await newPage(browser)
  await openDesk(desk, server.url, 'customs-final')
  await openDeskPage(desk, '示例委托单')
  await dataRows(desk, '示例委托单').getByRole('cell').first().dblclick()
  await expect(desk.locator('.desk-state')).toHaveText('已检验')
  await expect(desk.getByText('仅机构可见')).toHaveCount(0)
  await desk.screenshot({ path: testInfo.outputPath('desk.png') })
  await desk.getByRole('button', { name: '退回补正' }).click()
  await expect(desk.locator('.desk-state')).toHaveText('海关补正')
  await state(inspector, '海关补正')
  await button(inspector, '补正提交').click()
  await state(inspector, '已检验')
  await desk.reload()
  await desk.getByRole('button', { name: '办结' }).click()
  await confirmAction(desk, '办结')
  await state(clerk, '办结')
  await state(inspector, '办结')
  for (const one of [inspector, other, desk]) await one.context().close()
})

/** The id of the order's only line, as the agency's window has it. */
async function goodsId(page: Page): Promise<string> {
  const id = await form(page).locator('tr[data-id]').first().getAttribute('data-id')
  return id ?? ''
}

test('[GEN-16] [SYNC-03] an agency that declines says why; another one takes its place and the first one has nothing left', async ({
  page: clerk,
  browser,
  client: enterprise,
  secondClient: agency,
}) => {
  await clerk.goto(enterprise.window())
  await login(clerk, 'hengfeng')
  const inspector = await newPage(browser)
  await inspector.goto(agency.window())
  await login(inspector, 'huajian')
  await openPage(clerk, '示例委托单查询')
  await untilSynced(clerk)
  await fillOrder(clerk, 'W-002', '旧吊车', '1')
  await button(clerk, '提交').click()
  await state(clerk, '已委托')

  await openOrder(inspector, 'W-002')
  await button(inspector, '不接受').click()
  const asking = inspector.getByRole('dialog', { name: '不接受' })
  await asking.getByRole('button', { name: '确定' }).click()
  await expect(asking).toContainText('请填写理由')
  await asking.getByLabel('理由').pressSequentially('人手不足')
  await asking.getByRole('button', { name: '确定' }).click()
  await state(inspector, '不接受')
  await state(clerk, '不接受')
  await expect(form(clerk)).toContainText('人手不足')

  // Nobody of that code: refused at its field, nothing lost.
  await retype(form(clerk).getByLabel(/检验机构$/u), '91310000XXXX0009B2')
  await button(clerk, '提交').click()
  await expect(clerk.locator('[data-at="fields.agency"]')).toContainText('没有找到该检验机构', {
    timeout: 60_000,
  })
  await inspector.context().close()
})
