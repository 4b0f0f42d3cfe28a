/** Printing an application, the filing form, and every list as a file (GEN-24, REG-07). */
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { read, utils } from '@e965/xlsx'
import { inspect } from '../../typeset/testing/raster.ts'
import { untilSaved } from './steps/applications.ts'
import { choose, openDesk, openDeskPage } from './steps/desk.ts'
import { openPage, table, toolbar } from './steps/pages.ts'
import { asYuanyang, enterprise, fieldAt, fileAtServer, inputAt, startFiling } from './steps/registration.ts'
import { expect, QUEUE, test } from './sill.ts'

async function downloaded(page: Page, start: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()])
  return download
}

async function linesOf(download: Download): Promise<string[][]> {
  const book = read(await readFile(await download.path()))
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false })
}

const paper = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title })

/** The text of the paper in the box, as its downloaded file has it. */
async function textOf(page: Page, dialog: Locator): Promise<{ name: string; text: string }> {
  const file = await downloaded(page, () => dialog.getByRole('button', { name: '下载' }).click())
  const pdf = await readFile(await file.path())
  return { name: file.suggestedFilename(), text: (await inspect('pdftotext', pdf)).replaceAll(/\s+/gu, '') }
}

test('[GEN-24] a draft is printed: on the screen with its mark, as a file, and on plain paper of a chosen printer', async ({
  page,
  client,
  shop,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  await inputAt(window, 'nameZh').fill('示例远洋食品有限公司')
  await inputAt(window, 'address').fill('示例省示例市示例路一百二十八号')
  await untilSaved(window)
  await toolbar(window).getByRole('button', { name: '打印申请单' }).click()
  const dialog = paper(window, '打印申请单')
  await expect(dialog.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
  const { name, text } = await textOf(window, dialog)
  expect(name).toBe('报关单位及相关资质备案申请.pdf')
  for (const words of [
    '草',
    '稿',
    '■进出口货物收发货人',
    '示例远洋食品有限公司',
    '示例省示例市示例路一百二十八号',
    '管理人员信息',
    '打印时间',
    '第1页共',
  ])
    expect(text).toContain(words)

  const printed = (await shop.printer.received()).length
  await dialog.getByLabel('打印机').click()
  await window.locator('.ant-select-item-option').filter({ visible: true, hasText: QUEUE }).click()
  await dialog.getByRole('button', { name: '打印', exact: true }).click()
  await expect(dialog.getByText('已送打印机')).toBeVisible({ timeout: 30_000 })
  await expect.poll(async () => (await shop.printer.received()).length, { timeout: 30_000 }).toBe(printed + 1)
  const [job] = (await shop.printer.received()).slice(-1)
  expect((await inspect('pdftotext', job?.bytes ?? new Uint8Array())).replaceAll(/\s+/gu, '')).toContain(
    '示例远洋食品有限公司',
  )
})

test('[REG-07] [GEN-24] 《报关单位备案信息表》 is printed from what is filled in: fixed form, code with name, place for the seal', async ({
  page,
  client,
  api,
}) => {
  const [clerk, officer] = [await api('yuanyang'), await api('customs')]
  await fileAtServer(clerk, officer, ['trader'])
  const window = await asYuanyang(page, client)
  await openPage(window, '申请单查询')
  const row = window
    .locator('tbody tr[data-id]')
    .filter({ visible: true, hasText: clerk.account.tenant.name })
    .filter({ hasText: '审批通过' })
    .first()
  await expect(row).toBeVisible({ timeout: 30_000 })
  await row.dblclick()
  await expect(fieldAt(window, 'nameZh')).toBeVisible()
  await window
    .getByRole('button', { name: '打印《报关单位备案信息表》' })
    .filter({ visible: true })
    .first()
    .click()
  const dialog = paper(window, '打印《报关单位备案信息表》')
  await expect(dialog.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
  const { name, text } = await textOf(window, dialog)
  expect(name).toMatch(/^报关单位备案信息表.*\.pdf$/u)
  for (const words of [
    '报关单位备案信息表',
    clerk.account.tenant.name,
    enterprise['address'],
    'CHN中国',
    '10中华人民共和国居民身份证',
    '示例关务',
    '示例投资人',
    '示例报关员',
    '支付业务许可证',
    '我单位承诺',
    '（单位公章）',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('稿')
})

test('[GEN-24] every list is exported: query pages in their shown columns, outbox and ledger, and the lists of the desk', async ({
  window,
  browser,
  server,
  api,
}) => {
  const clerk = await api('hengfeng')
  await openPage(window, '申请单查询')
  await expect(window.locator('tbody tr[data-id]').filter({ visible: true }).first()).toBeVisible({
    timeout: 30_000,
  })
  const exporting = () => window.getByRole('button', { name: '导出Excel' }).filter({ visible: true }).click()
  const applications = await linesOf(await downloaded(window, exporting))
  expect(applications[0]).toContain('企业中文名称')
  expect(applications.some((line) => line.includes(clerk.account.tenant.name))).toBe(true)
  // Codes stand with their names.
  expect(applications.some((line) => line.some((cell) => /^\d{4} \p{Script=Han}/u.test(cell)))).toBe(true)

  await openPage(window, '空白单证')
  const ledger = await linesOf(await downloaded(window, exporting))
  expect(ledger[0]).toContain('对账结果')
  expect(JSON.stringify(ledger.slice(1))).toContain('相符')

  await openPage(window, '发件箱')
  await expect(table(window, '发件箱')).toBeVisible()

  const desk = await (
    await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      acceptDownloads: true,
    })
  ).newPage()
  await openDesk(desk, server.url)
  await desk.getByRole('link', { name: '出境证书', exact: true }).click()
  await expect(desk.getByRole('heading', { name: '出境检验检疫电子证书', exact: true })).toBeVisible()
  await expect(desk.locator('tbody tr').first()).toBeVisible()
  const certificates = await linesOf(
    await downloaded(desk, () => desk.getByRole('button', { name: '导出Excel' }).click()),
  )
  // More than one page of the desk's list.
  expect(certificates.length).toBeGreaterThan(100)
  expect(certificates[0]).toContain('证书编号')

  // The whole of a code table, without the buttons of its rows; what is searched for when something is.
  await openDeskPage(desk, '代码表')
  await choose(desk, '代码表名称', '经济区划')
  await expect(desk.getByRole('table', { name: '代码表' })).toContainText('经济技术开发区')
  const exportTable = desk.locator('.desk-tools').getByRole('button', { name: '导出Excel' })
  const codes = await downloaded(desk, () => exportTable.click())
  expect(codes.suggestedFilename()).toBe('经济区划.xlsx')
  const [codeHead, ...codeLines] = await linesOf(codes)
  expect(codeHead).toEqual(['代码', '中文名称', '英文名称', '上级代码', '启用日期', '停用日期'])
  expect(codeLines.map(([code]) => code)).toContain('02')
  await desk.getByLabel('代码或名称').fill('02')
  await expect(desk.locator('.desk-pager').first()).toContainText('共 1')
  expect(await linesOf(await downloaded(desk, () => exportTable.click()))).toHaveLength(2)

  // More than one page of notices.
  const officer = await api('customs')
  const mark = `示例导出 ${Date.now()}`
  for (let at = 1; at <= 21; at += 1)
    await officer.client.notices.publish({
      key: crypto.randomUUID(),
      type: 'announcement',
      title: `${mark} ${at}`,
      body: '示例',
      tenantId: null,
    })
  await openDeskPage(desk, '公告管理')
  await desk.getByLabel('标题').fill(mark)
  await desk.getByRole('button', { name: '查询' }).click()
  await expect(desk.locator('.desk-pager')).toContainText('共 21')
  const [noticeHead, ...noticeLines] = await linesOf(
    await downloaded(desk, () => desk.getByRole('button', { name: '导出Excel' }).click()),
  )
  expect(noticeHead?.slice(0, 2)).toEqual(['标题', '消息类型'])
  expect(noticeHead).not.toContain('操作')
  expect(noticeLines).toHaveLength(21)
  expect(noticeLines[0]?.[0]).toBe(`${mark} 21`)
  await desk.context().close()
})
