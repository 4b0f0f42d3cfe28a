/** 查看申请列表, 【证明】 and 【修改证明】 (CCC-08 – CCC-13, CCC-18): what each state offers, the signed paper, a change in rounds, ten days. */
import type { Locator, Page } from '@playwright/test'
import { openDesk } from './steps/desk.ts'
import { login } from './steps/login.ts'
import { beginApplication, button, field, panel } from './steps/exemption.ts'
import { acts, AMENDMENT, decided, handIn, inDays, TO_ISSUED } from './steps/exemption-office.ts'
import { dataRows, openPage, table, toolbar, untilContact, untilSynced } from './steps/pages.ts'
import { expect, test } from './sill.ts'

const LIST = '查看申请列表'
const rowOf = (page: Page, applicationNo: string | undefined): Locator =>
  dataRows(page, LIST).filter({ hasText: applicationNo ?? 'none' })
const operations = (row: Locator) => row.locator('.operations button')
const click = (row: Locator, name: string) => row.getByRole('button', { name, exact: true }).click()

test('[CCC-08] [CCC-10] [CCC-11] [CCC-18] the list offers what the state allows, says why, prints, and deletes what was ticked', async ({
  window: clerk,
  api,
}, info) => {
  const shot = (name: string) => clerk.screenshot({ path: info.outputPath(`${name}.png`) })
  const [hengfeng, ningbo] = [await api('hengfeng'), await api('ciqningbo')]
  const numbered = async (...actions: readonly string[]) =>
    (await decided(ningbo, await handIn(hengfeng), ...actions)).content.fields['applicationNo']
  const accepting = await numbered()
  const refused = await numbered('notAccept')
  const comparing = await numbered('accept', 'passFirst', 'passToCompare')
  const returned = await numbered('returnAccept')
  const ended = await numbered('end')
  await beginApplication(clerk)
  await openPage(clerk, LIST)
  await untilSynced(clerk)
  await expect(rowOf(clerk, ended)).toContainText('强制终止流程', { timeout: 60_000 })
  await shot('list')

  await expect(operations(rowOf(clerk, accepting))).toHaveText(['查看', '打印申请'])
  await expect(operations(rowOf(clerk, returned))).toHaveText(['修改', '查看', '打印申请'])
  for (const [no, state, says] of [
    [refused, '拒绝受理', '示例：不属于免办范围'],
    [comparing, '文件对比中_送纸质材料', '请于 3 日内送合同正本'],
    [returned, '返回修改', '示例：请补充型号'],
    [ended, '强制终止流程', '宁波局本部'],
  ] as const) {
    await click(rowOf(clerk, no), state)
    const box = clerk.getByRole('dialog')
    await expect(box).toContainText(says)
    if (state === '强制终止流程') await shot('ended')
    await box.getByRole('button', { name: '关闭' }).last().click()
    await expect(box).toBeHidden()
  }

  await click(rowOf(clerk, accepting), '打印申请')
  await expect(clerk.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 60_000 })
  await shot('print')
  await clerk.keyboard.press('Escape')

  // A condition is a text: nothing in it stands for anything else.
  const conditions = clerk.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await conditions.getByLabel('申请单号').pressSequentially('%')
  await conditions.getByRole('button', { name: '查询' }).click()
  await expect(dataRows(clerk, LIST)).toHaveCount(0)
  await conditions.getByLabel('申请单号').fill('')
  await conditions.getByLabel('申请单号').pressSequentially((accepting ?? '').slice(2))
  await conditions.getByRole('button', { name: '查询' }).click()
  await expect(dataRows(clerk, LIST)).toHaveCount(1)
  await conditions.getByRole('button', { name: '重置' }).click()

  // Only what was not submitted can be ticked.
  const drafts = dataRows(clerk, LIST).filter({ hasText: '未提交' })
  const draft = drafts.filter({ hasText: '还剩 10 天' })
  await expect(draft).toHaveCount(1)
  await expect(drafts.getByRole('checkbox')).toHaveCount(await drafts.count())
  await expect(table(clerk, LIST).getByRole('checkbox')).toHaveCount(await drafts.count())
  await draft.getByRole('checkbox').check()
  await toolbar(clerk).getByRole('button', { name: '删除' }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(draft).toHaveCount(0)

  // 补正: place and clause stay as they are, the opinion stands above.
  await click(rowOf(clerk, returned), '修改')
  await expect(panel(clerk).getByRole('note', { name: '送补正意见' })).toContainText('示例：请补充型号')
  await expect(field(clerk, 'usePlace')).not.toBeEditable()
  await shot('returned')
  await field(clerk, 'remark').pressSequentially('示例：已补充')
  await toolbar(clerk).getByRole('button', { name: '提交申请' }).click()
  await expect(toolbar(clerk)).toContainText('受理中', { timeout: 60_000 })
})

