/** An agency of the acceptance system at its window. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { ClientStack } from '../../support/stack/client.ts'
import { openDeskPage } from './desk.ts'
import { login } from './login.ts'
import { dataRows, menuEntry, toolbar } from './pages.ts'

/** A page from the menu; some stand under a heading of the same name. */
export async function openEntry(page: Page, title: string): Promise<void> {
  await menuEntry(page, title).last().click()
}

export async function inFront(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('tab', { name: title, exact: true })).toHaveAttribute('aria-selected', 'true')
}

export async function asAgency(page: Page, client: ClientStack, loginName: string): Promise<Page> {
  await page.goto(client.window())
  await login(page, loginName)
  return page
}

export const button = (page: Page, name: string): Locator =>
  toolbar(page).getByRole('button', { name, exact: true })

/** The row of a list that has this text, when it has come. */
export async function rowWith(page: Page, list: string, text: string): Promise<Locator> {
  const row = dataRows(page, list).filter({ hasText: text })
  await expect(row).toHaveCount(1, { timeout: 60_000 })
  return row
}

export const conditions = (page: Page): Locator =>
  page.getByRole('form', { name: '查询条件' }).filter({ visible: true })

/** Chooses a code as a clerk does: typed, then clicked. */
export async function pickCode(page: Page, input: Locator, typed: string, entry: string): Promise<void> {
  await input.click()
  await input.pressSequentially(typed)
  await page.locator('.ant-select-item-option').filter({ hasText: entry, visible: true }).first().click()
}

export async function pickOne(page: Page, input: Locator, entry: string): Promise<void> {
  await input.click()
  await page.locator('.ant-select-item-option').filter({ hasText: entry, visible: true }).first().click()
}

/** A field of the row that is being written in its box. */
export const typeRow = (page: Page, field: string): Locator =>
  page
    .getByRole('dialog')
    .locator(`[data-at^="rows."][data-at$=".${field}"]`)
    .locator('input, textarea')
    .first()

/** 【确认】 of the box, and it is gone. */
export async function confirmRow(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Opens a row of a sub-table by its place, from 0, on whatever page it stands. */
export async function editRow(list: Locator, index: number): Promise<void> {
  const section = list.locator('xpath=ancestor::section[1]')
  const page = Math.floor(index / 10) + 1
  if (page > 1) await section.getByTitle(String(page), { exact: true }).click()
  await list
    .locator('tbody tr')
    .nth(index % 10)
    .getByRole('button', { name: '编辑' })
    .click()
}

export const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

/** Chooses the kind, adds the file and uploads it. */
export async function uploadAs(page: Page, kind: string, file: ReturnType<typeof fileOf>): Promise<void> {
  const files = page.locator('[data-at="attachments"]').filter({ visible: true })
  await pickOne(page, files.getByLabel('选择类型'), kind)
  await files.locator('input[type=file]').setInputFiles(file)
  await expect(files.getByRole('list', { name: '待上传' })).toContainText(file.name)
  await files.getByRole('button', { name: '上传', exact: true }).click()
  await expect(files.getByText('上传成功')).toBeVisible()
}

/** Opens a document that waits, from its list at the desk. */
export async function reviewAtDesk(desk: Page, list: string, number: string): Promise<void> {
  await openDeskPage(desk, list)
  await desk.getByRole('row').filter({ hasText: number }).getByRole('link').first().click()
  await expect(desk.locator('.desk-state')).toBeVisible()
}
