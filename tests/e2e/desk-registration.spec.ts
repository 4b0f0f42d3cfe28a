/** The review desk and the registration system (DESK-01 with sub-tables, attachments and the states of manual 003's appendix). */
import { randomUUID } from 'node:crypto'
import { pdfOf, uploadAll } from '../../server/testing/documents.ts'
import { filingOf } from '../../systems/registration/server/seed/contents.ts'
import { confirmAction, openDesk, openDeskPage } from './steps/desk.ts'
import { act, decide } from './steps/registration.ts'
import { expect, test } from './sill.ts'

const FILING = 'registration.filing'
const CHANGE = 'registration.change'

test('[DESK-01] [REG-14] an officer sees a filing whole, receives and accepts it, and decides with an opinion', async ({
  page,
  server,
  api,
}, info) => {
  const { client: clerk, account } = await api('yuanyang')
  const stamped = await uploadAll(clerk, await pdfOf(1), { kind: FILING, slot: 'infoForm' })
  const content = filingOf('siteOperator', {
    nameZh: account.tenant.name,
    creditCode: account.tenant.creditCode,
  })
  const outcome = await clerk.documents.act({
    key: randomUUID(),
    kind: FILING,
    documentId: randomUUID(),
    action: 'submit',
    baseRevision: 0,
    formVersion: 1,
    content: { ...content, attachments: { ...content.attachments, infoForm: [stamped] } },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const applicationNo = outcome.document.content.fields['applicationNo'] ?? ''

  await openDesk(page, server.url)
  await page.setViewportSize({ width: 1366, height: 768 })
  await openDeskPage(page, '报关单位及相关资质备案申请')
  await page.getByRole('row').filter({ hasText: applicationNo }).getByRole('cell').first().dblclick()
  await expect(page.locator('.desk-state')).toHaveText('申报成功')
  for (const shown of [
    '跨境电子商务监管场所运营人',
    '宁波海关',
    '关务负责人',
    '示例投资有限公司',
    '示例赵某',
    '中华人民共和国居民身份证',
  ])
    await expect(page.getByText(shown).first()).toBeVisible()
  await expect(page.getByText('证明材料.pdf')).toBeVisible()
  await info.attach('desk', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })

  // A slow double click: the second one falls on 【受理】, which has come to the same place, and does nothing.
  await page.getByRole('button', { name: '入库成功', exact: true }).hover()
  await page.mouse.down({ clickCount: 1 })
  await page.mouse.up({ clickCount: 1 })
  await expect(page.locator('.desk-state')).toHaveText('海关入库成功，请等待审核')
  await expect(page.getByRole('button', { name: '受理', exact: true })).toBeEnabled()
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await expect(page.getByRole('button', { name: '不予受理', exact: true })).toBeEnabled()
  await expect(page.locator('.desk-state')).toHaveText('海关入库成功，请等待审核')
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await expect(page.locator('.desk-state')).toHaveText('海关受理中')
  // What is under way stays on the officer's list of what waits.
  await page.getByRole('button', { name: '返回', exact: true }).click()
  const waiting = page.getByRole('row').filter({ hasText: applicationNo })
  await expect(waiting).toContainText('海关受理中')
  await expect(waiting).toContainText('3101 宁波海关')
  await waiting.getByRole('link').click()
  await page.getByRole('button', { name: '不通过', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('请填写海关审核意见')
  await page.getByRole('textbox', { name: '海关审核意见' }).fill('示例：住所与营业执照不一致')
  await expect(page.getByRole('button', { name: '通过', exact: true })).toBeEnabled()
  await page.getByRole('button', { name: '不通过', exact: true }).click()
  await expect(page.locator('.desk-state')).toHaveText('审批不通过')
  await expect(page.locator('.desk-history')).toContainText('示例：住所与营业执照不一致')
  // Nothing is filed: the enterprise stays one without qualifications, for the other tests too.
  expect((await clerk.documents.list({ collection: 'registration.qualification', filters: {} })).total).toBe(
    0,
  )
  expect((await clerk.documents.get({ id: outcome.document.id })).content.fields['opinion']).toBe(
    '示例：住所与营业执照不一致',
  )
})

test('[DESK-01] [REG-09] officers of a district see and decide what is theirs; a change of district goes to the new one', async ({
  page,
  server,
  api,
}) => {
  const { client: clerk } = await api('hengfeng')
  const stamped = await uploadAll(clerk, await pdfOf(1), { kind: CHANGE, slot: 'infoForm' })
  const content = filingOf('', { customsDistrict: '3104' })
  const outcome = await clerk.documents.act({
    key: randomUUID(),
    kind: CHANGE,
    documentId: randomUUID(),
    action: 'submit',
    baseRevision: 0,
    formVersion: 1,
    content: { ...content, attachments: { ...content.attachments, infoForm: [stamped] } },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  const {
    id,
    revision,
    content: { fields },
  } = outcome.document
  const row = page.getByRole('row').filter({ hasText: fields['applicationNo'] ?? '' })

  const former = (await api('customs3101')).client
  expect(
    (
      await former.documents.list({ collection: 'registration.applications', filters: {}, pageSize: 100 })
    ).rows.map((found) => found.id),
  ).not.toContain(id)
  await expect(former.documents.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(former.uploads.download({ sha256: stamped.sha256 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(
    await former.documents.act({
      key: randomUUID(),
      kind: CHANGE,
      documentId: id,
      action: 'receive',
      baseRevision: revision,
      formVersion: 1,
    }),
  ).toMatchObject({ ok: false, problem: { message: { zh: '该单据由其他海关办理' } } })

  await openDesk(page, server.url, 'customs3101')
  await expect(page.getByRole('banner')).toContainText('宁波海关 示例审核员丁')
  await openDeskPage(page, '变更申请单')
  await page.getByLabel('状态', { exact: true }).waitFor()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: '退出', exact: true }).click()

  await openDesk(page, server.url, 'customs3104')
  await expect(page.getByRole('banner')).toContainText('北仑海关 示例审核员戊')
  await expect(page.getByRole('listitem').filter({ hasText: '变更申请单' }).first()).toContainText('1')
  await openDeskPage(page, '变更申请单')
  await row.getByRole('cell').first().dblclick()
  for (const [button, state] of [
    ['入库成功', '海关入库成功，请等待审核'],
    ['受理', '海关受理中'],
    ['通过', '审批通过'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click()
    if (button === '通过') await confirmAction(page, button)
    await expect(page.locator('.desk-state')).toHaveText(state)
  }
  const [enterprise] = (await clerk.documents.list({ collection: 'registration.enterprise', filters: {} }))
    .rows
  expect(enterprise?.content.fields).toMatchObject({ customsDistrict: '3104' })
})

test('[DESK-01] two officers at one application: what the second has written stays, and is never taken for the decision', async ({
  page,
  browser,
  server,
  api,
}) => {
  const clerk = await api('yuanyang')
  const stamped = await uploadAll(clerk.client, await pdfOf(1), { kind: FILING, slot: 'infoForm' })
  const content = filingOf('siteOperator', {
    nameZh: clerk.account.tenant.name,
    creditCode: clerk.account.tenant.creditCode,
  })
  const documentId = randomUUID()
  await act(clerk, {
    kind: FILING,
    documentId,
    action: 'submit',
    baseRevision: 0,
    content: { ...content, attachments: { ...content.attachments, infoForm: [stamped] } },
  })
  await decide(await api('customs'), FILING, documentId, ['receive'])
  const second = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  for (const desk of [page, second]) {
    await openDesk(desk, server.url)
    await desk.goto(`${server.url}/desk/#/document/${documentId}`)
    await expect(desk.locator('.desk-state')).toHaveText('海关入库成功，请等待审核')
  }
  const opinion = '经核对，场所条件需补充说明。'.repeat(20)
  await second.getByLabel('海关审核意见').fill(opinion)
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await expect(page.locator('.desk-state')).toHaveText('海关受理中')
  // On a stale page: refused, and the page shows what stands now.
  await second.getByRole('button', { name: '不予受理', exact: true }).click()
  await expect(second.getByRole('alert')).toContainText('该单据已在别处修改')
  await expect(second.locator('.desk-state')).toHaveText('海关受理中')
  await expect(second.getByLabel('海关审核意见')).toHaveValue(opinion)
  await page.getByLabel('海关审核意见').fill('符合备案条件')
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await confirmAction(page, '通过')
  await expect(page.locator('.desk-state')).toHaveText('审批通过')
  await expect(page.getByLabel('海关审核意见')).toHaveCount(0)
  await second.getByRole('button', { name: '不通过', exact: true }).click()
  await expect(second.locator('.desk-state')).toHaveText('审批通过')
  await expect(second.getByRole('alert')).toContainText('该单据已在别处修改')
  await expect(second.getByRole('region', { name: '审核', exact: true })).toContainText(
    `未提交的意见：${opinion}`,
  )
})
