/** Where work begins: the home page (GEN-26), the desk's list of what waits (DESK-01), conditions that stand in the way (GEN-13). */
import { randomUUID } from 'node:crypto'
import { reprintOf, someCertificate } from '../../server/testing/documents.ts'
import { confirmAction, openDesk, openDeskPage } from './steps/desk.ts'
import { dataRows, openPage } from './steps/pages.ts'
import { conditions, SELF_PRINT } from './steps/printing.ts'
import { expect, test } from './sill.ts'

test('[GEN-26] the home page lists what waits to be printed and what was last worked on; Enter opens one', async ({
  window,
  api,
}, info) => {
  const { client } = await api('hengfeng')
  await client.documents.act(reprintOf(await someCertificate(client, 'printed')))
  const waiting = window.getByRole('region', { name: '待打印的证书' })
  await expect(waiting.getByRole('button').first()).toBeVisible({ timeout: 60_000 })
  const last = window.getByRole('region', { name: '最近的单据' })
  await expect(last.getByRole('button').filter({ hasText: '自助重打申请' }).first()).toContainText('已提交', {
    timeout: 60_000,
  })
  await window.screenshot({ path: info.outputPath('home.png') })
  await waiting.getByRole('button', { name: /^全部待打印证书/u }).press('Enter')
  await expect(window.getByRole('tab', { name: SELF_PRINT })).toHaveAttribute('aria-selected', 'true')
})

test('[GEN-13] a number that only the page’s own dates hide is found with a click on what stands in the way', async ({
  window,
  api,
}) => {
  const { client } = await api('hengfeng')
  const { rows } = await client.documents.list({
    collection: 'certificates.export',
    view: 'selfPrint',
    filters: { printStatus: { equals: 'printed' } },
    sort: { column: 'issueDate', direction: 'asc' },
    pageSize: 1,
  })
  const certificateNo = rows[0]?.id ?? ''
  await openPage(window, SELF_PRINT)
  await conditions(window).getByLabel('证书编号').pressSequentially(certificateNo)
  await window.keyboard.press('Enter')
  const way = window.locator('.in-the-way button').filter({ visible: true })
  await expect(way.first()).toContainText('打印状态 待打印', { timeout: 30_000 })
  await way.first().press('Enter')
  await expect(dataRows(window, SELF_PRINT).filter({ hasText: certificateNo })).toHaveCount(1)
})

test('[DESK-01] the desk begins with the documents that wait; 通过 is confirmed with its opinion, and the next one is offered; the log says what one did', async ({
  page,
  server,
  api,
}, info) => {
  const { client } = await api('hengfeng')
  const certificateNo = await someCertificate(client, 'printed')
  const inputs = [reprintOf(certificateNo), reprintOf(certificateNo, {}, { documentId: randomUUID() })]
  for (const input of inputs) await client.documents.act(input)
  await openDesk(page, server.url)
  const rows = page
    .getByRole('table', { name: '待审核的申请' })
    .locator('tbody tr[data-id]')
    .filter({ hasText: certificateNo })
  await expect(rows.first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('todo.png') })
  await rows.first().getByRole('link').press('Enter')
  await page.getByLabel('审核意见').pressSequentially('同意重打')
  await expect(page.getByRole('button', { name: '通过', exact: true })).toBeInViewport()
  await page.getByRole('button', { name: '通过', exact: true }).press('Enter')
  await expect(page.getByRole('dialog', { name: '通过', exact: true })).toContainText('同意重打')
  await page.screenshot({ path: info.outputPath('confirm.png') })
  await confirmAction(page, '通过')
  await expect(page.locator('.desk-state')).toHaveText('审批通过')
  await expect(page.getByRole('button', { name: /^办理下一件/u })).toBeVisible()
  await page.screenshot({ path: info.outputPath('next.png') })
  await page.getByRole('button', { name: /^办理下一件/u }).press('Enter')
  await expect(page.locator('.desk-state')).not.toHaveText('审批通过')
  await openDeskPage(page, '操作日志')
  await expect(
    page.getByRole('table', { name: '操作日志' }).locator('tbody tr[data-id]').first(),
  ).toContainText('通过')
})
