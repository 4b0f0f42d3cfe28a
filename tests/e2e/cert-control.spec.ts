/** No print control, no printer: said before any number is asked for, with what to do about it (CERT-17). */
import { readFile } from 'node:fs/promises'
import { startCups } from '../support/print/cups.ts'
import { startClient } from '../support/stack/client.ts'
import { login } from './steps/login.ts'
import { expect, test } from './steps/office.ts'
import { statusBar } from './steps/pages.ts'
import { printBox, tickCertificate, tool } from './steps/printing.ts'
import { killControls } from './steps/processes.ts'
import { openWindow } from './sill.ts'

test('[CERT-17] the control keeps dying: the manual’s message, and a button that starts it again', async ({
  window,
  client,
  office,
}) => {
  const certificateNo = await office.certificate()
  await tickCertificate(window, certificateNo)
  const control = statusBar(window).getByRole('button', { name: /^\S*\s*打印控件/u })
  await expect(control).toContainText('运行中')
  await expect(async () => {
    killControls(client.pid())
    await expect(control).toContainText('未运行', { timeout: 250 })
  }).toPass({ timeout: 60_000, intervals: [100] })

  await tool(window, '打印').click()
  const message = window.getByRole('dialog', { name: '提示' })
  await expect(message.getByRole('alert')).toContainText('未检测到打印控件服务，请检查打印控件是否安装或启动')
  await expect(message.getByRole('alert')).toContainText('1.未安装')
  await expect(message.getByRole('alert')).toContainText('2.未启动')
  await expect(message.getByRole('button', { name: '打印控件下载' })).toBeVisible()
  await expect(printBox(window)).toBeHidden()
  await message.getByRole('button', { name: '启动打印控件' }).click()
  await expect(printBox(window)).toBeVisible({ timeout: 30_000 })
  await expect(control).toContainText('运行中')
})

test('[CERT-17] no printer: said before a number is asked for; 【打印控件下载】 gives the standalone control', async ({
  browser,
  server,
  office,
}) => {
  const certificateNo = await office.certificate()
  const cups = await startCups()
  const client = await startClient(server.url, { SILL_PRINT_DRIVERS: 'cups', SILL_CUPS_SOCKET: cups.socket })
  try {
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    await tickCertificate(window, certificateNo)
    await tool(window, '打印').click()
    await expect(window.getByRole('dialog', { name: '提示' }).getByRole('alert')).toContainText(
      '未检测到打印机，请检查当前设备是否已连接打印机',
    )
    await expect(printBox(window)).toBeHidden()
    await window
      .getByRole('dialog', { name: '提示' })
      .getByRole('button', { name: '关闭', exact: true })
      .last()
      .click()

    const [download] = await Promise.all([
      window.waitForEvent('download'),
      tool(window, '打印控件下载').click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^sill-print-control.*\.zip$/u)
    const archive = await readFile(await download.path())
    expect(archive.subarray(0, 2).toString('latin1')).toBe('PK')
    expect(archive.includes('main.js')).toBe(true)
    await window.context().close()
  } finally {
    await client.close()
    await cups.stop()
  }
})
