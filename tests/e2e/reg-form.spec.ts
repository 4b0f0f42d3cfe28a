/** The form of a filing: what is required when, and what is wrong, said at its place (REG-02 to REG-07). */
import type { Locator, Page } from '@playwright/test'
import { pdfOf } from '../../server/testing/documents.ts'
import { chooseFiles } from './steps/chooser.ts'
import { dataRows } from './steps/pages.ts'
import { asYuanyang, fieldAt, inputAt, press, startFiling } from './steps/registration.ts'
import { expect, test } from './sill.ts'
import { delayFrames } from './window.ts'

const rowsAt = (page: Page, name: string): Locator =>
  page.locator(`[data-at="rows.${name}"]`).filter({ visible: true })
const dialogField = (page: Page, label: string): Locator =>
  page.getByRole('dialog').filter({ visible: true }).getByLabel(label)

/** Chooses a code as a clerk with a mouse does. */
async function pick(page: Page, input: Locator, typed: string, entry: string): Promise<void> {
  await input.click()
  await input.fill(typed)
  await page.locator('.ant-select-item-option').filter({ hasText: entry, visible: true }).first().click()
}

async function pickOne(page: Page, input: Locator, entry: string): Promise<void> {
  await input.click()
  await page.locator('.ant-select-item-option').filter({ hasText: entry, visible: true }).first().click()
}

