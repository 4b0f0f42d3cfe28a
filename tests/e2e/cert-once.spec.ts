/** One print at a time: of one certificate, onto one blank, on any number of workstations, through a crash (CERT-15). */
import type { Page } from '@playwright/test'
import { login } from './steps/login.ts'
import { expect, FORMAT, kindOfFormat, test } from './steps/office.ts'
import { handedOver, thePaper } from './steps/paper.ts'
import {
  giveNumber,
  NUMBER_REFUSED,
  openPrintBox,
  printBox,
  putOff,
  question,
  sayPrinted,
  startPrint,
  tickCertificate,
  tool,
} from './steps/printing.ts'
import { openWindow } from './sill.ts'

const KIND = kindOfFormat(FORMAT)
const WAITING = '该证书有一次打印尚未确认结果'

test('[CERT-15] until its result is confirmed a certificate cannot be printed again, here or on another workstation', async ({
  window,
  secondClient,
  browser,
  office,
  shop,
}) => {
  const certificateNo = await office.certificate()
  const [first = '', second = ''] = await office.blanks(KIND, 2)
  await startPrint(window, certificateNo, first)
  await putOff(window)
  await expect(
    window.getByRole('contentinfo', { name: '状态栏' }).getByRole('button', { name: '待确认打印 1' }),
  ).toBeVisible()
  await tool(window, '打印').click()
  await expect(window.getByRole('dialog', { name: '提示' }).getByRole('alert')).toContainText(WAITING)
  await expect(printBox(window)).toBeHidden()
  await window
    .getByRole('dialog', { name: '提示' })
    .getByRole('button', { name: '关闭', exact: true })
    .last()
    .click()

  const other = await openWindow(browser, secondClient)
  await login(other, 'hengfeng2')
  const box = await openPrintBox(other, certificateNo)
  await giveNumber(other, second)
  await expect(box.getByRole('alert')).toContainText(WAITING)
  expect((await office.blank(second)).state).toBe('available')

  // The answer at the first workstation frees it for neither: it is printed now.
  await window.getByRole('button', { name: '待确认打印 1' }).click()
  await sayPrinted(window, certificateNo)
  await expect
    .poll(async () => (await office.certificateRow(certificateNo)).content.fields['printStatus'])
    .toBe('printed')
  await giveNumber(other, second)
  await expect(box.getByRole('alert')).toContainText(/已打印/u)
  expect(await handedOver(shop, certificateNo)).toHaveLength(1)
  await other.context().close()
})

test('[CERT-15] the client killed between spooling and confirming: asked at the next start, with what the printer’s record says', async ({
  window,
  client,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  // A double click is one print.
  await openPrintBox(window, certificateNo)
  await printBox(window).getByLabel('空白单证编号').fill(blankNo)
  await printBox(window).getByRole('button', { name: '提交' }).dblclick()
  await expect(question(window, certificateNo)).toBeVisible()
  // A window that is closed and opened again asks again.
  await putOff(window)
  await window.reload()
  await expect(question(window, certificateNo)).toBeVisible()
  await client.kill()
  await thePaper(shop, certificateNo)
  expect((await office.blank(blankNo)).state).toBe('committed')

  await client.start()
  await window.goto(client.window())
  await login(window, 'hengfeng')
  const asked = question(window, certificateNo)
  await expect(asked).toBeVisible()
  await expect(asked).toContainText(blankNo)
  await expect(asked).toContainText(/打印机记录\s*打印服务记录（任务 \d+）：/u)
  await sayPrinted(window, certificateNo)
  await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
  expect(await handedOver(shop, certificateNo)).toHaveLength(1)
})

/** Presses 【提交】 in both windows at the same moment; says which of them went on to the question. */
async function race(
  windows: readonly [Page, Page],
  certificates: readonly [string, string],
): Promise<{ readonly winner: 0 | 1; readonly loser: Page }> {
  await Promise.all(windows.map((page) => printBox(page).getByRole('button', { name: '提交' }).click()))
  const won = async (index: 0 | 1): Promise<boolean> =>
    question(windows[index], certificates[index]).isVisible()
  const told = async (index: 0 | 1): Promise<boolean> =>
    printBox(windows[index]).getByRole('alert').isVisible()
  await expect
    .poll(async () => [(await won(0)) || (await told(0)), (await won(1)) || (await told(1))], {
      timeout: 30_000,
    })
    .toEqual([true, true])
  expect([await won(0), await won(1)].filter(Boolean)).toHaveLength(1)
  return (await won(0)) ? { winner: 0, loser: windows[1] } : { winner: 1, loser: windows[0] }
}

test('[CERT-11] [CERT-15] two workstations at the same moment: the same blank, then the same certificate; one wins, the other is told', async ({
  window,
  secondClient,
  browser,
  office,
  shop,
}) => {
  const other = await openWindow(browser, secondClient)
  await login(other, 'hengfeng2')
  const both = [window, other] as const

  // Two certificates, one blank.
  const [blankNo = ''] = await office.blanks(KIND)
  const two = [await office.certificate(), await office.certificate()] as const
  await Promise.all(both.map((page, index) => openPrintBox(page, two[index] ?? '')))
  for (const page of both) await printBox(page).getByLabel('空白单证编号').fill(blankNo)
  const blankRace = await race(both, two)
  await expect(printBox(blankRace.loser).locator('.problem-message')).toHaveText(NUMBER_REFUSED)
  await expect(printBox(blankRace.loser).getByRole('alert')).toContainText(blankNo)
  await sayPrinted(both[blankRace.winner], two[blankRace.winner])
  await printBox(blankRace.loser).getByRole('button', { name: '取消' }).click()
  await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
  expect((await office.blank(blankNo)).content.fields['certificateNo']).toBe(two[blankRace.winner])
  expect([...(await handedOver(shop, two[0])), ...(await handedOver(shop, two[1]))]).toHaveLength(1)

  // One certificate, two blanks.
  const certificateNo = await office.certificate()
  const blanks = await office.blanks(KIND, 2)
  for (const [index, page] of both.entries()) {
    await tickCertificate(page, certificateNo)
    await tool(page, '打印').click()
    await printBox(page)
      .getByLabel('空白单证编号')
      .fill(blanks[index] ?? '')
  }
  const sameRace = await race(both, [certificateNo, certificateNo])
  await expect(printBox(sameRace.loser).getByRole('alert')).toContainText(WAITING)
  await sayPrinted(both[sameRace.winner], certificateNo)
  await expect.poll(async () => (await office.blank(blanks[sameRace.winner] ?? '')).state).toBe('used')
  await expect
    .poll(async () => (await office.blank(blanks[1 - sameRace.winner] ?? '')).state)
    .toBe('available')
  expect(await handedOver(shop, certificateNo)).toHaveLength(1)
  await other.context().close()
})
