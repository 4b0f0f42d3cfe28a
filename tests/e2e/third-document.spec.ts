/**
 * Issue 2, part 2: adding a third document type touches no file of the general code. It is declared in one fixture; its
 * draft, outbox, API, form, list and desk page are the general ones, driven here in the real window.
 */
import { loginAt } from '../../server/testing/central.ts'
import type { ClientStack } from '../support/stack/client.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import type { ServerStack } from '../support/stack/server.ts'
import { choose, confirmAction, openDesk, openDeskPage } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './third.ts'

let server: ServerStack
let client: ClientStack

test.beforeEach(({ server: ownServer, client: ownClient }) => {
  server = ownServer
  client = ownClient
})

test('[GEN-14] [GEN-15] a third document type, declared in one file, is filled, sent, listed, reviewed and comes back', async ({
  page,
  browser,
}) => {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '示例委托单查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: '示例委托单', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const form = page.getByRole('tabpanel').filter({ visible: true })

  // Wrong and missing values are told at their fields, nothing is sent.
  await form.getByLabel('委托单号').fill('Ａ－００１')
  await form.getByLabel('手机号码').fill('12')
  await form.getByLabel('身份证号').fill('110105194912310021')
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(page.locator('[data-at="fields.mobile"]')).toContainText('请输入正确的电话号码')
  await expect(page.locator('[data-at="fields.identity"]')).toContainText('身份证号码不正确')
  await expect(page.locator('[data-at="fields.country"]')).toContainText('此项为必填项')

  await form.getByLabel('手机号码').fill('１３８　１２３４　５６７８')
  await form.getByLabel('身份证号').fill('11010519491231002x')
  await form.getByLabel('电子邮箱').fill('name@example.com')
  await form.getByLabel('委托日期').fill('20261120')
  const country = form.getByLabel('国别')
  await country.click()
  await country.fill('CHN')
  await page.locator('.ant-select-item-option').filter({ hasText: 'CHN', visible: true }).first().click()
  const urgency = form.getByLabel('紧急程度')
  await urgency.click()
  await page.locator('.ant-select-item-option').filter({ hasText: '加急', visible: true }).first().click()
  await form.getByLabel('费用').fill('１,２００.５０')
  for (const [name, quantity] of [
    ['示例大豆', '0.1'],
    ['示例玉米', '0.2'],
  ] as const) {
    await form.getByRole('button', { name: '新增 商品' }).click()
    const row = page.getByRole('dialog', { name: '新增商品' })
    await row.getByLabel(/品名/u).fill(name)
    await row.getByLabel(/数量/u).fill(quantity)
    await row.getByLabel(/数量/u).press('Enter')
    await expect(row).toBeHidden()
  }
  await expect(form.getByLabel('总数量')).toHaveValue('0.3')
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(page)).toContainText('已送达', { timeout: 30_000 })
  await openPage(page, '示例委托单查询')
  await expect(dataRows(page, '示例委托单')).toHaveCount(1)

  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url)
  await openDeskPage(desk, '示例委托单')
  await dataRows(desk, '示例委托单').getByRole('cell').first().dblclick()
  await expect(desk.getByText('示例玉米')).toBeVisible()
  await desk.getByLabel('意见').fill('已办')
  await desk.getByRole('button', { name: '办结' }).click()
  await confirmAction(desk, '办结')
  await expect(desk.locator('.desk-state')).toHaveText('已办结')
  await desk.context().close()
  await expect(dataRows(page, '示例委托单')).toContainText('已办结', { timeout: 20_000 })

  const { client: clerk } = await loginAt(server.url, TEST_SECRET, 'hengfeng')
  const { rows } = await clerk.documents.list({
    collection: 'certificates.sample-order',
    filters: { urgency: { equals: 'urgent' }, orderedOn: { from: '2026-11-20', to: '2026-11-20' } },
  })
  expect(rows[0]?.content.fields).toMatchObject({
    mobile: '138 1234 5678',
    fee: '1200.50',
    totalQuantity: '0.3',
    identity: '11010519491231002X',
  })
})

