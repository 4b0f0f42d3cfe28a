/** A clerk without a mouse: what has the focus, and how each kind of field is filled with keys alone. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { ScalarField } from '../../../domain/kit/field.ts'

/** Where in the form the focus is: the last part of the place (`fields.nameZh` → `nameZh`). */
export const focusedField = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-at]')?.dataset['at']?.split('.').at(-1) ?? '',
  )

/** What a screen reader would call the focused element; nothing while none has the focus. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const label = element.closest('label')?.textContent
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim()
  })

/** Types over what stands in a field, as a person does. */
export async function retype(field: Locator, text: string): Promise<void> {
  await field.press('Control+a')
  await field.pressSequentially(text)
}

/** Presses Tab until the focus is on what is called `name`. */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab')
    const now = await focusedName(page)
    if (typeof name === 'string' ? now === name : name.test(now)) return
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

/** Types ASCII key by key; Chinese arrives as from an input method. */
async function typeText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  if (/^[ -~]*$/u.test(text)) await page.keyboard.type(text)
  else await page.keyboard.insertText(text)
}

/** Fills the focused field and goes on with Enter. */
export async function fillFocused(page: Page, field: ScalarField, value: string): Promise<void> {
  if (value !== '') {
    if (field.kind === 'code') {
      await page.keyboard.press('Space')
      await page.keyboard.type(value)
      // As a person would, Enter follows when the entry is seen.
      await expect(
        page.locator('.ant-select-item-option').filter({ hasText: value, visible: true }).first(),
      ).toBeVisible()
    } else if (field.kind === 'choice') {
      await page.keyboard.press('Space')
      for (let step = Object.keys(field.choices).indexOf(value); step > 0; step -= 1)
        await page.keyboard.press('ArrowDown')
    } else if (field.kind === 'flag') await page.keyboard.press('Space')
    else if (field.kind !== 'choices') await typeText(page, value)
  }
  await page.keyboard.press('Enter')
}

/** Fills these fields one after the other, each reached by the Enter of the one before. */
export async function fillInOrder(
  page: Page,
  fields: readonly (readonly [string, ScalarField])[],
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, field] of fields) {
    if (field.filledBy === 'system') continue
    await expect.poll(() => focusedField(page), { message: `Enter leads to ${name}` }).toBe(name)
    await fillFocused(page, field, values[name] ?? '')
  }
}
