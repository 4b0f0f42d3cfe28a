/** The self-print page and the two boxes of a print, as a clerk goes through them. */
import { expect, type Locator, type Page } from '@playwright/test'
import { openPage, toolbar } from './pages.ts'

/** The manual's words (002, 6.3.3) for a number that does not do. */
export const NUMBER_REFUSED = '不存在该空白证单编号，或该空白证单编号不符合要求，请确认信息是否正确！'
export const SELF_PRINT = '出境检验检疫证书自助打印'

/** The conditions of the page that is shown. */
export const conditions = (page: Page): Locator =>
  page.getByRole('form', { name: '查询条件' }).filter({ visible: true })
export const rowWith = (page: Page, text: string): Locator =>
  page.locator('tbody tr[data-id]').filter({ visible: true, hasText: text })
export const tool = (page: Page, name: string): Locator =>
  toolbar(page).getByRole('button', { name, exact: true })
export const printBox = (page: Page): Locator => page.getByRole('dialog', { name: '文件打印' })
export const question = (page: Page, certificateNo: string): Locator =>
  page.getByRole('dialog', { name: '打印结果确认' }).getByRole('listitem').filter({ hasText: certificateNo })

/** Takes an entry of a drop-down. */
export async function choose(page: Page, select: Locator, entry: string): Promise<void> {
  await select.click()
  await page.locator('.ant-select-item-option').filter({ visible: true, hasText: entry }).first().click()
}

/** Asks until the certificate that the server has only just issued has come down. */
export async function findCertificate(
  page: Page,
  certificateNo: string,
  status?: '待打印' | '已打印',
): Promise<Locator> {
  await openPage(page, SELF_PRINT)
  await conditions(page).getByLabel('证书编号').fill(certificateNo)
  if (status) await choose(page, conditions(page).getByLabel('打印状态'), status)
  const row = rowWith(page, certificateNo)
  await expect(async () => {
    await conditions(page).getByRole('button', { name: '查询' }).click()
    await expect(row).toBeVisible({ timeout: 1_500 })
  }).toPass({ timeout: 30_000 })
  return row
}

export async function tickCertificate(
  page: Page,
  certificateNo: string,
  status?: '待打印' | '已打印',
): Promise<Locator> {
  const row = await findCertificate(page, certificateNo, status)
  await row.getByRole('checkbox').check()
  return row
}

/** 【打印】 up to the box 文件打印. */
export async function openPrintBox(page: Page, certificateNo: string): Promise<Locator> {
  await tickCertificate(page, certificateNo)
  await tool(page, '打印').click()
  await expect(printBox(page)).toBeVisible()
  return printBox(page)
}

/** Over whatever stands in the field. */
export async function typeOver(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+a')
  await field.press('Delete')
  await field.pressSequentially(text)
}

export async function giveNumber(page: Page, blankNo: string, continuation = 0): Promise<void> {
  const box = printBox(page)
  await typeOver(box.getByLabel('空白单证编号'), blankNo)
  await typeOver(box.getByLabel('空白续页/副页数量'), String(continuation))
  await box.getByRole('button', { name: '提交' }).click()
}

/** 【打印】 and 【提交】, up to the question for the result. */
export async function startPrint(
  page: Page,
  certificateNo: string,
  blankNo: string,
  continuation = 0,
): Promise<Locator> {
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

export async function saySpoiled(
  page: Page,
  certificateNo: string,
  reason: string,
  note = '',
): Promise<void> {
  const asked = question(page, certificateNo)
  await asked.getByRole('button', { name: '打印失败' }).click()
  await choose(page, asked.getByLabel('失败原因'), reason)
  await typeOver(asked.getByLabel('补充说明'), note)
  await asked.getByRole('button', { name: '确认作废' }).click()
  await expect(asked).toBeHidden()
}

/** 【稍后确认】: the box goes, the question stays. */
export async function putOff(page: Page): Promise<void> {
  await page.getByRole('button', { name: '稍后确认' }).click()
  await expect(page.getByRole('dialog', { name: '打印结果确认' })).toBeHidden()
}
