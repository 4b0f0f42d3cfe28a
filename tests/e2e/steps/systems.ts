/** The menu has one system open at a time, in the window and at the desk: going from one to the other as a person does. */
import { expect, type Locator, type Page } from '@playwright/test'

/** Not there where the account has one system only. */
export const switcher = (page: Page): Locator => page.getByRole('navigation').locator('.system-switcher')
export const choices = (page: Page): Locator =>
  page.getByRole('menuitem').filter({ has: page.locator('.system-choice') })

/** Opens the list of systems, and of them the one at this place. */
async function openSystemAt(page: Page, at: number): Promise<void> {
  await switcher(page).click()
  await choices(page).nth(at).click()
  await expect(choices(page)).toHaveCount(0)
}

/** Chooses a system by keyboard, from the switcher that has the focus. */
export async function chooseByKeys(page: Page, title: string): Promise<void> {
  await expect(switcher(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(choices(page)).not.toHaveCount(0)
  const wanted = choices(page).filter({ hasText: title })
  // The list takes the focus a moment after it has opened, and goes round.
  await expect(choices(page).and(page.locator(':focus'))).toHaveCount(1)
  await expect(async () => {
    if (!(await wanted.evaluate((item) => item === document.activeElement)))
      await page.keyboard.press('ArrowDown')
    await expect(wanted).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(switcher(page).locator('.system-name')).toHaveText(title)
}

async function countSystems(page: Page): Promise<number> {
  await expect(page.getByRole('navigation').first()).toBeVisible()
  if ((await switcher(page).count()) === 0) return 1
  await switcher(page).click()
  await expect(choices(page)).not.toHaveCount(0)
  const count = await choices(page).count()
  await page.keyboard.press('Escape')
  await expect(choices(page)).toHaveCount(0)
  return count
}

/** Does something with the menu of each system in turn. */
export async function eachSystem(page: Page, look: () => Promise<void>): Promise<void> {
  const count = await countSystems(page)
  for (let at = 0; at < count; at += 1) {
    if (count > 1) await openSystemAt(page, at)
    await look()
  }
}

/** Goes through the systems until the entry is in the menu. */
export async function untilShown(page: Page, entry: Locator): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible()
  if ((await entry.count()) > 0) return
  const count = await countSystems(page)
  for (let at = 0; at < count && (await entry.count()) === 0; at += 1) await openSystemAt(page, at)
}

/** Where the entries of the desk's menu lead, over all systems. */
export async function linksOfDesk(page: Page): Promise<readonly string[]> {
  const links = new Set<string>()
  await eachSystem(page, async () => {
    const shown = await page
      .getByRole('navigation')
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    for (const link of shown) links.add(link)
  })
  return [...links]
}
