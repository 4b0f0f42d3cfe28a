/** A browser or an add-on translates the page though it says that it must not be: nothing goes white (GEN-23). */
import type { Page } from '@playwright/test'
import { openDesk } from './steps/desk.ts'
import { openPage } from './steps/pages.ts'
import { eachSystem } from './steps/systems.ts'
import { conditions, SELF_PRINT } from './steps/printing.ts'
import { expect, test } from './sill.ts'

/** As Google's translation does: every text stands in two `<font>`; every second one is another node than before. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data.trim() !== '') texts.push(node)
    for (const [index, text] of texts.entries()) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      outer.append(inner)
      text.before(outer)
      if (index % 2 === 0) inner.append(text)
      else {
        inner.append(text.data)
        text.remove()
      }
    }
    return texts.length
  })

test('[GEN-23] no page is to be translated; one that is goes on, in the window and at the desk', async ({
  window,
  page,
  server,
}) => {
  const errors: string[] = []
  window.on('pageerror', (error) => errors.push(String(error)))
  await expect(window.locator('html')).toHaveAttribute('translate', 'no')
  await expect(window.locator('meta[name=google]')).toHaveAttribute('content', 'notranslate')
  await openPage(window, SELF_PRINT)
  expect(await translate(window)).toBeGreaterThan(30)
  // Everything is drawn anew over it: other rows, other pages, the other language and back.
  await conditions(window).getByRole('textbox').first().pressSequentially('nothing has this number')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: '重置' }).click()
  await translate(window)
  await eachSystem(window, async () => {
    const entries = window.locator('.side-menu li button')
    const count = await entries.count()
    for (const at of [0, Math.floor(count / 2), count - 1]) {
      await entries.nth(at).click()
      await expect(window.locator('main.page:visible')).not.toBeEmpty()
      await translate(window)
    }
  })
  await window.locator('.language-button').click()
  await expect(window.locator('html')).toHaveAttribute('lang', 'en')
  await translate(window)
  await window.locator('.language-button').click()
  await window.getByRole('tab').first().click()
  await expect(window.locator('.home')).toBeVisible()
  await expect(window.locator('.home')).not.toBeEmpty()
  await expect(window.getByText('此页面出现异常')).toHaveCount(0)

  const desk = await page.context().newPage()
  desk.on('pageerror', (error) => errors.push(String(error)))
  await openDesk(desk, server.url)
  await expect(desk.locator('html')).toHaveAttribute('translate', 'no')
  for (const href of ['#/list/certificates.blank', '#/notices', '#/ledger', '#/todo']) {
    await translate(desk)
    await desk.goto(`${server.url}/desk/${href}`)
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(errors).toEqual([])
})
