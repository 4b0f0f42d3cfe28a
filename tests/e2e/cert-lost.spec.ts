/** A workstation that is lost with everything on it while a print waits for its result (CERT-15): an officer records it at the desk (DESK-03). */
import { join } from 'node:path'
import { ORDER_LIFE, RELEASE_MARGIN } from '../../domain/printing/order.ts'
import { startTestCentral } from '../../server/testing/central.ts'
import { startClient } from '../support/stack/client.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import { choose, openDesk, openDeskPage } from './steps/desk.ts'
import { login } from './steps/login.ts'
import { expect, FORMAT, kindOfFormat, openOffice, test } from './steps/office.ts'
import { handedOver, thePaper } from './steps/paper.ts'
import { giveNumber, openPrintBox, question, sayPrinted, startPrint, typeOver } from './steps/printing.ts'
import { openWindow, printing } from './sill.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')

test('[CERT-15] [DESK-03] its workstation lost, an officer voids the form once the order is over; the certificate is printed onto another, and a disk that turns up asks nothing', async ({
  browser,
  page,
  shop,
}) => {
  let later = 0
  const central = await startTestCentral({
    secret: TEST_SECRET,
    deskDir: join(dist, 'renderer'),
    now: () => new Date(Date.now() + later),
  })
  const office = await openOffice(central.url)
  const certificateNo = await office.certificate()
  const [lost = '', other = ''] = await office.blanks(kindOfFormat(FORMAT), 2)
  const first = await startClient(central.url, printing(shop))
  const second = await startClient(central.url, printing(shop))
  try {
    const before = await openWindow(browser, first)
    await login(before, 'hengfeng')
    await startPrint(before, certificateNo, lost)
    await thePaper(shop, certificateNo)
    await expect(before.getByRole('button', { name: /待发送\s*0/u })).toBeVisible()
    await before.context().close()
    await first.stop()

    const window = await openWindow(browser, second)
    await login(window, 'hengfeng')
    const box = await openPrintBox(window, certificateNo)
    await giveNumber(window, other)
    await expect(box.getByRole('alert')).toContainText('请联系海关登记打印结果')

    await openDesk(page, central.url)
    await openDeskPage(page, '未确认的打印')
    await page.getByLabel('查询', { exact: true }).pressSequentially(lost.toLowerCase())
    const row = page
      .getByRole('table', { name: '未确认的打印' })
      .getByRole('row')
      .filter({ hasText: certificateNo })
    await expect(row).toContainText(/已送打印机|打印机报告完成|等待确认/u)
    const record = row.getByRole('button', { name: '登记结果' })
    await expect(record).toBeDisabled()
    await expect(record).toHaveAttribute('title', /原工作站仍可能执行这次打印/u)
    later = ORDER_LIFE + RELEASE_MARGIN
    await expect(record).toBeEnabled({ timeout: 30_000 })
    await record.click()
    const asked = page.getByRole('dialog', { name: '登记结果' })
    const ok = asked.getByRole('button', { name: '确定' })
    await expect(asked).toContainText(lost)
    await expect(ok).toBeDisabled()
    await asked.getByLabel('未打印或已损坏，空白单证作废').check()
    await choose(page, '作废原因', '卡纸')
    await expect(ok).toBeDisabled()
    await typeOver(asked.getByLabel('登记依据'), '企业来函：电脑硬盘损坏')
    await ok.click()
    await expect(page.locator('.desk-done')).toContainText(certificateNo)
    await expect(row).toHaveCount(0)
    expect((await office.blank(lost)).state).toBe('spoiled')

    // Told to the enterprise; the same click of the clerk works now, and the void number never again.
    await expect
      .poll(async () =>
        (
          await office.clerk.client.documents.list({
            collection: 'general.notice',
            filters: {},
            pageSize: 100,
          })
        ).rows.some(({ content }) => content.fields['title'] === `海关已登记打印结果：${certificateNo}`),
      )
      .toBe(true)
    await giveNumber(window, lost)
    await expect(box.getByRole('alert')).toContainText('作废')
    await giveNumber(window, other)
    await expect(question(window, certificateNo)).toBeVisible()
    await sayPrinted(window, certificateNo)
    await expect.poll(async () => (await office.blank(other)).state).toBe('used')
    expect(await handedOver(shop, certificateNo)).toHaveLength(2)
    const trail = (await office.officer.client.desk.audit({ subject: `blank:${lost}` })).entries
    expect(trail[0]).toMatchObject({
      who: 'customs',
      action: 'answerFor',
      to: 'spoiled',
      why: '企业来函：电脑硬盘损坏',
    })

    await first.start()
    const after = await openWindow(browser, first)
    await login(after, 'hengfeng')
    const next = await office.pair()
    await startPrint(after, next.certificateNo, next.blankNo)
    await expect(question(after, certificateNo)).toHaveCount(0)
    await sayPrinted(after, next.certificateNo)
    expect((await office.blank(lost)).state).toBe('spoiled')
    for (const each of [window, after]) await each.context().close()
  } finally {
    await first.close()
    await second.close()
    await central.close()
  }
})
