/** A newcomer's way through the acceptance system, from the first application to the exit, at the window, the desk and the public page. */
import type { Locator, Page } from '@playwright/test'
import { PUBLIC_PATH } from '../../contract/central/server-mark.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { pdfOf } from '../../server/testing/documents.ts'
import {
  asAgency,
  button,
  conditions,
  confirmRow,
  editRow,
  fileOf,
  inFront,
  openEntry,
  pickCode,
  pickOne,
  reviewAtDesk,
  rowWith,
  typeRow,
  uploadAs,
} from './steps/acceptance.ts'
import { confirmAction, openDesk } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { dataRows, untilContact, untilSynced } from './steps/pages.ts'
import { fieldAt, formState, inputAt, press } from './steps/registration.ts'
import { expect, test } from './sill.ts'

const DAY_MS = 86_400_000
const day = (from: Date, days: number) => legalDate(new Date(from.getTime() + days * DAY_MS))
const NAME = '示例长川检测中心'
const panel = (page: Page): Locator => page.getByRole('tabpanel').filter({ visible: true })
const opinionAt = (desk: Page): Locator => desk.getByRole('textbox', { name: '海关意见' })

test('[ACC-01] [ACC-02] [ACC-03] [ACC-04] [ACC-05] [ACC-06] [ACC-07] [ACC-08] [ACC-09] [ACC-10] [ACC-11] [DESK-01] [DESK-04] the whole way of an agency', async ({
  page,
  client,
  server,
  browser,
}, testInfo) => {
  // Ten parts in one: three times the usual end of what hangs.
  test.setTimeout(900_000)
  const shot = (what: Page, name: string) => what.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  const desk = await (
    await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  ).newPage()
  const pdf = Buffer.from(await pdfOf(1))
  const now = new Date()
  let applicationNo = ''

  await test.step('1, 2: 机构信息 is blank; base data, an accreditation, the scope by 带入必检项目, one signatory', async () => {
    await asAgency(page, client, 'changchuan')
    await openEntry(page, '机构信息')
    await inFront(page, '机构信息')
    await button(page, '资质申请').click()
    await inFront(page, '资质申请')
    await pickOne(page, inputAt(page, 'legalForm'), '企业法人')
    for (const [name, value] of [
      ['legalName', '示例法人'],
      ['address', '示例省示例市示例路 1 号'],
      ['labAddress', '示例省示例市检验路 2 号'],
      ['contactPhone', '010-12345678'],
      ['contactEmail', 'agency@example.com'],
    ] as const)
      await inputAt(page, name).pressSequentially(value)
    await fieldAt(page, 'promise').locator('input').check()

    await page.getByRole('button', { name: '新增 资质证书' }).click()
    await pickOne(page, typeRow(page, 'kind'), 'CMA 资质认定')
    await typeRow(page, 'certNo').pressSequentially('CMA-WALK-1')
    await typeRow(page, 'issuer').pressSequentially('示例发证机构')
    await typeRow(page, 'issuedOn').pressSequentially('2025-01-01')
    await typeRow(page, 'until').pressSequentially('2035-12-31')
    await confirmRow(page)

    await page.getByRole('button', { name: '新增 检查范围及检查方法' }).click()
    await pickCode(page, typeRow(page, 'goodsClass'), '02', '建筑材料')
    await pickCode(page, typeRow(page, 'goodsType'), '0201', '进口水泥')
    await pickCode(page, typeRow(page, 'goodsName'), '020101', '水泥')
    await pickCode(page, typeRow(page, 'item'), '020101.01', '不溶物')
    await typeRow(page, 'standard').pressSequentially('GB 175')
    await typeRow(page, 'method').pressSequentially('示例方法')
    await typeRow(page, 'certNo').pressSequentially('CMA-WALK-1')
    await confirmRow(page)
    const coverage = page.getByLabel('检测范围核对').filter({ visible: true })
    await expect(coverage).toContainText('已覆盖 1')
    await expect(coverage).toContainText('烧失量')
    await page.getByRole('button', { name: '带入必检项目' }).click()
    await expect(coverage).toContainText('缺少 无')
    const scope = page.getByRole('table', { name: '检查范围及检查方法' })
    for (let row = 1; row < 12; row += 1) {
      await editRow(scope, row)
      await typeRow(page, 'method').pressSequentially('示例方法')
      await confirmRow(page)
    }
    await page.getByRole('button', { name: '新增 检验报告签发人' }).click()
    await typeRow(page, 'name').pressSequentially('示例签发人')
    await typeRow(page, 'position').pressSequentially('授权签字人')
    await typeRow(page, 'field').pressSequentially('水泥')
    await confirmRow(page)
  })

  await test.step('3: the kind of a file first, its name at the right, 上传成功; 删除 takes it out again', async () => {
    const files = page.locator('[data-at="attachments"]').filter({ visible: true })
    await files.getByRole('button', { name: '添加文件' }).click()
    await expect(files.getByRole('alert').filter({ hasText: '请选择附件类型' })).toBeVisible()
    await uploadAs(page, '其他材料', fileOf('示例其他.pdf', pdf))
    const list = page.getByRole('table', { name: '随附单据清单列表' }).filter({ visible: true })
    await list
      .getByRole('row')
      .filter({ hasText: '示例其他.pdf' })
      .getByRole('button', { name: '删除' })
      .click()
    await expect(list).not.toContainText('示例其他.pdf')
    for (const kind of [
      '营业执照（法人证书）',
      '技术能力范围声明',
      '独立性声明',
      '无违法记录声明',
      '报告签发人名单及签字样本',
      '资质认定（CMA）证书及附表',
    ])
      await uploadAs(page, kind, fileOf(`${kind}.pdf`, pdf))
    await shot(page, 'filled')
  })

  await test.step('4: 暂存 gives a number; 编辑 from the list, 提交', async () => {
    await press(page, '暂存')
    await expect(inputAt(page, 'applicationNo')).toHaveValue(/^CZ\d{14}$/u, { timeout: 60_000 })
    applicationNo = await inputAt(page, 'applicationNo').inputValue()
    await openEntry(page, '申请记录查询')
    await (await rowWith(page, '申请记录查询', applicationNo)).getByRole('button', { name: '编辑' }).click()
    await inFront(page, '资质申请')
    await press(page, '提交')
    await expect(formState(page)).toContainText('已提交', { timeout: 60_000 })
  })

  await test.step('5: the desk accepts, sends back; the red dot; handed in again, granted', async () => {
    await openDesk(desk, server.url)
    await reviewAtDesk(desk, '资质申请', applicationNo)
    await expect(desk.getByLabel('检测范围核对')).toContainText('必检项目 12 项已全部覆盖')
    await shot(desk, 'desk-application')
    await desk.getByRole('button', { name: '受理', exact: true }).click()
    await expect(desk.locator('.desk-state')).toHaveText('评估审查中')
    await opinionAt(desk).pressSequentially('示例：请补充说明')
    await desk.getByRole('button', { name: '退回补正', exact: true }).click()
    await expect(desk.locator('.desk-state')).toHaveText('退回补正')
    await openEntry(page, '消息通知')
    await inFront(page, '消息通知')
    const messages = page.getByRole('table', { name: '全部消息' })
    const unread = messages.getByRole('row').filter({ hasText: `退回补正（${applicationNo}` })
    await expect(unread.locator('.red-dot')).toBeVisible({ timeout: 60_000 })
    await unread.getByRole('button', { expanded: false }).click()
    await expect(messages.getByRole('article')).toContainText('示例：请补充说明')
    await expect(unread.locator('.red-dot')).toHaveCount(0)
    await openEntry(page, '申请记录查询')
    await (await rowWith(page, '申请记录查询', applicationNo)).getByRole('button', { name: '编辑' }).click()
    await inFront(page, '资质申请')
    await retype(inputAt(page, 'address'), '示例省示例市示例路 1 号 A 座')
    await press(page, '提交')
    await expect(formState(page)).toContainText('已提交', { timeout: 60_000 })
    await desk.reload()
    await desk.getByRole('button', { name: '受理', exact: true }).click()
    await expect(desk.locator('.desk-state')).toHaveText('评估审查中')
    await desk.getByRole('button', { name: '核准', exact: true }).click()
    await confirmAction(desk, '核准')
    await expect(desk.locator('.desk-state')).toHaveText('审核通过')
  })

  await test.step('6: 机构信息 is filled, 信息公示 and the public directory have it', async () => {
    await openEntry(page, '机构信息')
    await expect(panel(page)).toContainText(/A142\d{6}/u, { timeout: 60_000 })
    await expect(panel(page).locator('.form-state')).toContainText('有效')
    await openEntry(page, '信息公示')
    await conditions(page).getByLabel('标题').pressSequentially('长川')
    await conditions(page).getByRole('button', { name: '查询' }).click()
    await expect(dataRows(page, '信息公示')).toHaveCount(1)
    const open = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
    await open.goto(`${server.url}${PUBLIC_PATH}#/accepted-agencies`)
    await open.getByLabel('机构名称').pressSequentially('长川')
    await open.getByRole('button', { name: '查询' }).click()
    const listed = open.getByRole('table', { name: '采信机构目录' }).locator('tbody tr')
    await expect(listed).toHaveCount(1)
    await expect(listed).toContainText(NAME)
    await expect(listed).toContainText('水泥')
    await shot(open, 'public')
    await open.context().close()
  })

  await test.step('7: unplugged: 成人服装 is refused, 水泥 is not; results, photograph, 有效期至, 提交 waits', async () => {
    await server.kill()
    await untilContact(page, '离线')
    await openEntry(page, '上传报告')
    await inFront(page, '检验报告')
    await pickCode(page, inputAt(page, 'goodsClass'), '01', '纺织服装')
    await pickCode(page, inputAt(page, 'goodsType'), '0101', '进口服装')
    await pickCode(page, inputAt(page, 'goodsName'), '010101', '成人服装')
    await expect(fieldAt(page, 'goodsName')).toContainText('所选商品不在本机构已批准的检测范围内')
    await pickCode(page, inputAt(page, 'goodsClass'), '02', '建筑材料')
    await pickCode(page, inputAt(page, 'goodsType'), '0201', '进口水泥')
    await pickCode(page, inputAt(page, 'goodsName'), '020101', '水泥')
    await expect(fieldAt(page, 'goodsName').locator('.field-message')).toHaveText('')
    for (const [name, value] of [
      ['title', '示例水泥检验报告'],
      ['reportNo', 'CC-WALK-1'],
      ['description', '示例水泥 42.5'],
      ['inspected', '示例恒丰进出口有限公司'],
      ['client', '示例恒丰进出口有限公司'],
      ['sampledOn', day(now, -40)],
      ['begunOn', day(now, -39)],
      ['finishedOn', day(now, -1)],
      ['sampleNo', 'S-1'],
      ['issuedOn', day(now, 0)],
    ] as const)
      await inputAt(page, name).pressSequentially(value)
    await inputAt(page, 'hsCode').pressSequentially('2523290000')
    await inputAt(page, 'hsCode').press('Tab')
    await pickCode(page, inputAt(page, 'origin'), 'VNM', '越南')
    await pickOne(page, inputAt(page, 'clientIs'), '收货人')
    await pickOne(page, inputAt(page, 'conclusion'), '合格')
    await inputAt(page, 'signatory').pressSequentially('示例')
    await page.locator('.ant-select-item-option').filter({ hasText: '示例签发人', visible: true }).click()
    await expect(inputAt(page, 'signatory')).toHaveValue('示例签发人')
    await expect(inputAt(page, 'validUntil')).not.toHaveValue('')
    await page.getByRole('button', { name: '带入检验项目' }).click()
    const results = page.getByRole('table', { name: '检验结果' })
    for (let row = 0; row < 12; row += 1) {
      await editRow(results, row)
      await typeRow(page, 'result').pressSequentially('示例结果')
      await pickOne(page, typeRow(page, 'verdict'), '符合')
      await confirmRow(page)
    }
    await uploadAs(page, '检验报告正本', fileOf('示例报告.pdf', pdf))
    await uploadAs(page, '商品照片', fileOf('示例照片.pdf', pdf))
    await press(page, '提交')
    await expect(formState(page)).toContainText('待发送', { timeout: 60_000 })
    await shot(page, 'report-waiting')
  })

  await test.step('8: plugged in: 待审核, 通过 at the desk: 生效; found by part of the enterprise, goods, state; 重置', async () => {
    await server.restart()
    await untilContact(page, '在线')
    await expect(formState(page)).toContainText('待审核', { timeout: 90_000 })
    await desk.goto(`${server.url}/desk/`)
    await reviewAtDesk(desk, '检验报告', 'CC-WALK-1')
    await expect(desk.getByLabel('签发日期核对')).toContainText('商品在签发日期的检测范围内')
    await shot(desk, 'desk-report')
    await desk.getByRole('button', { name: '通过', exact: true }).click()
    await expect(desk.locator('.desk-state')).toHaveText('生效')
    await openEntry(page, '报告列表查询')
    await untilSynced(page)
    const ask = conditions(page)
    await ask.getByLabel('输入搜索').pressSequentially('恒丰')
    await pickCode(page, ask.getByLabel('商品大类'), '02', '建筑材料')
    await pickCode(page, ask.getByLabel('商品类型'), '0201', '进口水泥')
    await pickCode(page, ask.getByLabel('商品名称'), '020101', '水泥')
    await pickOne(page, ask.getByLabel('状态', { exact: true }), '生效')
    await ask.getByRole('button', { name: '查询' }).click()
    await expect(dataRows(page, '报告列表查询')).toHaveCount(1)
    await ask.getByRole('button', { name: '重置' }).click()
    await expect(ask.getByLabel('输入搜索')).toHaveValue('')
    await shot(page, 'reports')
  })

  await test.step('9: 作废; 信息变更 of the address keeps the old one until it is granted', async () => {
    const row = await rowWith(page, '报告列表查询', 'CC-WALK-1')
    await row.getByRole('button', { name: '作废' }).click()
    await page
      .getByRole('dialog', { name: '作废' })
      .getByRole('button', { name: '确定', exact: true })
      .click()
    await expect(row).toContainText('失效', { timeout: 60_000 })
    await openEntry(page, '机构信息')
    await button(page, '信息变更').click()
    await inFront(page, '信息变更')
    await inputAt(page, 'reason').pressSequentially('示例搬迁')
    await retype(inputAt(page, 'address'), '示例新路 9 号')
    await fieldAt(page, 'promise').locator('input').check()
    await press(page, '提交')
    await expect(formState(page)).toContainText('已提交', { timeout: 60_000 })
    const changeNo = await inputAt(page, 'applicationNo').inputValue()
    await openEntry(page, '机构信息')
    await expect(panel(page)).not.toContainText('示例新路 9 号')
    await reviewAtDesk(desk, '信息变更', changeNo)
    const compared = desk.getByRole('table', { name: '变更内容' })
    await expect(compared.locator('tbody tr')).toHaveCount(1)
    await expect(compared.locator('tbody tr')).toContainText('示例新路 9 号')
    await shot(desk, 'desk-change')
    await desk.getByRole('button', { name: '受理', exact: true }).click()
    await desk.getByRole('button', { name: '核准', exact: true }).click()
    await confirmAction(desk, '核准')
    await expect(desk.locator('.desk-state')).toHaveText('审核通过')
    await expect(panel(page)).toContainText('示例新路 9 号', { timeout: 60_000 })
  })

  await test.step('10: a complaint is answered at the desk; 机构退出, and from which day on it may apply again', async () => {
    await openEntry(page, '投诉列表')
    await button(page, '创建投诉').click()
    await inFront(page, '投诉')
    await expect(button(page, '暂存')).toHaveCount(0)
    await inputAt(page, 'agencyName').pressSequentially('北辰')
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: '示例北辰检验有限公司', visible: true })
      .click()
    await pickOne(page, inputAt(page, 'complaintKind'), '服务质量')
    await inputAt(page, 'subject').pressSequentially('示例投诉')
    await inputAt(page, 'body').pressSequentially('示例内容')
    await press(page, '提交')
    await expect(inputAt(page, 'complaintNo')).toHaveValue(/^TS\d{14}$/u, { timeout: 60_000 })
    const complaintNo = await inputAt(page, 'complaintNo').inputValue()
    await reviewAtDesk(desk, '投诉', complaintNo)
    await expect(desk.getByLabel('被投诉机构')).toContainText('暂停采信')
    await desk.getByRole('textbox', { name: '处理结果' }).pressSequentially('示例：已核查')
    await desk.getByRole('button', { name: '答复', exact: true }).click()
    await expect(desk.locator('.desk-state')).toHaveText('已处理')
    await openEntry(page, '投诉列表')
    const complained = await rowWith(page, '投诉列表', complaintNo)
    await expect(complained).toContainText('已处理', { timeout: 60_000 })
    await complained.getByRole('button', { name: '查看' }).click()
    await expect(inputAt(page, 'answer')).toHaveValue('示例：已核查')

    await openEntry(page, '机构信息')
    await button(page, '机构退出').click()
    await inFront(page, '机构退出')
    await expect(inputAt(page, 'nameZh')).toHaveValue(NAME)
    await pickOne(page, inputAt(page, 'reason'), '自愿退出')
    await inputAt(page, 'openOrders').pressSequentially('示例：无')
    await fieldAt(page, 'acknowledged').locator('input').check()
    await press(page, '提交')
    await expect(formState(page)).toContainText('已提交', { timeout: 60_000 })
    const exitNo = await inputAt(page, 'applicationNo').inputValue()
    expect(exitNo).toMatch(/^CT\d{14}$/u)
    await reviewAtDesk(desk, '机构退出', exitNo)
    await desk.getByRole('button', { name: '通过', exact: true }).click()
    await confirmAction(desk, '通过')
    await expect(desk.locator('.desk-state')).toHaveText('审核通过')
    await openEntry(page, '机构信息')
    await expect(panel(page).locator('.form-state')).toContainText('已退出', { timeout: 60_000 })
    await button(page, '资质申请').focus()
    await expect(page.getByRole('tooltip').filter({ visible: true })).toContainText('起方可重新申请')
    await openEntry(page, '信息公示')
    await button(page, '采信机构目录').click()
    await inFront(page, '采信机构目录')
    await expect(dataRows(page, '采信机构目录').filter({ hasText: NAME })).toHaveCount(0, { timeout: 60_000 })
  })
  await desk.context().close()
})
