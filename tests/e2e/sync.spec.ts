/** The central API as clients and ERPs meet it: SYNC-01, 02, 03, 05, 07. */
import { startClient } from '../support/stack/client.ts'
import { startServer } from '../support/stack/server.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import { loginAt } from '../../server/testing/central.ts'
import { decision, reprintOf } from '../../server/testing/documents.ts'
import { startPostgres } from '../../server/testing/postgres.ts'
import { freeCertificate, reason, startReprint } from './steps/applications.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar, untilContact } from './steps/pages.ts'
import { expect, openWindow, test } from './sill.ts'

const REPRINT_LIST = '自助重打申请'

test('[SYNC-01] the API is documented: OpenAPI 3.1 and a page that a person can read', async ({
  server,
  page,
  request,
}) => {
  const document = await (await request.get(`${server.url}/api/openapi.json`)).json()
  expect(document.openapi).toMatch(/^3\.1/u)
  for (const path of [
    '/auth/login',
    '/documents/push',
    '/changes',
    '/blanks/reserve',
    '/certificates/{certificateNo}/pdf',
  ])
    expect(Object.keys(document.paths)).toContain(path)
  const violations: string[] = []
  page.on(
    'console',
    (message) => /content security policy/iu.test(message.text()) && violations.push(message.text()),
  )
  await page.goto(`${server.url}/api/docs`)
  await expect(page.getByText('/blanks/reserve').first()).toBeVisible()
  expect(violations).toEqual([])
})

test('[SYNC-02] the same key has the same answer and one effect, however often and from wherever it comes', async ({
  api,
}) => {
  const { client } = await api('hengfeng')
  const order = reprintOf(await freeCertificate(client, 'printed'))
  const answers = await Promise.all(Array.from({ length: 8 }, () => client.documents.act(order)))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  const batch = await client.documents.push({ items: [order, order] })
  expect(batch.results).toEqual([answers[0], answers[0]])
  const { total } = await client.documents.list({
    collection: order.kind,
    filters: { certificateNo: { contains: order.content?.fields['certificateNo'] ?? '' } },
  })
  expect(total).toBe(1)
})

test('[SYNC-03] an answer comes down by itself, and a client that was away catches up from its cursor', async ({
  window,
  client,
  api,
}) => {
  const { client: clerk } = await api('hengfeng')
  const { client: officer } = await api('customs')
  const certificateNo = await freeCertificate(clerk, 'printed')
  await startReprint(window, certificateNo)
  await reason(window).fill('等待审核')
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect(toolbar(window)).toContainText('已送达', { timeout: 30_000 })
  const { rows } = await clerk.documents.list({
    collection: 'certificates.reprint',
    filters: { certificateNo: { contains: certificateNo } },
  })
  const id = rows[0]?.id ?? ''
  await officer.documents.act(decision(id, 'approve'))
  // Nobody asked: the open form shows it.
  await expect(toolbar(window)).toContainText('审批通过', { timeout: 20_000 })

  await client.stop()
  const away = reprintOf(await freeCertificate(clerk, 'printed'), { reason: '客户端关闭期间' })
  await clerk.documents.act(away)
  await client.start()
  await window.goto(client.window())
  await login(window, 'hengfeng')
  await openPage(window, '自助重打申请查询')
  await expect(
    dataRows(window, REPRINT_LIST).filter({ hasText: away.content?.fields['certificateNo'] ?? '' }),
  ).toHaveCount(1)
})

test('[SYNC-05] two processes over one PostgreSQL: what is submitted at one is pushed by the other', async ({
  browser,
}) => {
  const postgres = await startPostgres()
  const databaseUrl = await postgres.createDatabase()
  const one = await startServer({ databaseUrl })
  const two = await startServer({ databaseUrl })
  const client = await startClient(two.url)
  try {
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    await untilContact(window, '在线')
    await openPage(window, '自助重打申请查询')
    const { client: clerk } = await loginAt(one.url, TEST_SECRET, 'hengfeng')
    const order = reprintOf(await freeCertificate(clerk, 'printed'))
    await clerk.documents.act(order)
    await expect(
      dataRows(window, REPRINT_LIST).filter({ hasText: order.content?.fields['certificateNo'] ?? '' }),
    ).toHaveCount(1, { timeout: 20_000 })
    await window.context().close()
  } finally {
    await client.close()
    await one.close()
    await two.close()
    await postgres.stop()
  }
})