test('[REG-02] the credit code comes from the account; 所在地海关 follows 行政区划; numbers are checked by their check digits', async ({
  client,
  page,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  await expect(inputAt(window, 'creditCode')).toHaveValue('91370200XXXX00078J')
  await expect(inputAt(window, 'creditCode')).not.toBeEditable()
  await expect(inputAt(window, 'nameZh')).toHaveValue('示例远洋食品有限公司')
  for (const name of ['ciqOrgan', 'enterpriseKind', 'ciqNo', 'applicationNo'])
    await expect(inputAt(window, name)).not.toBeEditable()
  // 图 2-1: the row's own two stand among the fields, the two queries in the toolbar.
  await expect(window.getByLabel('更新时间').filter({ visible: true })).toHaveValue(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u,
  )
  await expect(window.getByLabel('申请状态').filter({ visible: true })).toHaveValue('暂存')
  for (const name of ['申请单查询', '备案信息查询']) {
    await press(window, name)
    await expect(window.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
    await window.getByRole('tab', { name: '报关单位及相关资质备案申请', exact: true }).click()
  }

  await pick(window, inputAt(window, 'division'), '330200', '宁波市')
  const district = inputAt(window, 'customsDistrict')
  await district.click()
  await district.fill('青岛')
  await expect(window.locator('.ant-select-dropdown').filter({ visible: true })).toContainText('暂无数据')
  await district.fill('北仑')
  await window.locator('.ant-select-item-option').filter({ hasText: '3104', visible: true }).first().click()
  await expect(fieldAt(window, 'customsDistrict')).toContainText('北仑海关')

  await pick(window, inputAt(window, 'legalIdType'), '10', '居民身份证')
  await inputAt(window, 'legalIdNumber').fill('110105194912310021')
  await inputAt(window, 'organisationCode').fill('D2143569-1')
  await inputAt(window, 'contactMobile').fill('12')
  await press(window, '提交')
  await expect(fieldAt(window, 'legalIdNumber')).toContainText('居民身份证号码不正确')
  await expect(fieldAt(window, 'organisationCode').locator('.field-message')).not.toBeEmpty()
  await expect(fieldAt(window, 'contactMobile')).toContainText('请输入正确的电话号码')
  await expect(fieldAt(window, 'address')).toContainText('此项为必填项')
  await inputAt(window, 'legalIdNumber').fill('11010519491231002x')
  await inputAt(window, 'organisationCode').fill('D2143569-X')
  await inputAt(window, 'contactMobile').fill('13800000001')
  for (const name of ['legalIdNumber', 'organisationCode', 'contactMobile'])
    await expect(fieldAt(window, name).locator('.field-message')).toBeEmpty()
})

test('[REG-02] [GEN-11] on a slow desktop the focus stays with who has gone on: nothing is typed into another field', async ({
  client,
  page,
}) => {
  await delayFrames(page.context(), 300)
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  await press(window, '提交')
  await inputAt(window, 'contact').pressSequentially('示例', { delay: 100 })
  await pick(window, inputAt(window, 'division'), '330200', '宁波市')
  await inputAt(window, 'fax').pressSequentially('0574-86880001', { delay: 50 })
  await rowsAt(window, 'managers').getByRole('button', { name: '新增 管理人员信息' }).click()
  await dialogField(window, '姓名').pressSequentially('示例财务', { delay: 100 })
  await expect(dialogField(window, '姓名')).toHaveValue('示例财务')
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
  await dialogField(window, '移动电话').pressSequentially('13800000021', { delay: 50 })
  await expect(dialogField(window, '移动电话')).toHaveValue('13800000021')
  await expect(inputAt(window, 'contact')).toHaveValue('示例')
  await expect(inputAt(window, 'fax')).toHaveValue('0574-86880001')
})

test('[REG-02] a branch names its superior unit, which is looked up while the form is open', async ({
  client,
  page,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人分支机构'])
  await press(window, '提交')
  await expect(fieldAt(window, 'parentCode')).toContainText('此项为必填项')
  await expect(fieldAt(window, 'parentName')).toContainText('此项为必填项')
  await inputAt(window, 'parentCode').fill('91310000XXXX000945')
  await inputAt(window, 'parentName').fill('示例联运报关有限公司')
  await expect(window.locator('.parent-check')).toContainText('没有有效的进出口货物收发货人资质')
  await inputAt(window, 'parentCode').fill('91330200XXXX0006X2')
  await expect(window.locator('.parent-check')).toContainText('所属单位：示例恒丰进出口有限公司')
})

test('[REG-03] [REG-04] managers are required for four types, investors of a foreign-invested entity; amount and currency go together', async ({
  client,
  page,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['报关企业'])
  await press(window, '提交')
  await expect(rowsAt(window, 'managers')).toContainText('请录入管理人员信息')
  await expect(rowsAt(window, 'investors')).not.toContainText('出资者信息必填')
  await pick(window, inputAt(window, 'marketEntityType'), '6', '6')
  await expect(rowsAt(window, 'investors')).toContainText('市场主体类型为外商投资企业时，出资者信息必填')

  await rowsAt(window, 'investors').getByRole('button', { name: '新增 出资者信息' }).click()
  await dialogField(window, '出资者名称').fill('示例投资人')
  await pick(window, dialogField(window, '国籍'), 'JPN', '日本')
  await dialogField(window, '出资金额').fill('120.5')
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
  await expect(window.locator('.row-dialog [data-at$=".currency"]')).toContainText('此项为必填项')
  await pick(window, dialogField(window, '出资币制'), 'USD', '美元')
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
  await expect(dataRows(window, '出资者信息')).toHaveCount(1)
  await expect(dataRows(window, '出资者信息')).toContainText('120.5')
  await expect(rowsAt(window, 'investors')).not.toContainText('出资者信息必填')

  await rowsAt(window, 'managers').getByRole('button', { name: '新增 管理人员信息' }).click()
  await pickOne(window, dialogField(window, '人员类型'), '财务负责人')
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
  await expect(window.getByRole('dialog')).toContainText('此项为必填项')
  await dialogField(window, '姓名').fill('示例财务')
  await pick(window, dialogField(window, '证件类型'), '40', '护照')
  await dialogField(window, '证件号码').fill('E00000001')
  await pick(window, dialogField(window, '国籍'), 'CHN', '中国')
  await dialogField(window, '移动电话').fill('13800000021')
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
  await expect(rowsAt(window, 'managers')).not.toContainText('请录入管理人员信息')
})

test('[REG-05] customs staff: four fields required, the filing number is grey, nobody twice', async ({
  client,
  page,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  const staff = rowsAt(window, 'customsStaff')
  for (const name of ['示例报关员甲', '示例报关员乙']) {
    await staff.getByRole('button', { name: '新增 报关人员信息' }).click()
    await expect(dialogField(window, '报关人员备案号')).not.toBeEditable()
    await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await expect(window.getByRole('dialog').getByText('此项为必填项')).toHaveCount(4)
    await dialogField(window, '姓名').fill(name)
    await pick(window, dialogField(window, '身份证件类型'), '10', '居民身份证')
    await dialogField(window, '身份证件号码').fill('11010519491231002X')
    await dialogField(window, '移动电话').fill('13800000022')
    await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  await press(window, '提交')
  await expect(staff).toContainText('报关人员的身份证件号码重复')
  await staff.getByRole('button', { name: '删除 2' }).click()
  await window.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(staff).not.toContainText('重复')
})

test('[REG-06] [REG-07] licences: which serves which type, 长期有效 is 2099-12-31; copies and the stamped form as files', async ({
  client,
  page,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['跨境电子商务支付企业', '跨境电子商务物流企业'])
  await press(window, '提交')
  const licences = rowsAt(window, 'licences')
  await expect(licences).toContainText('必须录入外部资质信息')
  await licences.getByRole('button', { name: '新增 外部资质信息' }).click()
  await pickOne(window, dialogField(window, '许可证名称'), '快递业务经营许可证')
  await dialogField(window, '许可证编号').fill('国邮20260001')
  await dialogField(window, '发证机关').fill('示例邮政管理局')
  await dialogField(window, '长期有效或无有效期').check()
  await window.getByRole('dialog').getByRole('button', { name: '确认' }).click()
  await expect(dataRows(window, '外部资质信息')).toContainText('2099-12-31')
  await expect(licences).toContainText('跨境电子商务支付企业必须录入金融许可证或者支付业务许可证')

  const files = window.locator('[data-at="attachments"]').filter({ visible: true })
  await expect(files).toContainText('请在提交申请前，下载《报关单位备案信息表》')
  for (const wanted of [
    '请上传加盖单位公章的《报关单位备案信息表》扫描件或者照片',
    '请上传快递业务经营许可证',
    '请上传金融许可证（银行机构）或支付业务许可证（非银行机构）',
  ])
    await expect(files).toContainText(wanted)
  await files
    .locator('input[type=file]')
    .setInputFiles({ name: '信息表.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
  await expect(files).toContainText('只可上传')
  await files.locator('input[type=file]').setInputFiles({
    name: '太大.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await pdfOf(1, 4 * 1024 * 1024 + 1)),
  })
  await expect(files).toContainText('单个文件大小不能超过4')
  await files
    .locator('input[type=file]')
    .setInputFiles({ name: '信息表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(1)) })
  await expect(dataRows(window, '附件信息')).toHaveCount(1)
  await expect(dataRows(window, '附件信息')).toContainText('1报关单位备案信息表*是信息表.pdf')
  await expect(files).not.toContainText('请上传加盖单位公章')

  // 图 5-9: a line for each kind, each with its own button.
  const licenceRow = files.getByRole('row').filter({ hasText: '快递业务经营许可证' }).first()
  await chooseFiles(
    window,
    () => licenceRow.getByRole('button', { name: '添加文件 快递业务经营许可证' }).click(),
    { name: '快递许可证.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(1)) },
  )
  await expect(licenceRow).toContainText('快递许可证.pdf')
  await expect(files).not.toContainText('请上传快递业务经营许可证')
  await licenceRow.getByRole('button', { name: '删除 快递许可证.pdf' }).click()
  await expect(files).toContainText('请上传快递业务经营许可证')

  await files.getByRole('button', { name: '打印《报关单位备案信息表》' }).click()
  const paper = window.getByRole('dialog', { name: '打印《报关单位备案信息表》' })
  await expect(paper.locator('canvas').first()).toBeVisible()
  const download = window.waitForEvent('download')
  await paper.getByRole('button', { name: '下载' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/u)
})
