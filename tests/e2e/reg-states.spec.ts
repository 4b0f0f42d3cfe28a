/** The eight states of the appendix, moved by an officer at the real desk and seen by the enterprise (REG-14). */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { filing } from '../../systems/registration/declare/filing.ts'
import type { QualificationType } from '../../systems/registration/declare/qualification-types.ts'
import type { Signed } from '../../server/testing/central.ts'
import { pdfOf, uploadAll } from '../../server/testing/documents.ts'
import { confirmAction, openDesk, openDeskPage } from './steps/desk.ts'
import { openPage } from './steps/pages.ts'
import { act, FILING, filingContent, formState, press, QUALIFICATION, rowsAt } from './steps/registration.ts'
import { expect, test } from './sill.ts'

/** Saves a filing at the server and answers its number. */
async function save(
  clerk: Signed,
  types: readonly QualificationType[],
): Promise<{ readonly id: string; readonly no: string }> {
  const id = randomUUID()
  const infoForm = await uploadAll(clerk.client, await pdfOf(1), { kind: FILING, slot: 'infoForm' })
  const content = {
    ...filingContent(types, clerk.account.tenant.creditCode),
    attachments: { infoForm: [infoForm] },
  }
  const document = await act(clerk, {
    kind: FILING,
    documentId: id,
    action: 'save',
    baseRevision: 0,
    content,
  })
  return { id, no: document.content.fields['applicationNo'] ?? '' }
}

async function openAtDesk(desk: Page, no: string): Promise<void> {
  await openDeskPage(desk, filing.title.zh)
  await desk.locator('tbody tr').filter({ hasText: no }).getByRole('cell').first().dblclick()
  await expect(desk.locator('.desk-state')).toBeVisible()
}

async function decideAtDesk(desk: Page, action: string, state: string, opinion?: string): Promise<void> {
  if (opinion !== undefined) await desk.getByLabel('海关审核意见').last().fill(opinion)
  await desk.getByRole('button', { name: action, exact: true }).click()
  if (action === '通过') await confirmAction(desk, action)
  await expect(desk.locator('.desk-state')).toHaveText(state)
}

async function openApplication(window: Page, no: string): Promise<void> {
  await openPage(window, '申请单查询')
  await window
    .getByRole('button', { name: no, exact: true })
    .filter({ visible: true })
    .click({ timeout: 30_000 })
}

test('[REG-14] the desk moves an application through the eight states, the enterprise sees each', async ({
  browser,
  window,
  server,
  api,
}) => {
  const clerk = await api('hengfeng')
  const [first, second, third] = [
    await save(clerk, ['broker']),
    await save(clerk, ['bulkCarrier']),
    await save(clerk, ['bulkCarrier']),
  ]
  const desk = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(desk, server.url)

  await openApplication(window, first.no)
  const says = (state: string) => expect(formState(window)).toContainText(state, { timeout: 30_000 })
  await says('暂存')
  const arrived = () =>
    expect
      .poll(async () => (await clerk.client.documents.get({ id: first.id })).state, { timeout: 60_000 })
      .toBe('submitted')
  await press(window, '提交')
  await arrived()
  await says('申报成功')
  await openAtDesk(desk, first.no)
  await decideAtDesk(desk, '入库失败', '海关入库失败', '传输中断，请重新提交')
  await says('海关入库失败')
  await press(window, '提交')
  await arrived()
  await says('申报成功')
  await openAtDesk(desk, first.no)
  await decideAtDesk(desk, '入库成功', '海关入库成功，请等待审核')
  await says('海关入库成功，请等待审核')
  await decideAtDesk(desk, '受理', '海关受理中')
  await says('海关受理中')
  await decideAtDesk(desk, '通过', '审批通过', '符合备案条件')
  await says('审批通过')

  const submit = async ({ id }: { readonly id: string }) => {
    const { revision, content } = await clerk.client.documents.get({ id })
    await act(clerk, { kind: FILING, documentId: id, action: 'submit', baseRevision: revision, content })
  }
  await submit(second)
  await openAtDesk(desk, second.no)
  await decideAtDesk(desk, '入库成功', '海关入库成功，请等待审核')
  await desk.getByRole('button', { name: '不予受理', exact: true }).click()
  await expect(desk.getByRole('alert')).toContainText('请填写海关审核意见')
  await decideAtDesk(desk, '不予受理', '海关不予受理', '不属于本关区')
  await submit(third)
  await openAtDesk(desk, third.no)
  await decideAtDesk(desk, '入库成功', '海关入库成功，请等待审核')
  await decideAtDesk(desk, '受理', '海关受理中')
  await decideAtDesk(desk, '不通过', '审批不通过', '材料不齐')
  await openApplication(window, second.no)
  await says('海关不予受理')
  await openApplication(window, third.no)
  await says('审批不通过')
  await desk.context().close()

  // Who gets a customs code, and for how long a temporary unit holds.
  const held = new Map((await rowsAt(clerk, QUALIFICATION)).map((row) => [row.content.fields['type'], row]))
  expect(held.get('broker')).toMatchObject({
    state: 'valid',
    content: { fields: { customsCode: expect.stringMatching(/^\w{10}$/u), validUntil: '2099-12-31' } },
  })
  expect(held.get('merchant')?.content.fields['customsCode'] ?? '').toBe('')
  const temporary = held.get('temporary')?.content.fields ?? {}
  expect(held.get('temporary')?.state).toBe('expired')
  expect(temporary['customsCode']).toMatch(/^\w{10}$/u)
  const year =
    (Date.parse(temporary['validUntil'] ?? '') - Date.parse(temporary['filedOn'] ?? '')) / 86_400_000
  expect(Math.round(year)).toBeGreaterThanOrEqual(364)
  expect(Math.round(year)).toBeLessThanOrEqual(366)
})
