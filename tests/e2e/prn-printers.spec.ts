/** Printers with their state in words; jobs followed to their end; the printer into a folder (PRN-02). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startIppPrinter } from '../support/print/ipp-printer.ts'
import { compare } from '../support/print/raster.ts'
import { expect, FORMAT, test } from './steps/office.ts'
import { overlayOf } from './steps/paper.ts'
import { openPage, statusBar } from './steps/pages.ts'
import {
  choose,
  giveNumber,
  openPrintBox,
  printBox,
  question,
  sayPrinted,
  SELF_PRINT,
  saySpoiled,
} from './steps/printing.ts'
import { QUEUE } from './sill.ts'

test('[PRN-02] every printer is listed with its state in words, and one that cannot print cannot be chosen', async ({
  window,
  office,
  shop,
}) => {
  const pulled = await startIppPrinter('Pulled')
  const certificateNo = await office.certificate()
  await shop.cups.addQueue('Paused', shop.printer.uri)
  await shop.cups.disable('Paused', 'maintenance')
  await shop.cups.addQueue('Closed', shop.printer.uri)
  await shop.cups.reject('Closed')
  await shop.cups.addQueue('Pulled', pulled.uri)
  await pulled.unplug()
  try {
    await openPage(window, SELF_PRINT)
    await statusBar(window)
      .getByRole('button', { name: /打印机/u })
      .click()
    const listed = (name: string) => window.locator('.printer-list li').filter({ hasText: name })
    await expect(listed(QUEUE)).toContainText('就绪')
    await expect(listed(QUEUE)).toContainText('当前使用')
    await expect(listed('Paused')).toContainText('已暂停（maintenance）')
    await expect(listed('Closed')).toContainText('不接受新任务')
    await expect(listed('Pulled')).toContainText('脱机')
    await expect(listed('文件打印机')).toContainText('就绪')
    await window.keyboard.press('Escape')

    const box = await openPrintBox(window, certificateNo)
    await box.getByLabel('打印机').click()
    const entry = (name: string) =>
      window.locator('.ant-select-item-option').filter({ visible: true, hasText: name })
    await expect(entry('Paused（已暂停（maintenance））')).toHaveClass(/disabled/u)
    await expect(entry('Closed（不接受新任务）')).toHaveClass(/disabled/u)
    await expect(entry('Pulled（脱机）')).toHaveClass(/disabled/u)
  } finally {
    for (const name of ['Paused', 'Closed', 'Pulled']) await shop.cups.removeQueue(name)
    await pulled.stop()
  }
})

test('[CERT-13] [PRN-02] a queue that would not print a numbered form as it was laid out is refused with its reason, before or after the click, and no form is wasted', async ({
  window,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  const { cups, printer } = shop
  await cups.addQueue('Marked', printer.uri)
  await cups.setDefaults('Marked', 'Watermark-default=DRAFT')
  await cups.addQueue('Spare', printer.uri)
  await cups.addClass('Both', QUEUE, 'Spare')
  // A raw queue whose printer nobody can ask for its papers.
  await cups.addQueue('Port', 'socket://127.0.0.1:9')
  try {
    const printerOf = statusBar(window).getByRole('button', { name: /打印机/u })
    await openPage(window, SELF_PRINT)
    await printerOf.click()
    const listed = (name: string) =>
      window.locator('.printer-list li').filter({ has: window.getByText(name, { exact: true }) })
    await expect(listed('Marked')).toContainText('该队列的默认选项可能改变版面：Watermark=DRAFT')
    await expect(listed('Port')).toContainText('无法保证纸张大小')
    await expect(listed('Both')).toContainText('这是由多台打印机组成的打印机组，无法确定由哪一台打印')
    await listed('Both').getByRole('button', { name: '使用这台' }).click()
    await expect(printerOf).toContainText('打印机组')
    await window.keyboard.press('Escape')

    // Chosen all the same, it is told at the click.
    const box = await openPrintBox(window, certificateNo)
    await giveNumber(window, blankNo)
    await expect(box.getByRole('alert').locator('.problem-message')).toHaveText(
      '该打印机现在不能打印空白单证',
    )
    await expect(box.getByRole('alert')).toContainText('打印机组')
    await expect(box.getByRole('alert')).toContainText('或选择其他打印机')
    await expect(box.getByRole('alert')).toContainText('空白单证未消耗')
    await box.getByLabel('打印机').click()
    const entry = (name: string) =>
      window.locator('.ant-select-item-option').filter({ visible: true, hasText: name })
    for (const name of ['Marked', 'Port', 'Both']) await expect(entry(name)).toHaveClass(/disabled/u)
    await entry(QUEUE).click()
    await giveNumber(window, blankNo)
    await sayPrinted(window, certificateNo)
    await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
  } finally {
    for (const name of ['Both', 'Marked', 'Spare', 'Port']) await cups.removeQueue(name)
  }
})

test('[PRN-02] paper runs out in the middle: said in words, the job goes on with new paper; a job given up at the printer is told', async ({
  window,
  office,
  shop,
}) => {
  const printer = await startIppPrinter('Tray')
  await shop.cups.addQueue('Tray', printer.uri)
  try {
    await printer.behave('paper-out')
    const { certificateNo, blankNo } = await office.pair()
    await openPrintBox(window, certificateNo)
    await choose(window, printBox(window).getByLabel('打印机'), 'Tray')
    await giveNumber(window, blankNo)
    const asked = question(window, certificateNo)
    await expect(asked).toContainText('缺纸', { timeout: 30_000 })
    await expect(asked.getByRole('button', { name: '打印成功' })).toBeDisabled()
    await printer.behave('print')
    await sayPrinted(window, certificateNo)

    await printer.behave('abort')
    const next = await office.pair()
    await openPrintBox(window, next.certificateNo)
    await choose(window, printBox(window).getByLabel('打印机'), 'Tray')
    await giveNumber(window, next.blankNo)
    await expect(question(window, next.certificateNo)).toContainText('等待确认', { timeout: 30_000 })
    await expect(question(window, next.certificateNo)).toContainText(/打印机记录\s*.*(取消|中止|放弃|失败)/u)
    await saySpoiled(window, next.certificateNo, '未打印，空白单证已损坏')
    await expect.poll(async () => (await office.blank(next.blankNo)).state).toBe('spoiled')
  } finally {
    await shop.cups.removeQueue('Tray')
    await printer.stop()
  }
})

test('[PRN-02] the file printer writes the overlay into a folder', async ({ window, client, office }) => {
  const { certificateNo, blankNo } = await office.pair()
  const { content } = await office.clerk.client.certificates.content({ certificateNo })
  await openPrintBox(window, certificateNo)
  await choose(window, printBox(window).getByLabel('打印机'), '文件打印机')
  await giveNumber(window, blankNo)
  await expect(question(window, certificateNo)).toContainText('已写入文件')
  const files = readdirSync(client.data, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(`${certificateNo}.pdf`),
  )
  expect(files).toHaveLength(1)
  const match = await compare(
    (await overlayOf(FORMAT, content)).pdf,
    readFileSync(join(client.data, files[0] ?? '')),
  )
  expect(match).toMatchObject({ pages: 1, different: 0 })
  await sayPrinted(window, certificateNo)
  await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
})