test('[SYNC-07] every change of state is in the audit log: who, when, from, to, why', async ({
  api,
  page,
  server,
}) => {
  const { client: clerk } = await api('hengfeng')
  const { client: officer } = await api('customs')
  const order = reprintOf(await freeCertificate(clerk, 'printed'))
  await clerk.documents.act(order)
  await officer.documents.act(decision(order.documentId, 'refuse', { answers: { opinion: '材料不齐' } }))
  const { entries } = await officer.desk.audit({ subject: order.documentId })
  expect(entries.map((entry) => [entry.action, entry.from, entry.to])).toEqual([
    ['refuse', 'submitted', 'refused'],
    ['submit', null, 'submitted'],
  ])
  expect(entries[0]?.why).toContain('材料不齐')
  expect(Math.abs(Date.parse(entries[0]?.at ?? '') - Date.now())).toBeLessThan(60_000)
  await page.goto(`${server.url}/api/docs`)
  await expect(page.getByText('/desk/audit').first()).toBeVisible()
})

test('[SYNC-07] the desk shows the audit log in words: of a document, a blank and a certificate, in both languages', async ({
  api,
  page,
  server,
}, testInfo) => {
  const { client: clerk } = await api('hengfeng')
  const { client: officer } = await api('customs')
  const certificateNo = await freeCertificate(clerk, 'printed')
  const order = reprintOf(certificateNo)
  await clerk.documents.act(order)
  await officer.documents.act(decision(order.documentId, 'approve', { answers: { opinion: '同意重打' } }))
  const { rows: spoiled } = await clerk.documents.list({
    collection: 'certificates.blank',
    filters: { state: { equals: 'available' } },
    pageSize: 1,
  })
  const blankNo = spoiled[0]?.content.fields['blankNo'] ?? ''
  await clerk.blanks.writeOff({ key: crypto.randomUUID(), blankNo, reason: 'damaged', note: '示例' })

  await openDesk(page, server.url)
  await openDeskPage(page, '操作日志')
  const log = page.getByRole('table', { name: '操作日志' })
  const lines = async (subject: string): Promise<string[][]> => {
    await page.getByLabel('办理对象（编号）').fill(subject)
    await page.getByRole('button', { name: '查询' }).click()
    await expect(page.locator('.desk-pager')).toContainText(/共 [1-9]/u)
    const cells = await log
      .locator('tbody tr[data-id]')
      .evaluateAll((found) =>
        found.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      )
    return cells.map((line) => line.slice(2))
  }
  await expect
    .poll(() => lines(order.documentId))
    .toEqual([
      ['通过', '已提交', '审批通过', '同意重打'],
      ['提交', '', '已提交', ''],
    ])
  await expect
    .poll(async () => (await lines(`blank:${blankNo}`))[0])
    .toEqual(['作废登记', '可用', '作废', '使用前损坏；示例'])
  await expect
    .poll(async () => (await lines(certificateNo))[0])
    .toEqual(['允许重打', '自助打印 / 已打印', '自助打印 / 待打印', `申请单 ${order.documentId}`])
  await expect.poll(async () => (await lines('account:customs'))[0]).toEqual(['登录', '', '', '登录海关端'])
  await lines(`blank:${blankNo}`)
  await page.getByRole('button', { name: 'English' }).click()
  const english = page.getByRole('table', { name: 'Operations log' }).locator('tbody tr[data-id]').first()
  await expect(english).toContainText('Write off')
  await expect(english).toContainText('Damaged before use; 示例')
  await page.getByRole('textbox').fill(certificateNo)
  await page.getByRole('button', { name: 'Query' }).click()
  await expect(english).toContainText('Allow a reprint')
  await expect(english).toContainText('Self-printing / To print')
  await expect(english).toContainText(`application ${order.documentId}`)
  await page.screenshot({ path: testInfo.outputPath('audit-en.png') })
})
