/** An agency whose inspection results customs accepts: what it sees, hands in and is told (ACC-01 to ACC-10), and the desk (ACC-11). */
import {
  asAgency,
  button,
  conditions,
  inFront,
  openEntry,
  pickCode,
  pickOne,
  rowWith,
} from './steps/acceptance.ts'
import { openDesk } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { dataRows, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { fieldAt, formState, inputAt, press } from './steps/registration.ts'
import { expect, test } from './sill.ts'

test('[ACC-01] [ACC-02] before approval everything is blank with its labels; 【资质申请】 twice is one draft, an empty one says what is missing', async ({
  page,
  client,
}, testInfo) => {
  await asAgency(page, client, 'changchuan')
  await openEntry(page, '机构信息')
  await inFront(page, '机构信息')
  const panel = page.getByRole('tabpanel').filter({ visible: true })
  await expect(panel).toContainText('统一社会信用代码（境外为注册登记号）')
  await expect(panel).toContainText('检查范围及检查方法')
  await button(page, '信息变更').focus()
  await expect(page.getByRole('tooltip').filter({ visible: true })).toContainText(
    '本机构尚未列入采信机构目录',
  )
  await page.screenshot({ path: testInfo.outputPath('blank.png') })
  await button(page, '资质申请').click()
  await inFront(page, '资质申请')
  await expect(inputAt(page, 'creditCode')).toHaveValue('91110000XXXX001158')
  await expect(inputAt(page, 'nameZh')).toHaveValue('示例长川检测中心')
  await press(page, '提交')
  for (const name of ['legalForm', 'address', 'contactEmail'])
    await expect(fieldAt(page, name)).toContainText('此项为必填项')
  await expect(page.locator('[data-at="rows.scope"]').filter({ visible: true })).toContainText(
    '至少需要 1 行',
  )
  await expect(page.locator('[data-at="attachments"]').filter({ visible: true })).toContainText(
    '请上传独立性声明',
  )
  await page.screenshot({ path: testInfo.outputPath('missing.png') })
  await inputAt(page, 'address').pressSequentially('示例路 1 号')
  await page.getByRole('tab', { name: '机构信息', exact: true }).click()
  await button(page, '资质申请').click()
  await inFront(page, '资质申请')
  await expect(inputAt(page, 'address')).toHaveValue('示例路 1 号')
  await press(page, '暂存')
  await expect(inputAt(page, 'applicationNo')).toHaveValue(/^CZ\d{14}$/u, { timeout: 60_000 })
  await openEntry(page, '申请记录查询')
  const row = await rowWith(page, '申请记录查询', '暂存')
  await row.getByRole('button', { name: '删除', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确定', exact: true }).click()
  await expect(dataRows(page, '申请记录查询')).toHaveCount(0, { timeout: 60_000 })
})

test('[ACC-01] [ACC-03] [ACC-05] what was approved; a change of nothing is refused, one of an address stands under way', async ({
  page,
  client,
}, testInfo) => {
  await asAgency(page, client, 'qinghe')
  await openEntry(page, '申请记录查询')
  await untilSynced(page)
  await expect(dataRows(page, '申请记录查询')).toHaveCount(5)
  await pickOne(page, conditions(page).getByLabel('申请类型'), '资质申请')
  await conditions(page).getByRole('button', { name: '查询' }).click()
  await expect(dataRows(page, '申请记录查询')).toHaveCount(1)
  await conditions(page).getByRole('button', { name: '重置' }).click()
  await expect(dataRows(page, '申请记录查询')).toHaveCount(5)
  const returned = await rowWith(page, '申请记录查询', '退回补正')
  await expect(returned.getByRole('button', { name: '删除' })).toHaveCount(0)
  await page.screenshot({ path: testInfo.outputPath('applications.png') })

  await openEntry(page, '机构信息')
  const panel = page.getByRole('tabpanel').filter({ visible: true })
  await expect(panel).toContainText(/A142\d{6}/u)
  await expect(panel.locator('.form-state')).toContainText('有效')
  await page.screenshot({ path: testInfo.outputPath('agency.png') })
  // The draft that is there is opened again.
  await button(page, '信息变更').click()
  await inFront(page, '信息变更')
  await expect(inputAt(page, 'website')).toHaveValue('https://www.example.com')
  await expect(inputAt(page, 'country')).not.toBeEditable()
  await press(page, '提交')
  await expect(toolbar(page).locator('..')).toContainText(/已有信息变更（CB\d+）正在办理/u, {
    timeout: 60_000,
  })
})

test('[ACC-06] 上传报告: what is outside of the approved scope is said at the goods, without network too', async ({
  page,
  client,
  server,
}, testInfo) => {
  await asAgency(page, client, 'qinghe')
  await openEntry(page, '报告列表查询')
  await untilSynced(page)
  await server.kill()
  await untilContact(page, '离线')
  await openEntry(page, '上传报告')
  await inFront(page, '检验报告')
  await expect(inputAt(page, 'agencyName')).toHaveValue('示例青禾检验技术有限公司')
  await pickCode(page, inputAt(page, 'goodsClass'), '02', '建筑材料')
  await pickCode(page, inputAt(page, 'goodsType'), '0201', '进口水泥')
  await pickCode(page, inputAt(page, 'goodsName'), '020101', '水泥')
  await press(page, '提交')
  await expect(fieldAt(page, 'goodsName')).toContainText('所选商品不在本机构已批准的检测范围内')
  await expect(fieldAt(page, 'vessel')).toHaveCount(0)
  await page.screenshot({ path: testInfo.outputPath('outside.png') })
  // An untouched form would be opened again; this one has been written in.
  await inputAt(page, 'title').pressSequentially('示例离线报告')
  await openEntry(page, '上传报告')
  await expect(inputAt(page, 'title')).toHaveValue('')
  await server.restart()
  await untilContact(page, '在线')
})

test('[ACC-07] 报告列表查询: goods depend on each other, one box seeks in several columns, 【作废】 asks and voids', async ({
  page,
  client,
}, testInfo) => {
  await asAgency(page, client, 'qinghe')
  await openEntry(page, '报告列表查询')
  await untilSynced(page)
  const ask = conditions(page)
  await expect(ask.getByPlaceholder('请先选择商品类型')).toBeDisabled()
  await pickCode(page, ask.getByLabel('商品大类'), '01', '纺织服装')
  const type = ask.getByLabel('商品类型')
  await type.click()
  await expect(page.locator('.ant-select-item-option').filter({ visible: true })).toHaveText([/进口服装/u])
  await type.press('Escape')
  await pickCode(page, type, '0101', '进口服装')
  await pickCode(page, ask.getByLabel('商品名称'), '010102', '婴幼儿及儿童服装')
  await ask.getByRole('button', { name: '查询' }).click()
  await expect(dataRows(page, '报告列表查询').first()).toContainText('婴幼儿及儿童服装')
  await page.screenshot({ path: testInfo.outputPath('reports.png') })
  await pickCode(page, ask.getByLabel('商品大类'), '02', '建筑材料')
  await expect(ask.getByPlaceholder('请先选择商品类型')).toBeDisabled()
  await ask.getByRole('button', { name: '重置' }).click()
  await ask.getByLabel('输入搜索').pressSequentially('QH-2026-02')
  await ask.getByRole('button', { name: '查询' }).click()
  await expect(dataRows(page, '报告列表查询')).toHaveCount(2)
  const row = await rowWith(page, '报告列表查询', 'QH-2026-021')
  await expect(
    (await rowWith(page, '报告列表查询', 'QH-2026-020')).getByRole('button', { name: '作废' }),
  ).toHaveCount(0)
  const dialog = page.getByRole('dialog', { name: '作废' })
  await row.getByRole('button', { name: '作废' }).click()
  await dialog.getByRole('button', { name: '取消', exact: true }).click()
  await expect(row).toContainText('生效')
  await row.getByRole('button', { name: '作废' }).click()
  await expect(dialog).toContainText('作废后该报告失效且不可恢复，确认作废？')
  await dialog.getByRole('button', { name: '确定', exact: true }).click()
  await expect(row).toContainText('失效', { timeout: 60_000 })
  await expect(row.getByRole('button', { name: '作废' })).toHaveCount(0)
})

test('[ACC-08] 信息公示 by title with its detail, and the directory', async ({ page, client }, testInfo) => {
  await asAgency(page, client, 'changchuan')
  await openEntry(page, '信息公示')
  await inFront(page, '信息公示')
  await untilSynced(page)
  await conditions(page).getByLabel('标题').pressSequentially('暂停')
  await conditions(page).getByRole('button', { name: '查询' }).click()
  await expect(dataRows(page, '信息公示')).toHaveCount(1)
  await page.getByRole('button', { name: '示例北辰检验有限公司暂停采信' }).click()
  await expect(page.getByRole('article')).toContainText('采信机构代码')
  await page.screenshot({ path: testInfo.outputPath('disclosure.png') })
  await page.getByRole('tab', { name: '信息公示', exact: true }).first().click()
  await button(page, '采信机构目录').click()
  await inFront(page, '采信机构目录')
  await expect(dataRows(page, '采信机构目录')).toHaveCount(3)
  await expect(dataRows(page, '采信机构目录').filter({ hasText: '示例寒山' })).toHaveCount(0)
  await page.screenshot({ path: testInfo.outputPath('directory.png') })
})

test('[ACC-09] 消息通知: a click opens in place, takes the dot and the count; among the unread it stays until another list is chosen', async ({
  page,
  client,
  secondClient,
  browser,
}, testInfo) => {
  await asAgency(page, client, 'beichen')
  await openEntry(page, '消息通知')
  await inFront(page, '消息通知')
  const list = page.getByRole('table', { name: '全部消息' })
  await expect(list.locator('.red-dot').first()).toBeVisible({ timeout: 60_000 })
  const count = await list.locator('.red-dot').count()
  await page.getByText(`未读消息 ${count}`).click()
  const unread = page.getByRole('table', { name: '未读消息' })
  await expect(unread.locator('tbody tr[data-id]')).toHaveCount(count)
  const title = unread.getByRole('button', { expanded: false }).first()
  const name = (await title.locator('span').textContent()) ?? ''
  await title.click()
  await expect(unread.getByRole('article')).toBeVisible()
  await expect(page.getByText(`未读消息 ${count - 1}`)).toBeVisible()
  await expect(unread.locator('tbody tr[data-id]')).toHaveCount(count)
  await page.screenshot({ path: testInfo.outputPath('messages.png') })
  await page.getByText('已读消息', { exact: true }).click()
  await expect(page.getByRole('table', { name: '已读消息' })).toContainText(name)
  await page.getByText(`未读消息 ${count - 1}`).click()
  await expect(unread.locator('tbody tr[data-id]')).toHaveCount(count - 1)
  // On the account's other machine it has no dot either.
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const other = await asAgency(await context.newPage(), secondClient, 'beichen')
  await openEntry(other, '消息通知')
  await expect(other.getByText(`未读消息 ${count - 1}`)).toBeVisible({ timeout: 60_000 })
  await context.close()
})

test('[ACC-10] [ACC-11] a complaint is handed in, answered at the desk, and unknown to the agency that it is about', async ({
  page,
  client,
  server,
  browser,
  api,
}, testInfo) => {
  await asAgency(page, client, 'qinghe2')
  await openEntry(page, '投诉列表')
  await untilSynced(page)
  await pickOne(page, conditions(page).getByLabel('投诉状态'), '已处理')
  await conditions(page).getByRole('button', { name: '查询' }).click()
  await expect(dataRows(page, '投诉列表')).toHaveCount(1)
  await page.screenshot({ path: testInfo.outputPath('complaints.png') })
  await button(page, '创建投诉').click()
  await inFront(page, '投诉')
  await inputAt(page, 'agencyName').pressSequentially('示例青禾检验技术有限公司')
  await press(page, '提交')
  await expect(fieldAt(page, 'agencyName')).toContainText('不能投诉本机构')
  await retype(inputAt(page, 'agencyName'), '示例北辰检验有限公司')
  await pickOne(page, inputAt(page, 'complaintKind'), '服务质量')
  await inputAt(page, 'subject').pressSequentially('示例端到端投诉')
  await inputAt(page, 'body').pressSequentially('<b>示例</b> 内容')
  await press(page, '提交')
  await expect(inputAt(page, 'complaintNo')).toHaveValue(/^TS\d{14}$/u, { timeout: 60_000 })
  await expect(inputAt(page, 'agencyCode')).toHaveValue(/^A142\d{6}$/u)
  const desk = await (await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage()
  await openDesk(desk, server.url)
  await expect(desk.getByRole('main')).toContainText('投诉')
  await desk.screenshot({ path: testInfo.outputPath('desk.png') })
  const officer = await api('customs')
  const { rows } = await officer.client.documents.list({
    collection: 'acceptance.complaint',
    filters: { agencyName: { contains: '北辰' } },
    pageSize: 100,
  })
  const found = rows.find(({ content }) => content.fields['subject'] === '示例端到端投诉')
  expect(found).toBeDefined()
  const { revision } = await officer.client.documents.get({ id: found?.id ?? '' })
  const outcome = await officer.client.documents.act({
    key: crypto.randomUUID(),
    kind: 'acceptance.complaint',
    documentId: found?.id ?? '',
    action: 'answer',
    baseRevision: revision,
    formVersion: 1,
    answers: { answer: '示例答复：已核查' },
  })
  expect(outcome.ok).toBe(true)
  await expect(inputAt(page, 'answer')).toHaveValue('示例答复：已核查', { timeout: 60_000 })
  await expect(formState(page)).toContainText('已处理')
  const accused = await api('beichen')
  const seen = await accused.client.documents.list({
    collection: 'acceptance.complaint',
    filters: {},
    pageSize: 10,
  })
  expect(seen.rows).toEqual([])
})
