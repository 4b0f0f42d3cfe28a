/** A box without a mouse: what has the focus when it opens, and what has it when it has gone. */
import { expect, type Locator, type Page } from '@playwright/test'

/** The name of what has the focus, as its label, its own words or a screen reader has it; nothing for the page's body. */
export const nameOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const label =
      'labels' in element && element.labels instanceof NodeList
        ? element.labels.item(0)?.textContent
        : undefined
    const own = [...element.childNodes].filter(
      (node) => !(node instanceof HTMLElement && node.ariaHidden === 'true'),
    )
    return (label ?? element.getAttribute('aria-label') ?? own.map((node) => node.textContent).join(''))
      .replaceAll(/[*\s]+/gu, ' ')
      .trim()
  })

/** Opens with Enter on `opener`; the box has the focus on what is called `first`; Escape closes, and the focus is back. */
export async function opensAndReturns(
  page: Page,
  opener: Locator,
  box: Locator,
  first: string | RegExp,
): Promise<void> {
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(box).toBeVisible()
  if (typeof first === 'string') await expect.poll(() => nameOfFocus(page)).toBe(first)
  else await expect.poll(() => nameOfFocus(page)).toMatch(first)
  await expect(box.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(opener).toBeFocused()
}
