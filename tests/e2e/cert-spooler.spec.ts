/** A print service that is stopped or restarted under a job: told, held back, asked about, and every sheet accounted for (CERT-13, CERT-15, PRN-02). */
import type { Page } from '@playwright/test'
import { startClient } from '../support/stack/client.ts'
import { login } from './steps/login.ts'
import { expect, FORMAT, kindOfFormat, test, type Office } from './steps/office.ts'
import { handedOver, thePaper } from './steps/paper.ts'
import { statusBar } from './steps/pages.ts'
import {
  giveNumber,
  NUMBER_REFUSED,
  openPrintBox,
  printBox,
  putOff,
  question,
  sayPrinted,
  typeOver,
} from './steps/printing.ts'
import { freezeControls } from './steps/processes.ts'
import { openWindow, printing, QUEUE, type PrintShop } from './sill.ts'

const KIND = kindOfFormat(FORMAT)
const news = (page: Page) => page.getByLabel('打印结果', { exact: true })
const trailOf = async ({ officer }: Office, blankNo: string) =>
  (await officer.client.desk.audit({ subject: `blank:${blankNo}` })).entries.map(
    ({ action, from, to, who }) => [action, from, to, who],
  )

/** As the next test needs it, whatever has failed. */
async function putRight({ printer, cups }: PrintShop): Promise<void> {
  await printer.behave('print')
  if (!cups.isUp()) await cups.start()
}

test('[CERT-15] [PRN-02] the print service is restarted in mid-job: possibly printed twice, said in words; the number of the sheet besides is checked, written off and named in the result', async ({
  window,
  office,
  shop,
}) => {
  const certificateNo = await office.certificate()
  const [own = '', extra = ''] = await office.blanks(KIND, 2)
  await shop.printer.behave('hang')
  try {
    await openPrintBox(window, certificateNo)
    await giveNumber(window, own)
    const asked = question(window, certificateNo)
    await expect(asked).toContainText(/打印机记录\s*打印服务记录（任务 \d+）：正在打印/u)
    await thePaper(shop, certificateNo)
    await shop.cups.halt()
    await expect(asked).toContainText('打印服务无法查询')
    // The printer stays the printer: no other one takes its place because the service is down.
    await expect(statusBar(window)).toContainText(`打印机 ${QUEUE} 系统打印服务未启动或无法连接`)
    await shop.printer.behave('print')
    await shop.cups.start()
    await expect(asked).toContainText('可能重复打印：打印服务曾重新开始该任务', { timeout: 40_000 })
    await expect(asked).toContainText('等待确认')
    await expect(asked).not.toContainText('SPOOL_')

    const numbers = asked.getByLabel('多出的单证编号')
    for (const [typed, reason] of [
      [own, `${own} 就是本次打印使用的编号`],
      [`${extra}${extra}`, `编号 ${extra} 输入了两次`],
      ['C31-2699999999', '没有编号为 C31-2699999999 的空白单证'],
    ] as const) {
      await typeOver(numbers, typed)
      await asked.getByRole('button', { name: '打印成功' }).click()
      await expect(asked.getByRole('alert').locator('.problem-message')).toHaveText(NUMBER_REFUSED)
      await expect(asked.getByRole('alert')).toContainText(reason)
    }
    // As a scanner gives it: the number, then Enter; with a dash of the keyboard's own, and once more.
    await typeOver(numbers, extra.toLowerCase().replace('-', '–'))
    await numbers.press('Enter')
    await numbers.pressSequentially(extra)
    await numbers.press('Enter')
    await expect(numbers).toHaveValue(`${extra}、`)
    await asked.getByRole('button', { name: '打印成功' }).click()
    await expect(asked).toBeHidden()
    await expect(news(window)).toContainText(
      `打印成功：证书 ${certificateNo} 已打印，共 1 次；空白单证 ${own} 已使用；空白单证 ${extra} 作废（重复打印）`,
    )
    expect((await office.blank(extra)).content.fields).toMatchObject({
      spoilReason: 'duplicate',
      certificateNo,
    })
    expect(await trailOf(office, extra)).toEqual([['writeOff', 'available', 'spoiled', 'hengfeng']])
    await expect(statusBar(window)).toContainText(`打印机 ${QUEUE} 就绪`)
  } finally {
    await putRight(shop)
  }
})

