/** The review desk in the browser at the server: DESK-01, DESK-03. */
import { pdfOf, reprintOf, uploadAll } from '../../server/testing/documents.ts'
import { freeCertificate, SELF_PRINT } from './steps/applications.ts'
import { choose, confirmAction, openDesk, openDeskPage } from './steps/desk.ts'
import { fillLogin } from './steps/login.ts'
import { dataRows, openPage, table } from './steps/pages.ts'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { expect, test } from './sill.ts'

test('[DESK-01] an officer logs in at the server, opens an application with its file and decides with an opinion', async ({
  page,
  server,
  api,
}) => {
  const { client: clerk } = await api('hengfeng')
  const file = await uploadAll(clerk, await pdfOf(1))
  const certificateNo = await freeCertificate(clerk, 'printed')
  const order = reprintOf(certificateNo)
  await clerk.documents.act({
    ...order,
    content: { fields: order.content?.fields ?? {}, rows: {}, attachments: { proof: [file] } },
  })
  const violations: string[] = []
  page.on(
    'console',
    (message) => /content security policy/iu.test(message.text()) && violations.push(message.text()),
  )
  await openDesk(page, server.url)
  await openDeskPage(page, '自助重打申请')
  const row = page
    .getByRole('table', { name: '自助重打申请' })
    .getByRole('row')
    .filter({ hasText: certificateNo })
  await row.getByRole('cell').first().dblclick()
  await expect(page.getByText('打印机卡纸')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载' }).click()
  expect((await download).suggestedFilename()).toBe('证明材料.pdf')
  await page.getByRole('button', { name: '预览' }).click()
  const preview = page.getByRole('dialog', { name: '证明材料.pdf' })
  await expect(preview.locator('canvas').first()).toBeVisible()
  await preview.getByRole('button', { name: '关闭' }).click()
  await expect(preview).toBeHidden()
  // Refusing needs an opinion.
  await page.getByRole('button', { name: '不通过' }).click()
  await expect(page.getByRole('alert')).toContainText('请填写')
  await page.getByLabel('审核意见').fill('同意重打')
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '通过', exact: true })).toContainText('同意重打')
  await confirmAction(page, '通过')
  await expect(page.locator('.desk-state')).toHaveText('审批通过')
  await expect(page.locator('.desk-history')).toContainText('同意重打')
  expect(violations).toEqual([])
  const { rows } = await clerk.documents.list({
    collection: 'certificates.reprint',
    filters: { certificateNo: { contains: certificateNo } },
  })
  expect(rows[0]?.state).toBe('approved')
})

test('[DESK-01] an enterprise does not get in at the desk', async ({ page, server }) => {
  await page.goto(`${server.url}/desk/`)
  await fillLogin(page, 'hengfeng', DEMO_PASSWORD)
  await expect(page.getByRole('alert')).toContainText('请使用客户端登录')
  await page.reload()
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
})

test('[DESK-03] issues a certificate and a range of blanks; both arrive at the enterprise and the ledger balances', async ({
  browser,
  window,
  server,
}) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  ).newPage()
  await openDesk(page, server.url)
  await openDeskPage(page, '签发出境证书')
  await choose(page, '企业', '示例恒丰')
  await choose(page, '证书格式', 'C2-2健康证书-通用（中英文证）')
  await page.getByLabel('检验检疫编号').fill('１１８２６００００００７７')
  await page.getByLabel('品名（中文）', { exact: true }).fill('示例冻虾仁')
  await page.getByLabel('品名（英文）', { exact: true }).fill('SAMPLE FROZEN SHRIMPS')
  await page.getByLabel('证明内容（中文）').fill('兹证明上述货物适合人类食用。')
  await page.getByRole('button', { name: '提交' }).click()
  const done = page.locator('.desk-done')
  await expect(done).toContainText('办理成功')
  const certificateNo = ((await done.textContent()) ?? '').replace(/^.*：/u, '').trim()
  await openPage(window, SELF_PRINT)
  await window.getByLabel('证书编号').filter({ visible: true }).fill(certificateNo)
  await window.getByRole('button', { name: '查询', exact: true }).click()
  await expect(dataRows(window, SELF_PRINT).filter({ hasText: certificateNo })).toHaveCount(1, {
    timeout: 20_000,
  })

  await openDeskPage(page, '发放空白单证')
  await choose(page, '企业', '示例恒丰')
  await choose(page, '单证种类', 'C2-2')
  await page.getByLabel('数量').fill('０')
  await expect(page.getByRole('alert')).toContainText('请输入 1 到 10000 的整数')
  await page.getByLabel('数量').fill('２５')
  await page.getByRole('button', { name: '提交' }).click()
  const issued = page.locator('.desk-done')
  await expect(issued).toContainText('（25）')
  const first = /C22-\d{10}/u.exec((await issued.textContent()) ?? '')?.[0] ?? ''
  await openDeskPage(page, '空白单证台账')
  const line = page
    .getByRole('table', { name: '空白单证台账' })
    .getByRole('row')
    .filter({ hasText: '示例恒丰' })
    .filter({ hasText: 'C2-2' })
  await expect(line).toContainText('平衡')
  await openPage(window, '空白单证')
  await window.getByText('单证明细').click()
  await window
    .getByRole('form', { name: '查询条件' })
    .filter({ visible: true })
    .getByLabel('空白单证编号')
    .fill(first)
  await window.getByRole('button', { name: '查询', exact: true }).filter({ visible: true }).click()
  await expect(table(window, '空白单证').getByRole('row').filter({ hasText: first })).toContainText('可用', {
    timeout: 20_000,
  })
  await page.context().close()
})

test('[DESK-01] 退出 closes the pages at once, also without network and over a reload; the session ends when the server hears of it', async ({
  page,
  server,
}) => {
  await openDesk(page, server.url)
  const standing = async () => (await page.request.get(`${server.url}/api/auth/me`)).status()
  expect(await standing()).toBe(200)
  const calls = '**/api/**'
  await page.route(calls, (route) => route.abort())
  await page.getByRole('button', { name: '退出', exact: true }).click()
  await expect(page.getByLabel('用户名')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('用户名')).toBeVisible()
  expect(await standing()).toBe(200)
  await page.unroute(calls)
  await expect.poll(standing).toBe(401)
  await expect(page.getByRole('heading', { name: '待办事项' })).toHaveCount(0)
  await page.reload()
  await openDesk(page, server.url, 'customs3101')
  await expect(page.getByRole('banner')).toContainText('示例审核员丁')
})
