/** 变更申请 and 注销申请 (REG-09, REG-10). */
import { randomUUID } from 'node:crypto'
import { pdfOf, uploadAll } from '../../server/testing/documents.ts'
import { untilSaved } from './steps/applications.ts'
import { dataRows, openPage, table, toolbar, untilSynced } from './steps/pages.ts'
import {
  act,
  APPROVAL,
  asYuanyang,
  CANCELLATION,
  CHANGE,
  decide,
  ENTERPRISE,
  fieldAt,
  filingContent,
  formState,
  inputAt,
  press,
  QUALIFICATION,
  rowsAt,
} from './steps/registration.ts'
import { expect, test } from './sill.ts'

test('[REG-09] without a valid qualification there is nothing to change', async ({ client, page }) => {
  const window = await asYuanyang(page, client)
  await openPage(window, '变更申请')
  await untilSynced(window)
  await expect(table(window, '变更申请')).toContainText('无匹配数据')
  await openPage(window, '注销申请')
  await expect(table(window, '注销申请')).toContainText('无匹配数据')
  await openPage(window, '证书管理')
  await press(window, '备案证明')
  const box = window.getByRole('dialog', { name: '备案证明申请' })
  await box.getByRole('button', { name: '确认' }).click()
  await expect(box).toContainText('企业未备案、注销、备案有效期超期无法申请')
  await box.getByRole('button', { name: '取消' }).click()
  await expect(dataRows(window, '证书管理')).toHaveCount(0)
})

