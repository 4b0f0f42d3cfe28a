/** What a clerk downloads and subscribes to in the window, and what the desk sees of the messages (CERT-01, 04, 05, 06, 21). */
import { seededCode } from '../../systems/certificates/server/seed/query-code.ts'
import { answerOf } from '../../server/testing/captcha.ts'
import { DEMO_PASSWORD, TEST_SECRET } from '../support/stack/secret.ts'
import { expectAccessible } from './steps/axe.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { retype } from './steps/keyboard.ts'
import { openPage, table, untilSynced } from './steps/pages.ts'
import { conditions, rowWith } from './steps/printing.ts'
import { qrIn } from './steps/qr.ts'
import { expect, openWindow, test } from './sill.ts'

test('[CERT-05] [CERT-06] [CERT-04] PDF and QR code from the list; the first QR download sends one SMS, which the desk sees', async ({
  window,
  browser,
  server,
  api,
}) => {
  const { client } = await api('hengfeng')
  const numberOf = async (state: string) => {
    const { rows } = await client.documents.list({
      collection: 'certificates.entry',
      filters: { state: { equals: state } },
      pageSize: 10,
    })
    return rows[0]?.id ?? ''
  }
  const [valid, invalid] = [await numberOf('valid'), await numberOf('invalid')]
  await openPage(window, '入境检验检疫电子证书查询')
  await untilSynced(window)
  await conditions(window).getByRole('radio', { name: '证书编号' }).check()
  const ask = async (certificateNo: string) => {
    await retype(conditions(window).getByRole('textbox', { name: '证书编号' }), certificateNo)
    await conditions(window).getByRole('button', { name: '查询' }).click()
    await expect(rowWith(window, certificateNo)).toBeVisible()
  }
  await ask(invalid)
  await expect(rowWith(window, invalid).getByRole('button', { name: '下载PDF证书' })).toBeDisabled()
  await ask(valid)
  const row = rowWith(window, valid)
  await window.screenshot({ path: 'test-results/entry-list.png' })
  const pdf = window.waitForEvent('download')
  await row.getByRole('button', { name: '下载PDF证书' }).click()
  expect((await pdf).suggestedFilename()).toBe(`${valid}.pdf`)

  const qr = window.waitForEvent('download')
  await row.getByRole('button', { name: '下载二维码' }).dblclick()
  expect(await qrIn(window, await (await qr).path())).toContain(`#/certificates/entry/${valid}`)
  const box = window.getByRole('dialog', { name: `查询二维码 ${valid}` })
  await expect(box).toContainText(seededCode(valid))
  await expect(box.getByRole('status')).toHaveText('演示环境不外发短信；本应发送至 138****0001。')
  await window.screenshot({ path: 'test-results/qr-box.png' })
  await expectAccessible(window, 'the QR box')
  await box.getByRole('button', { name: '关闭' }).last().click()
  await row.getByRole('button', { name: '下载二维码' }).click()
  await expect(box.getByRole('status')).toHaveText('首次下载时已提交过短信，不再重复发送。')

  const desk = await (await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage()
  await openDesk(desk, server.url)
  await openDeskPage(desk, '发送记录')
  const sent = desk.getByRole('row').filter({ hasText: valid })
  await expect(sent).toHaveCount(1)
  await expect(sent).toContainText('138****0001')
  await expect(sent).toContainText('演示未外发')
  await desk.screenshot({ path: 'test-results/desk-messages.png' })
  await sent.getByRole('button', { name: '查看内容' }).click()
  await expect(desk.getByRole('dialog')).toContainText(`查询码：${seededCode(valid)}`)
  await desk.context().close()
})

test('[CERT-01] a clerk subscribes by keyboard, is told of a new certificate once, cancels', async ({
  window,
  api,
}) => {
  await openPage(window, '检验检疫证书订阅')
  await expect(window.getByText('未绑定：请先关注单一窗口微信公众号')).toBeVisible()
  await expect(window.getByLabel('微信公众号')).toBeDisabled()
  await expect(window.getByLabel('订阅手机号')).toHaveText('13800000001')
  const until = window.getByLabel('订阅有效期至')
  await retype(until, '2099-01-01')
  await expect(window.getByRole('alert')).toHaveText('订阅有效期最长为 1 年')
  await expect(window.getByRole('button', { name: '确认订阅' })).toBeDisabled()
  await until.press('Control+a')
  await until.press('Delete')
  await until.press('Enter')
  await expect(window.getByText('订阅成功')).toBeVisible()
  await window.screenshot({ path: 'test-results/subscription.png' })
  await expectAccessible(window, 'the subscription')
  const line = table(window, '订阅信息记录').getByRole('row').filter({ hasText: '站内消息' })
  await expect(line).toHaveCount(1)
  await window.getByRole('button', { name: '确认订阅' }).click()
  await expect(window.getByText('已有相同的有效订阅')).toBeVisible()
  await expect(line).toHaveCount(1)

  const officer = await api('customs')
  const clerk = await api('hengfeng')
  const { certificateNo } = await officer.client.desk.issueCertificate({
    key: crypto.randomUUID(),
    tenantId: clerk.account.tenant.id,
    format: '07',
    collectBy: 'selfPrint',
    inspectionNo: 'I1',
    issueDate: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    contactPhone: '138 0000 0001',
    content: { values: { productZh: '绿茶', productEn: 'Green tea' }, items: [] },
  })
  await openPage(window, '公告消息')
  await expect(window.getByText(`出境证书已签发：${certificateNo}`)).toHaveCount(1)

  await openPage(window, '检验检疫证书订阅')
  await line.getByRole('button', { name: '取消订阅' }).click()
  await expect(line).toContainText('否')
  await window.getByLabel('订阅信息范围').click()
  await window.locator('.ant-select-item-option').filter({ hasText: '有效订阅信息' }).click()
  await expect(table(window, '订阅信息记录')).toContainText('未查询到数据')
})

test('[CERT-01] WeChat: bound by a log-in on the page that the official account opens, seen when the clerk comes back, unbound again', async ({
  window,
}) => {
  await openPage(window, '检验检疫证书订阅')
  const popup = window.waitForEvent('popup')
  await window.getByRole('link', { name: '模拟公众号的用户绑定（演示）' }).click()
  const phone = await popup
  await phone.setViewportSize({ width: 390, height: 800 })
  await expect(phone.getByRole('heading', { name: '用户绑定' })).toBeVisible()
  await phone.getByLabel('用户名').pressSequentially('hengfeng')
  await phone.getByLabel('密码').pressSequentially(DEMO_PASSWORD)
  const token = await phone.locator('.picture img').getAttribute('data-token')
  await phone.getByLabel('验证码', { exact: true }).pressSequentially(answerOf(token ?? '', TEST_SECRET))
  await phone.getByRole('button', { name: '绑定', exact: true }).click()
  await expect(phone.getByText('绑定成功：示例操作员甲')).toBeVisible()
  await phone.close()
  await window.bringToFront()
  await window.evaluate(() => dispatchEvent(new Event('focus')))
  await expect(window.getByText('已绑定', { exact: true })).toBeVisible()
  await expect(window.getByLabel('微信公众号')).toBeEnabled()
  await window.screenshot({ path: 'test-results/bound.png' })
  await window.getByRole('button', { name: '解除绑定' }).click()
  await expect(window.getByText('未绑定：请先关注单一窗口微信公众号')).toBeVisible()
})

test('[CERT-21] what is new in this version stands in the menu, in Chinese and in English', async ({
  window,
}) => {
  await openPage(window, '版本说明')
  const notes = window.getByRole('article')
  await expect(notes.getByRole('heading', { name: '版本 0.1.0' })).toBeVisible()
  await expect(notes).toContainText('免登录查询')
  await expect(notes.getByRole('heading', { name: '行政相对人统一管理' })).toHaveCount(0)
  await window.screenshot({ path: 'test-results/versions.png' })
})

test('[CERT-02] the log-in page leads to the query without log-in', async ({ browser, client, server }) => {
  const page = await openWindow(browser, client)
  const link = page.getByRole('link', { name: '免登录查询' })
  await expect(link).toHaveAttribute('href', `${server.url}/public/`)
  await page.screenshot({ path: 'test-results/login.png' })
  const opened = page.waitForEvent('popup')
  await link.click()
  await (await opened).getByRole('link', { name: '检验检疫电子证书查询' }).click()
  await expect((await opened).getByRole('heading', { name: '检验检疫电子证书查询' })).toBeVisible()
  await page.context().close()
})
