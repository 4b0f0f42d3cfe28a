/** Customs at its desk, in 装运前检验: what it says of what agencies hand in. */
import { expect, type Page } from '@playwright/test'
import { confirmAction, openDeskPage } from './desk.ts'
import { dataRows } from './pages.ts'
import { option } from './preshipment.ts'

/** A day of Beijing, so many days from now, as it is typed. */
export const typedDay = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

export const deskState = (desk: Page, name: string) =>
  expect(desk.locator('.desk-state')).toHaveText(name, { timeout: 60_000 })

/** Opens the newest document of a list whose row says this. */
export async function openAtDesk(desk: Page, list: string, text: string): Promise<void> {
  await openDeskPage(desk, list)
  const row = dataRows(desk, list).filter({ hasText: text }).first()
  await expect(row).toBeVisible({ timeout: 60_000 })
  await row.getByRole('link').first().click()
  await expect(desk.locator('.desk-state')).toBeVisible()
}

export interface Decision {
  readonly asked?: readonly [string, string]
  /** It ends the matter without a word that is needed. */
  readonly isFinal?: boolean
  readonly after: string
}

export async function decide(
  desk: Page,
  action: string,
  { asked, isFinal = false, after }: Decision,
): Promise<void> {
  if (asked) {
    const [name, text] = asked
    await desk.locator('.desk-review').getByRole('textbox', { name }).pressSequentially(text)
  }
  await desk.getByRole('button', { name: action, exact: true }).click()
  if (isFinal) await confirmAction(desk, action)
  await deskState(desk, after)
}

export interface Begun {
  /** What is typed to find the agency, and by which name it is offered. */
  readonly agency: readonly [typed: string, offered: string]
  readonly choices?: Readonly<Record<string, string>>
  readonly codes?: Readonly<Record<string, string>>
  readonly texts: Readonly<Record<string, string>>
}

const pick = async (desk: Page, name: string, typed: string, offered: string): Promise<void> => {
  await desk.locator(`[data-at="fields.${name}"]`).getByRole('combobox').focus()
  await desk.keyboard.press('Space')
  await desk.keyboard.insertText(typed)
  await expect(option(desk, offered)).toBeVisible()
  await desk.keyboard.press('Enter')
}

/** 【发起】 of a document for one agency; afterwards it is shown in its first state. */
export async function beginAtDesk(
  desk: Page,
  list: string,
  { agency, choices = {}, codes = {}, texts }: Begun,
  after: string,
): Promise<void> {
  await openDeskPage(desk, list)
  await desk.getByRole('button', { name: '发起' }).click()
  await expect(desk.getByRole('heading', { name: `发起${list}` })).toBeVisible()
  await pick(desk, 'agency', ...agency)
  for (const [name, chosen] of Object.entries(choices)) {
    await desk.locator(`[data-at="fields.${name}"]`).getByRole('combobox').click()
    await option(desk, chosen).click()
  }
  for (const [name, typed] of Object.entries(codes)) await pick(desk, name, typed, typed)
  for (const [name, typed] of Object.entries(texts))
    await desk.locator(`[data-at="fields.${name}"]`).locator('input, textarea').pressSequentially(typed)
  await desk.getByRole('button', { name: '发起', exact: true }).click()
  await deskState(desk, after)
}
