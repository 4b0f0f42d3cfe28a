/**
 * The walk through 装运前检验 (psi.md, 7), steps 1 to 7: an agency files, an enterprise commissions it. What customs asks (step 8) is in psi-customs.spec.ts, dispositions in psi-disposition.spec.ts. The clients' processes
 * are killed between the steps; what was typed is there again, and nothing is there twice.
 */
import type { Page } from '@playwright/test'
import { startClient, type ClientStack } from '../support/stack/client.ts'
import type { ServerStack } from '../support/stack/server.ts'
import { openDesk } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { addFile, button, code, field, form, openList, state, strip } from './steps/preshipment.ts'
import { decide, deskState, openAtDesk, typedDay } from './steps/preshipment-desk.ts'
import { addPapers, comeIn, fillFiling, fillTables } from './steps/preshipment-filing.ts'
import { deleteLine, fillOrder, formInFront, lines, openOrder, typeGoods } from './steps/preshipment-order.ts'
import { openOnly, saved, standing, told } from './steps/preshipment-walk.ts'
import { expect, openWindow, printing, test } from './sill.ts'

interface Walk {
  readonly server: ServerStack
  readonly clerk: Page
  readonly inspector: Page
  readonly desk: Page
  readonly clients: readonly ClientStack[]
  readonly killClerk: () => Promise<void>
  /** `meanwhile` happens while nothing of it runs. */
  readonly killInspector: (meanwhile?: () => Promise<void>) => Promise<void>
}

test.describe.configure({ mode: 'serial' })
let walk: Walk
const numbers = { filing: '', order: '' }

test.beforeAll(async ({ servers, shop, browser }, testInfo) => {
  const server = await servers.of(testInfo.file)
  const clients = await Promise.all([1, 2].map(() => startClient(server.url, printing(shop))))
  const [ofClerk, ofInspector] = clients
  if (!ofClerk || !ofInspector) throw new Error('there are two clients')
  const clerk = await openWindow(browser, ofClerk)
  const inspector = await openWindow(browser, ofInspector)
  const desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  const killed = async (
    client: ClientStack,
    page: Page,
    loginName: string,
    meanwhile: () => Promise<void> = async () => undefined,
  ) => {
    await client.kill()
    await meanwhile()
    await client.start()
    await page.goto(client.window())
    if (loginName !== 'hengfeng') await page.getByRole('button', { name: '装运前检验机构入口' }).click()
    await login(page, loginName)
  }
  walk = {
    server,
    clerk,
    inspector,
    desk,
    clients,
    killClerk: () => killed(ofClerk, clerk, 'hengfeng'),
    killInspector: (meanwhile) => killed(ofInspector, inspector, 'psi-sg', meanwhile),
  }
})
test.afterAll(async () => {
  for (const page of [walk.clerk, walk.inspector, walk.desk]) await page.context().close()
  for (const client of walk.clients) await client.close()
})

test('[PSI-05] [PSI-06] [PSI-07] [PSI-15] [PSI-16] [PSI-24] steps 1 to 3: an agency files, is asked for more, and is accepted', async () => {
  const { inspector, desk, killInspector, server, clerk } = walk
  await comeIn(inspector, 'psi-sg')
  await openList(inspector, '备案管理', '备案申请')
  await untilSynced(inspector)
  await toolbar(inspector).getByRole('button', { name: '新增' }).click()
  await field(inspector, 'nameZh').pressSequentially('Sample Lion City')
  await field(inspector, 'contactEmail').pressSequentially('psi-sg@example.com')
  await button(inspector, '暂存').click()
  await expect(field(inspector, 'applicationNo')).toHaveValue(/^20\d{16}$/u, { timeout: 60_000 })
  numbers.filing = await field(inspector, 'applicationNo').inputValue()
  await fillFiling(inspector)
  await fillTables(inspector)
  await saved(inspector)

  await killInspector()
  await expect(field(inspector, 'applicationNo')).toHaveValue(numbers.filing)
  await expect(field(inspector, 'signatories')).toHaveValue('Sample Signatory')
  await expect(dataRows(inspector, '主要部门情况')).toHaveCount(2)
  await addPapers(inspector)
  await server.kill()
  await untilContact(inspector, '离线')
  await button(inspector, '申请').click()
  await expect(toolbar(inspector)).toContainText('待发送')
  // Killed while it waits to be sent: it is sent once.
  await killInspector(() => server.restart())
  await openOnly(inspector, '备案管理', '备案申请', numbers.filing)
  await state(inspector, '待审核')

  await openDesk(desk, server.url)
  await openAtDesk(desk, '备案申请', numbers.filing)
  await decide(desk, '补充材料', { asked: ['意见', 'Sample: remarks are missing'], after: '补充材料' })
  await state(inspector, '补充材料')
  await told(inspector, `备案申请 (申请号: ${numbers.filing}) 补充材料通知`)
  await openOnly(inspector, '备案管理', '备案申请', numbers.filing)
  await expect(field(inspector, 'opinion')).toHaveValue('Sample: remarks are missing')
  await field(inspector, 'remark').pressSequentially('Sample remark')
  await button(inspector, '申请').click()
  await state(inspector, '待审核')
  // The desk sees it without being asked.
  await deskState(desk, '待审核')
  await decide(desk, '受理', { asked: ['意见', 'Sample: accepted'], after: '已受理' })
  await state(inspector, '已受理')
  await expect(field(inspector, 'certificateNo')).toHaveValue(/^JJD20\d{5}$/u)

  await login(clerk, 'hengfeng')
  await standing(clerk, 'Sample Lion City', '正常')
})