test('[CERT-13] [CERT-15] given up while the print service is stopped: the queue is held and says why; what comes out all the same is told after the answer, and written off', async ({
  browser,
  server,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  const [extra = '', free = ''] = await office.blanks(KIND, 2)
  const next = await office.certificate()
  const client = await startClient(server.url, {
    ...printing(shop),
    SILL_SPOOL_STUCK_MS: '1500',
    SILL_PRINTERS_POLL_MS: '300',
  })
  try {
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    await shop.printer.behave('hang')
    await openPrintBox(window, certificateNo)
    await giveNumber(window, blankNo)
    const asked = question(window, certificateNo)
    await thePaper(shop, certificateNo)
    await expect(asked).toContainText('正在打印')
    await shop.cups.halt()
    await expect(asked).toContainText('等待确认', { timeout: 30_000 })
    await asked.getByRole('button', { name: '打印失败' }).click()
    await asked.getByRole('button', { name: '返回' }).click()
    await saySpoiledAndStays(window, certificateNo)
    await expect(asked).toContainText('确认取消之前，该打印机不打印新的空白单证')
    await expect(asked).toContainText('请启动系统打印服务')
    await putOff(window)
    await expect(news(window)).toContainText(
      `打印失败：证书 ${certificateNo} 待打印；空白单证 ${blankNo} 作废`,
    )

    // Nobody is led to another printer, and nothing goes to this one.
    await openPrintBox(window, next)
    await expect(printBox(window).locator('.ant-select')).toContainText(
      `${QUEUE}（系统打印服务未启动或无法连接）`,
    )
    await giveNumber(window, free)
    await expect(printBox(window).getByRole('alert')).toContainText('系统打印服务未启动或无法连接')
    await expect(printBox(window).getByRole('alert')).toContainText('空白单证未消耗')

    // The service prints what it still has before the control, which has a busy machine to share, can call it back.
    const thaw = freezeControls(client.pid())
    await shop.printer.behave('print')
    await shop.cups.start()
    await expect.poll(async () => (await handedOver(shop, certificateNo)).length, { timeout: 40_000 }).toBe(2)
    thaw()
    await expect(asked).toContainText('结果确认之后，打印服务又开始了该任务', { timeout: 30_000 })
    await expect(asked.getByRole('button', { name: '登记作废' })).toBeDisabled()
    await typeOver(asked.getByLabel('多出的单证编号'), extra)
    await expect(asked.getByRole('button', { name: '没有多出' })).toBeDisabled()
    await asked.getByRole('button', { name: '登记作废' }).click()
    await expect(asked).toBeHidden()
    await expect(news(window)).toContainText(
      `登记作废：证书 ${certificateNo}；空白单证 ${extra} 作废（重复打印）`,
    )
    expect(await trailOf(office, extra)).toEqual([['writeOff', 'available', 'spoiled', 'hengfeng']])

    // The box that still stands prints now, onto the same number.
    await expect(printBox(window).locator('.ant-select')).toContainText(`${QUEUE}（就绪）`)
    await giveNumber(window, free)
    await sayPrinted(window, next)
    await expect.poll(async () => (await office.blank(free)).state).toBe('used')
    expect((await handedOver(shop, certificateNo)).length).toBe(2)
    await window.context().close()
  } finally {
    await putRight(shop)
    await client.close()
  }
})

/** The answer is taken, but the box stays: the service has to confirm. */
async function saySpoiledAndStays(window: Page, certificateNo: string): Promise<void> {
  const asked = question(window, certificateNo)
  await asked.getByRole('button', { name: '打印失败' }).click()
  await asked.getByLabel('失败原因').click()
  await window.locator('.ant-select-item-option').filter({ visible: true, hasText: '卡纸' }).first().click()
  await asked.getByRole('button', { name: '确认作废' }).click()
}