test('[REG-09] what is filed is filled in; 删除 restores it; the record changes on approval only, and with the new district', async ({
  window,
  api,
}) => {
  const [clerk, officer] = [await api('hengfeng'), await api('customs')]
  const filed = async () => (await rowsAt(clerk, ENTERPRISE))[0]?.content.fields ?? {}
  const before = await filed()
  await openPage(window, '变更申请')
  const row = dataRows(window, '变更申请').filter({ hasText: '进出口货物收发货人' })
  await expect(row).toHaveCount(1, { timeout: 30_000 })
  await row.getByRole('button', { name: '变更', exact: true }).click()
  await expect(window.getByRole('tab', { name: '变更申请单', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(inputAt(window, 'address')).toHaveValue(before['address'] ?? '')
  await expect(dataRows(window, '管理人员信息')).toHaveCount(2)
  await expect(
    fieldAt(window, 'types').getByRole('checkbox', { name: /^进出口货物收发货人(（|$)/u }),
  ).toBeChecked()

  await inputAt(window, 'address').fill('将被删除的地址')
  await press(window, '暂存')
  await untilSaved(window)
  await press(window, '删除')
  await window.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(inputAt(window, 'address')).toHaveValue(before['address'] ?? '', { timeout: 30_000 })

  await inputAt(window, 'address').fill('示例省示例市示例新区示例路 10 号')
  const district = inputAt(window, 'customsDistrict')
  await district.click()
  await district.fill('3104')
  await window.locator('.ant-select-item-option').filter({ hasText: '3104', visible: true }).first().click()
  await window
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '信息表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(1)) })
  await expect(dataRows(window, '附件信息')).toHaveCount(1)
  await press(window, '提交')
  await expect(toolbar(window)).toContainText('已送达', { timeout: 60_000 })
  await expect(formState(window)).toContainText('申报成功')
  const sent = (await rowsAt(clerk, CHANGE)).find((application) => application.state === 'submitted')
  expect(sent?.content.fields).toMatchObject({
    customsDistrict: '3104',
    address: '示例省示例市示例新区示例路 10 号',
  })
  expect(await filed()).toEqual(before)
  await decide(officer, CHANGE, sent?.id ?? '', APPROVAL)
  await expect
    .poll(filed)
    .toMatchObject({ customsDistrict: '3104', address: '示例省示例市示例新区示例路 10 号' })
  await expect(formState(window)).toContainText('审批通过', { timeout: 30_000 })
})

test('[REG-10] some or all qualifications, a reason that must be explained when it is another one, then they are cancelled', async ({
  window,
  api,
}) => {
  const [clerk, officer] = [await api('hengfeng'), await api('customs')]
  await openPage(window, '注销申请')
  await dataRows(window, '注销申请')
    .filter({ hasText: '跨境电子商务企业' })
    .getByRole('button', { name: '注销', exact: true })
    .click({ timeout: 30_000 })
  await expect(window.getByRole('tab', { name: '注销申请单', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const types = fieldAt(window, 'types')
  const box = (name: string | RegExp) => types.getByRole('checkbox', { name, exact: true })
  await expect(box('跨境电子商务企业')).toBeChecked()
  await expect(box('进出口货物收发货人')).not.toBeChecked()
  await expect(box(/^报关企业分支机构/u)).toBeDisabled()
  await expect(box(/^报关企业分支机构/u)).not.toBeChecked()
  await box('全选').check()
  await expect(box('进出口货物收发货人')).toBeChecked()
  await box('全选').uncheck()
  await expect(box('跨境电子商务企业')).not.toBeChecked()
  await box('跨境电子商务企业').check()
  await expect(inputAt(window, 'creditCode')).not.toBeEditable()

  await inputAt(window, 'reason').click()
  await window
    .locator('.ant-select-item-option')
    .filter({ hasText: '其他依法应当注销', visible: true })
    .click()
  await press(window, '申报')
  await expect(fieldAt(window, 'otherReason')).toContainText('其他注销原因必填')
  await inputAt(window, 'otherReason').fill('不再从事跨境电子商务')
  await press(window, '申报')
  await expect(toolbar(window)).toContainText('已送达', { timeout: 60_000 })
  const sent = (await rowsAt(clerk, CANCELLATION)).find((application) => application.state === 'submitted')
  expect(sent?.content.fields).toMatchObject({ types: 'merchant', reason: 'other' })
  await decide(officer, CANCELLATION, sent?.id ?? '', APPROVAL)
  const merchant = async () =>
    (await rowsAt(clerk, QUALIFICATION, { type: { equals: 'merchant' } }))[0]?.state
  await expect.poll(merchant).toBe('cancelled')
  await openPage(window, '备案信息查询')
  await expect(dataRows(window, '备案信息查询').filter({ hasText: '跨境电子商务企业' })).toContainText(
    '注销',
    { timeout: 30_000 },
  )
})

test('[REG-09] [GEN-16] a second change is refused at its button while one is with Customs; one that was begun before says why it came back', async ({
  window,
  api,
}) => {
  const clerk = await api('hengfeng')
  await openPage(window, '变更申请')
  const begin = dataRows(window, '变更申请')
    .filter({ hasText: '进出口货物收发货人' })
    .getByRole('button', { name: '变更', exact: true })
  await begin.click({ timeout: 30_000 })
  await expect(window.getByRole('tab', { name: '变更申请单', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await window
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '信息表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(1)) })
  await expect(dataRows(window, '附件信息')).toHaveCount(1)
  // A colleague is faster.
  const infoForm = await uploadAll(clerk.client, await pdfOf(1), { kind: CHANGE, slot: 'infoForm' })
  await act(clerk, {
    kind: CHANGE,
    documentId: randomUUID(),
    action: 'submit',
    baseRevision: 0,
    content: {
      ...filingContent(['trader'], clerk.account.tenant.creditCode),
      attachments: { infoForm: [infoForm] },
    },
  })

  await press(window, '提交')
  await expect(
    window.getByRole('alert').filter({ hasText: '已被退回：本企业已有变更申请正在审核，请等待审核结果' }),
  ).toBeVisible({ timeout: 60_000 })
  await openPage(window, '变更申请')
  await begin.click()
  await expect(toolbar(window)).toContainText('本企业已有变更申请正在审核，请等待审核结果')
})