test('[GEN-12] [DESK-05] rows follow what a code table says of their code, at once and without network; an officer’s change of it reaches the open form', async ({
  page,
  browser,
}, testInfo) => {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '示例旧机电委托查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: '示例旧机电委托', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const form = page.getByRole('tabpanel').filter({ visible: true })
  await form.getByLabel('委托单号').pressSequentially('J-1')
  await form.getByRole('button', { name: '新增 旧机电' }).click()
  const row = page.getByRole('dialog', { name: '新增旧机电' })
  const at = (name: string) => row.locator(`[data-at$=".${name}"]`)

  // A prefix of four digits, one of eight, and a code that the table does not know.
  await row.getByLabel('HS编码').pressSequentially('8415101000')
  await expect(at('isBanned')).toContainText('是')
  await expect(at('needsInspection')).toContainText('否')
  await page.keyboard.press('Tab')
  await expect(at('hsCode')).toContainText('该产品禁止进口')
  await page.screenshot({ path: testInfo.outputPath('banned.png') })
  await retype(row.getByLabel('HS编码'), '0101210010')
  await expect(at('hsCode')).toContainText('不属于机电产品')
  await retype(row.getByLabel('HS编码'), '8429521200')
  await expect(at('isBanned')).toContainText('否')
  await expect(at('needsInspection')).toContainText('是')
  await expect(row.getByLabel('检验批次')).toHaveAttribute('aria-required', 'true')
  await row.getByLabel('产品名称').pressSequentially('示例挖掘机')
  await row.getByLabel('检验批次').pressSequentially('1')
  await page.keyboard.press('Enter')
  await expect(row).toBeHidden()

  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url)
  await openDeskPage(desk, '代码表')
  await choose(desk, '代码表名称', '旧机电产品措施')
  await desk.getByLabel('代码或名称').pressSequentially('84295212')
  const entry = desk.getByRole('table', { name: '代码表' }).locator('tr[data-id="84295212"]')
  await entry.getByRole('button', { name: '修改属性' }).click()
  await desk.getByLabel('是否禁止进口').check()
  await desk.getByLabel('修改说明').pressSequentially('示例：列入目录')
  await desk.screenshot({ path: testInfo.outputPath('desk.png') })
  await desk.getByRole('button', { name: '提交' }).click()
  await expect(desk.locator('.desk-done')).toContainText('已生成版本 2')
  await expect(entry.getByRole('cell', { name: '是', exact: true })).toHaveCount(2)
  await desk.context().close()

  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(
    page.getByText('该产品禁止进口，不能委托装运前检验').filter({ visible: true }).first(),
  ).toBeVisible({
    timeout: 20_000,
  })
  await expect(form.getByLabel('委托单号')).toHaveValue('J-1')
  await expect(page.getByText('有 1 处需要修改').filter({ visible: true })).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('changed.png') })
})

test('[GEN-12] an agency is chosen from the public directory by keyboard alone; one that is suspended says so in the list, and in a form that named it before', async ({
  page,
}, testInfo) => {
  const { client: clerk } = await loginAt(server.url, TEST_SECRET, 'yuanyang')
  const { client: officer } = await loginAt(server.url, TEST_SECRET, 'customs')
  const act = async (
    who: typeof clerk,
    documentId: string,
    action: string,
    baseRevision: number,
    fields = {},
  ) =>
    expect(
      await who.documents.act({
        key: crypto.randomUUID(),
        kind: 'certificates.sample-listing',
        documentId,
        action,
        baseRevision,
        formVersion: 1,
        ...(action === 'submit' && { content: { fields, rows: {}, attachments: {} } }),
      }),
    ).toMatchObject({ ok: true })
  const listed = async (number: string, name: string, nameEn: string): Promise<string> => {
    const id = crypto.randomUUID()
    await act(clerk, id, 'submit', 0, { number, name, nameEn, country: 'HKG' })
    await act(officer, id, 'publish', 1)
    return id
  }
  const harbour = await listed('AG-7', '示例港检', 'Sample Harbour')
  await act(officer, await listed('AG-8', '示例海检', 'Sample Sea'), 'suspend', 2)

  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '示例机构委托查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: '示例机构委托', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const form = page.getByRole('tabpanel').filter({ visible: true })
  const agency = form.locator('[data-at="fields.agency"]')
  const options = page.locator('.ant-select-item-option').filter({ visible: true })
  await form.getByLabel('委托单号').pressSequentially('W-1')
  await page.keyboard.press('Enter')

  // Both are offered, by pinyin; what may not be chosen says why and is not taken.
  await page.keyboard.press('Space')
  await page.keyboard.type('slhj')
  await expect(options.filter({ hasText: 'AG-8' })).toContainText('该机构已暂停，不能选择')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(agency).not.toContainText('AG-8')
  await form.getByLabel('检验机构').focus()
  await page.keyboard.press('Space')
  await page.keyboard.type('示例')
  await expect(options).toHaveCount(2)
  await page.screenshot({ path: testInfo.outputPath('agencies.png') })
  await page.keyboard.press('Enter')
  await expect(agency).toContainText('AG-7 示例港检')
  await expect(form.getByLabel('机构编号')).toHaveValue('AG-7')
  await expect(form.getByLabel('机构名称')).toHaveValue('示例港检')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(agency).toContainText('AG-7 Sample Harbour')
  await page.getByRole('button', { name: '中文' }).click()

  await act(officer, harbour, 'suspend', 2)
  await expect(agency).toContainText('该机构已暂停，不能选择', { timeout: 30_000 })
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('有 1 处需要修改').filter({ visible: true })).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('suspended.png') })
  await act(officer, harbour, 'publish', 3)
  await expect(agency).not.toContainText('该机构已暂停', { timeout: 30_000 })
  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(page)).toContainText('已送达', { timeout: 30_000 })
  await openPage(page, '示例机构委托查询')
  await expect(dataRows(page, '示例机构委托')).toContainText('AG-7 示例港检')
  await page.screenshot({ path: testInfo.outputPath('list.png') })
})
