/** 【导出Excel】: the whole result of the query, read back from the file. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { read, utils } from '@e965/xlsx'
import { expect, test } from './steps/office.ts'
import { openPage, toolbar } from './steps/pages.ts'
import { conditions, findCertificate, rowWith, SELF_PRINT, tool } from './steps/printing.ts'

const HEADER = [
  '检验检疫编号',
  '证书编号',
  '证书格式',
  '申报单位',
  '发货单位',
  '签证日期',
  '打印状态',
  '打印次数',
]

async function tableOf(download: Download): Promise<unknown[][]> {
  const book = read(await readFile(await download.path()))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet ? utils.sheet_to_json(sheet, { header: 1 }) : []
}

async function downloaded(page: Page, start: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()])
  return download
}

test('[CERT-16] 自助打印列表.xlsx holds the whole result, and .xls the same', async ({ window, office }) => {
  const certificateNo = await office.certificate()
  await findCertificate(window, certificateNo)
  await conditions(window).getByRole('button', { name: '重置' }).click()
  const foot = window.locator('.list-foot').filter({ visible: true })
  await expect(foot).toContainText(/总共 [1-9]\d{2,} 条记录/u)
  // Its row is of the same answer as the count: an earlier one, without it, may still be drawn for a moment.
  await expect(rowWith(window, certificateNo)).toBeVisible()
  const total = Number(/总共 (\d+) 条记录/u.exec((await foot.textContent()) ?? '')?.[1])

  const xlsx = await downloaded(window, () => tool(window, '导出Excel').click())
  expect(xlsx.suggestedFilename()).toBe('自助打印列表.xlsx')
  const rows = await tableOf(xlsx)
  expect(rows[0]?.slice(-HEADER.length)).toEqual(HEADER)
  expect(rows).toHaveLength(total + 1)
  const mine = rows.find((row) => row.includes(certificateNo))
  expect(mine).toEqual(
    expect.arrayContaining([
      certificateNo,
      'C3-1兽医（卫生）证书-通用（中英文证）',
      '示例恒丰进出口有限公司',
      '待打印',
    ]),
  )

  await toolbar(window).getByRole('button', { name: '导出格式' }).click()
  const xls = await downloaded(window, () =>
    window.getByRole('menuitem', { name: '自助打印列表.xls', exact: true }).click(),
  )
  expect(xls.suggestedFilename()).toBe('自助打印列表.xls')
  // The old binary format begins as a compound file.
  expect((await readFile(await xls.path())).subarray(0, 4).toString('hex')).toBe('d0cf11e0')
  expect((await tableOf(xls)).map((row) => row.map(String))).toEqual(rows.map((row) => row.map(String)))

  // Only what the query found.
  await openPage(window, SELF_PRINT)
  await findCertificate(window, certificateNo)
  await expect(foot).toContainText('总共 1 条记录')
  const one = await tableOf(await downloaded(window, () => tool(window, '导出Excel').click()))
  expect(one).toHaveLength(2)
})
