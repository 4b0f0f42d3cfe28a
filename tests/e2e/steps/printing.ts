/** The self-print page and the two boxes of a print, as a clerk goes through them. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The manual's words (002, 6.3.3) for a number that does not do. */
export const NUMBER_REFUSED = '不存在该空白证单编号，或该空白单证编号不符合要求，请确认信息是否正确！'

export const SELF_PRINT = '出境检验检疫证书自助打印'

export async function openPage(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '菜单' }).getByRole('button', { name: title, exact: true }).click()
  await expect(page.getByRole('tab', { name: title, exact: true })).toHaveAttribute('aria-selected', 'true')
}

/** The conditions and the rows of the page that is shown. */
export const conditions = (page: Page): Locator => page.getByRole('form', { name: '查询条件' })
export const rowOf = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text })

/** Finds one certificate on the self-print page and ticks it; waits until it has come down from the server. */
export async function tickCertificate(page: Page, certificateNo: string, status?: '待打印' | '已打印'): Promise<Locator> {
  await openPage(page, SELF_PRINT)
  await conditions(page).getByLabel('证书编号').fill(certificateNo)
  if (status) await choose(page, conditions(page).getByLabel('打印状态'), status)
  const row = rowOf(page, certificateNo)
  await expect(async () => {
    await conditions(page).getByRole('button', { name: '查询' }).click()
    await expect(row).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  const box = row.getByRole('checkbox')
  if (!(await box.isChecked())) await box.check()
  return row
}

/** Takes an entry of a drop-down. */
export async function choose(page: Page, select: Locator, entry: string): Promise<void> {
  await select.click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: entry }).first().click()
}

export const tool = (page: Page, name: string): Locator => page.getByRole('toolbar', { name: '操作' }).getByRole('button', { name, exact: true })
export const printBox = (page: Page): Locator => page.getByRole('dialog', { name: '文件打印' })
export const question = (page: Page, certificateNo: string): Locator => page.getByRole('dialog', { name: '打印结果确认' }).getByRole('listitem').filter({ hasText: certificateNo })

/** 【打印】 up to the box 文件打印. */
export async function openPrintBox(page: Page, certificateNo: string): Promise<Locator> {
  await tickCertificate(page, certificateNo)
  await tool(page, '打印').click()
  await expect(printBox(page)).toBeVisible()
  return printBox(page)
}

export async function giveNumber(page: Page, blankNo: string, continuation = 0): Promise<void> {
  const box = printBox(page)
  await box.getByLabel('空白单证编号').fill(blankNo)
  await box.getByLabel('空白续页/副页数量').fill(String(continuation))
  await box.getByRole('button', { name: '提交' }).click()
}

/** 【打印】 and 【提交】, up to the question for the result. */
export async function startPrint(page: Page, certificateNo: string, blankNo: string, continuation = 0): Promise<Locator> {
  await openPrintBox(page, certificateNo)
  await giveNumber(page, blankNo, continuation)
  await expect(question(page, certificateNo)).toBeVisible()
  return question(page, certificateNo)
}

export async function sayPrinted(page: Page, certificateNo: string): Promise<void> {
  const asked = question(page, certificateNo)
  await asked.getByRole('button', { name: '打印成功' }).click()
  await expect(asked).toBeHidden()
}

export async function saySpoiled(page: Page, certificateNo: string, reason: string): Promise<void> {
  const asked = question(page, certificateNo)
  await asked.getByRole('button', { name: '打印失败' }).click()
  await choose(page, asked.getByLabel('失败原因'), reason)
  await asked.getByRole('button', { name: '确认作废' }).click()
  await expect(asked).toBeHidden()
}
