/** The print control is a process of its own: its crash costs nothing but a moment (PRN-01). */
import { expect, test } from './steps/office.ts'
import { handedOver, thePaper } from './steps/paper.ts'
import { openPage, statusBar } from './steps/pages.ts'
import { giveNumber, openPrintBox, question, sayPrinted, SELF_PRINT, tool } from './steps/printing.ts'
import { controlsOf, killControls } from './steps/processes.ts'

test('[PRN-01] the control killed in the middle of a job: the client goes on, it is started again, the job is found again', async ({
  window,
  client,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  await shop.printer.behave('hang')
  try {
    await openPrintBox(window, certificateNo)
    await giveNumber(window, blankNo)
    const asked = question(window, certificateNo)
    await expect(asked).toContainText('打印机正在处理，请稍候')
    await thePaper(shop, certificateNo)

    const [before] = controlsOf(client.pid())
    expect(killControls(client.pid())).toBe(1)
    await expect.poll(() => controlsOf(client.pid()).filter((pid) => pid !== before)).toHaveLength(1)
    await expect(statusBar(window).getByRole('button', { name: /打印控件/u })).toContainText('运行中')
    await expect(asked).toContainText('已送打印机')
    await expect(asked).toContainText(/打印机记录\s*打印服务记录（任务 \d+）：正在打印/u)
    await expect(asked.getByRole('button', { name: '打印成功' })).toBeDisabled()

    await shop.printer.behave('print')
    await expect(asked).toContainText('等待确认')
    await sayPrinted(window, certificateNo)
    await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
    expect(await handedOver(shop, certificateNo)).toHaveLength(1)
    // The window never went.
    await openPage(window, SELF_PRINT)
    await expect(tool(window, '打印')).toBeEnabled()
  } finally {
    await shop.printer.behave('print')
  }
})