test('[PSI-09] [PSI-10] [PSI-20] [PSI-22] [PSI-23] steps 4 to 7: an order is commissioned, returned, accepted and inspected', async () => {
  const { clerk, inspector, killClerk, killInspector } = walk
  await openPage(clerk, '旧机电业务规则查询')
  const conditions = clerk.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await conditions.getByLabel('HS 编码/品名', { exact: true }).pressSequentially('8429521200')
  await clerk.keyboard.press('Enter')
  await expect(dataRows(clerk, '旧机电业务规则查询')).toHaveCount(1)
  await openPage(clerk, '业务委托')
  await untilSynced(clerk)
  await button(clerk, '新增').click()
  await formInFront(clerk)
  await fillOrder(clerk)
  await code(clerk, 'agency', 'Lion', 'Sample Lion City')
  await strip(clerk).locator('[data-at$=".name"] input').focus()
  await typeGoods(clerk, '示例旧挖掘机', '8429521200', '2')
  await typeGoods(clerk, '示例旧装载机', '8429521100')
  await typeGoods(clerk, '示例旧显示器', '8528491000')
  await expect(lines(clerk)).toHaveCount(3)
  await addFile(clerk, '贸易合同', '示例合同.pdf')
  await saved(clerk)

  await killClerk()
  await expect(lines(clerk)).toHaveCount(3)
  await expect(field(clerk, 'totalQuantity')).toHaveValue('4')
  await expect(form(clerk)).toContainText('示例合同.pdf')
  await button(clerk, '提交').click()
  await expect(form(clerk)).toContainText('该产品禁止进口，不能委托装运前检验')
  await deleteLine(clerk, 3)
  await expect(lines(clerk)).toHaveCount(2)
  await button(clerk, '提交').click()
  await state(clerk, '待受理')
  numbers.order = await field(clerk, 'orderNo').inputValue()

  await openOrder(inspector, '业务受理', numbers.order)
  await expect(lines(inspector)).toHaveCount(2)
  await button(inspector, '退回').click()
  const box = inspector.getByRole('dialog', { name: '委托退回' })
  await box.getByLabel('退回原因').pressSequentially('Sample: address is missing')
  await box.getByRole('button', { name: '确定退回', exact: true }).click()
  await state(inspector, '补充材料')
  await state(clerk, '补充材料')
  await expect(clerk.locator('.order-returned')).toContainText('Sample: address is missing')
  await retype(field(clerk, 'contactAddress'), 'Sample street 2')
  await saved(clerk)
  await killClerk()
  await expect(field(clerk, 'contactAddress')).toHaveValue('Sample street 2')
  await button(clerk, '提交').click()
  await state(clerk, '待受理')

  await state(inspector, '待受理')
  await button(inspector, '接受委托').click()
  await state(inspector, '受理中')
  await field(inspector, 'certificateNo').pressSequentially('SG-2026/1')
  await field(inspector, 'certificateValidUntil').pressSequentially(typedDay(-1))
  await button(inspector, '提交').click()
  await expect(form(inspector)).toContainText('证书有效期不能早于今天')
  await retype(field(inspector, 'certificateValidUntil'), typedDay(365))
  await saved(inspector)
  await killInspector()
  await expect(field(inspector, 'certificateNo')).toHaveValue('SG-2026/1')
  await addFile(inspector, '装运前检验证书', '示例证书.pdf')
  await addFile(inspector, '检验报告', '示例报告.pdf')
  await button(inspector, '提交').click()
  await state(inspector, '检验完成')
  await state(clerk, '检验完成')
  await told(clerk, `您的业务委托 (委托号: ${numbers.order}) 已受理完成`)
})