test('[CCC-12] [CCC-13] the signed paper with its annex; released, changed, returned, changed again and confirmed', async ({
  window: clerk,
  server,
  api,
  browser,
}, info) => {
  const shot = (name: string, page = clerk) => page.screenshot({ path: info.outputPath(`${name}.png`) })
  const [hengfeng, ningbo] = [await api('hengfeng'), await api('ciqningbo')]
  const issued = await decided(ningbo, await handIn(hengfeng), ...TO_ISSUED)
  const { applicationNo, certificateNo = '' } = issued.content.fields
  await openPage(clerk, LIST)
  await untilSynced(clerk)
  const row = rowOf(clerk, applicationNo)
  await expect(operations(row)).toHaveText(['查看', '打印申请', '预核销', '查看预核销记录'], {
    timeout: 60_000,
  })
  await click(row, '证明')
  await expect(panel(clerk).locator('canvas').first()).toBeVisible({ timeout: 60_000 })
  await shot('certificate')
  const [download] = await Promise.all([
    clerk.waitForEvent('download'),
    panel(clerk).getByRole('button', { name: '下载' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${certificateNo}.pdf`)

  // After the telephone call the office releases it, on the page of the application.
  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url, 'ciqningbo')
  await desk.goto(`${server.url}/desk/#/document/${issued.id}`)
  await desk.getByRole('button', { name: '返回企业修改' }).click()
  const box = desk.getByRole('dialog', { name: new RegExp(certificateNo, 'u') })
  await box.getByLabel('返回说明').pressSequentially('示例：电话已确认')
  await shot('release', desk)
  await box.getByRole('button', { name: '确定' }).click()
  await expect(desk.getByRole('link', { name: '已返回企业修改，查看' })).toBeVisible()

  await openPage(clerk, LIST)
  await expect(operations(row)).toContainText(['修改证明'], { timeout: 60_000 })
  await expect(row.getByRole('button', { name: '预核销', exact: true })).toBeDisabled()
  await click(row, '修改证明')
  await expect(field(clerk, 'note')).toHaveValue('示例：电话已确认')
  await toolbar(clerk).getByRole('button', { name: '提交', exact: true }).click()
  await expect(panel(clerk)).toContainText('没有修改内容', { timeout: 60_000 })
  await field(clerk, 'validUntil').fill('')
  await field(clerk, 'validUntil').pressSequentially(inDays(60))
  await button(clerk, '查看申请产品信息').click()
  await dataRows(clerk, '修改证明产品信息').first().getByRole('button', { name: '编辑' }).click()
  const product = clerk.getByRole('dialog', { name: '修改产品信息' })
  const cell = (name: string) => product.locator(`[data-at$=".${name}"] input`)
  await expect(cell('hsQuantity')).not.toBeEditable()
  await cell('quantity').fill('')
  await cell('quantity').pressSequentially('90')
  await cell('spec').fill('')
  await cell('spec').pressSequentially('KFR-35')
  await product.getByRole('button', { name: '保存' }).click()
  await expect(product).toContainText('单位相同时，HS 标准量应等于数量/重量')
  await cell('hsQuantity').fill('')
  await cell('hsQuantity').pressSequentially('90')
  await shot('product')
  await product.getByRole('button', { name: '保存' }).click()
  await expect(product).toBeHidden()
  await shot('changes')
  await toolbar(clerk).getByRole('button', { name: '提交', exact: true }).click()
  await expect(toolbar(clerk)).toContainText('已提交新证明', { timeout: 60_000 })

  // The officer sees old and new side by side, and returns it once.
  await desk.getByRole('link', { name: '已返回企业修改，查看' }).click()
  await expect(desk.locator('.desk-state')).toHaveText('已提交新证明', { timeout: 60_000 })
  await expect(desk.getByText('KFR-26').first()).toBeVisible()
  await expect(desk.getByText('KFR-35').first()).toBeVisible()
  await shot('compare', desk)
  const [round] = (
    await ningbo.client.documents.list({
      collection: AMENDMENT,
      filters: { certificateNo: { contains: certificateNo } },
    })
  ).rows
  if (!round) throw new Error('the round of change is not there')
  const now = () => ningbo.client.documents.get({ id: round.id })
  await acts(ningbo, {
    kind: AMENDMENT,
    action: 'sendBack',
    document: await now(),
    answers: { opinion: '示例：请核对型号' },
  })
  await openPage(clerk, LIST)
  await expect(operations(row)).toContainText(['重新修改证明'], { timeout: 60_000 })
  await click(row, '重新修改证明')
  await button(clerk, '证明基本信息').click()
  await expect(field(clerk, 'opinion')).toHaveValue('示例：请核对型号', { timeout: 60_000 })
  await field(clerk, 'reason').pressSequentially('示例：型号已核对')
  await toolbar(clerk).getByRole('button', { name: '提交', exact: true }).click()
  await expect(toolbar(clerk)).toContainText('已提交新证明', { timeout: 60_000 })
  await openPage(clerk, LIST)
  await expect(operations(row)).toContainText(['已提交新证明（查看）'], { timeout: 60_000 })
  await shot('submitted')
  await acts(ningbo, { kind: AMENDMENT, action: 'confirm', document: await now() })

  // The list goes back to what it offered; the paper is the new one, the old one is given out no more.
  await expect(operations(row)).toHaveText(['查看', '打印申请', '预核销', '查看预核销记录'], {
    timeout: 60_000,
  })
  await expect(hengfeng.client.exemption.certificatePdf({ certificateNo, version: 0 })).rejects.toMatchObject(
    { data: { code: 'CERT_INVALID' } },
  )
  await clerk.getByRole('tab', { name: `证明 ${certificateNo}` }).click()
  await expect(panel(clerk).locator('canvas').first()).toBeVisible({ timeout: 60_000 })
  await shot('new-certificate')

  // Without network it is what this machine knows, and says so.
  await clerk.getByRole('button', { name: `关闭 证明 ${certificateNo}` }).click()
  await server.kill()
  await untilContact(clerk, '离线')
  await openPage(clerk, LIST)
  await click(row, '证明')
  await expect(panel(clerk)).toContainText('本机副本，以系统为准', { timeout: 60_000 })
  await expect(panel(clerk)).toContainText('KFR-35')
  await shot('copy')
  await server.restart()
  await desk.context().close()
})

/** This machine's clock, eleven days ahead. */
const LATER = `--import=data:text/javascript,${encodeURIComponent(
  'const Real=Date;const by=11*864e5;globalThis.Date=class extends Real{constructor(...a){if(a.length)super(...a);else super(Real.now()+by)}static now(){return Real.now()+by}}',
)}`

test('[CCC-09] what was not submitted for ten days goes into the archive, and becomes a new application from there', async ({
  window: clerk,
  client,
}, info) => {
  await beginApplication(clerk)
  await field(clerk, 'contractNo').pressSequentially('HT-2026-009')
  await expect(toolbar(clerk)).toContainText('已保存')
  await client.stop()
  await client.start({ NODE_OPTIONS: LATER })
  await clerk.goto(client.window())
  await login(clerk, 'hengfeng')
  await openPage(clerk, LIST)
  await toolbar(clerk).getByRole('button', { name: '已逾期归档' }).click()
  const kept = dataRows(clerk, '已逾期归档')
  await expect(kept).toHaveCount(1, { timeout: 60_000 })
  await clerk.screenshot({ path: info.outputPath('archive.png') })
  await kept.getByRole('button', { name: '恢复为新申请' }).click()
  await expect(field(clerk, 'contractNo')).toHaveValue('HT-2026-009')
  await expect(toolbar(clerk).locator('.form-state')).toContainText('未提交')
})
