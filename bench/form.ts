/**
 * Forms in a real Chromium through the built window: a keystroke in the dialog of a row, and in the strip beneath, while the sub-table has 500 rows, a
 * keystroke among 300 fields, and opening these. The floor is a page of as many plain inputs, typed into and put up the
 * same way. Measured inside the page: from the key's event until React and the layout have done their work.
 */
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '../tests/support/browser.ts'
import { startClient, type ClientStack } from '../tests/support/stack/client.ts'
import { draftWithRows, draftWithStrip } from '../tests/support/stack/large-draft.ts'
import { startServer } from '../tests/support/stack/server.ts'
import { envOf, throwAwayWindow } from '../tests/support/stack/other-window.ts'
import { buildThirdWindow } from '../tests/support/stack/third-window.ts'
import { login } from '../tests/e2e/steps/login.ts'
import { openPage } from '../tests/e2e/steps/pages.ts'
import { median, type Figure } from './figure.ts'

const ROWS = 500
const FIELDS = 300
const KEYS = 150
const OPENINGS = 7

const LAUNCH = {
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
}

/** Milliseconds of work per key pressed in the field that has the focus. */
async function typing(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const spent: number[] = []
    let startedAt = 0
    addEventListener('keydown', () => void (startedAt = performance.now()), { capture: true })
    addEventListener('input', () => {
      // React has its listener further in, and puts up what a key changes before the event comes out here.
      void document.body.offsetHeight
      spent.push(performance.now() - startedAt)
    })
    Object.assign(window, { spent })
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(String(key % 10), { delay: 5 })
    if (key % 20 === 19) for (let back = 0; back < 20; back += 1) await page.keyboard.press('Backspace')
  }
  return page.evaluate(() => ('spent' in window ? (window.spent as number[]) : [])) // put there above
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? Number.NaN

/** Milliseconds from a click until the form of 300 fields stands and its first field has the focus. */
function opening(page: Page, button: string, field: string): Promise<number> {
  return page.evaluate(
    ([button, field]) =>
      new Promise<number>((resolve) => {
        const startedAt = performance.now()
        const look = () => {
          if (document.querySelectorAll(field).length < 300) return requestAnimationFrame(look)
          void document.body.offsetHeight
          return resolve(performance.now() - startedAt)
        }
        document.querySelector<HTMLElement>(button)?.click()
        look()
      }),
    [button, field] as const,
  )
}

/** As many plain inputs with their labels, put up by hand. */
async function floorPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent('<button id="open">open</button><main></main>')
  await page.evaluate((count) => {
    document.querySelector('#open')?.addEventListener('click', () => {
      const main = document.querySelector('main')
      main?.replaceChildren(
        ...Array.from({ length: count }, (_, index) => {
          const field = document.createElement('label')
          field.append(`${index}`, document.createElement('input'))
          return field
        }),
      )
      main?.querySelector('input')?.focus()
    })
  }, FIELDS)
  return page
}

async function openRowOf500(page: Page): Promise<void> {
  await draftWithRows(page.context(), page.url(), ROWS)
  await openPage(page, '示例登记表查询')
  await page.locator('tbody tr[data-id]').filter({ visible: true }).first().dblclick()
  await page.getByText(`总共 ${ROWS} 条记录`).waitFor()
  await page.getByRole('button', { name: '编辑 1', exact: true }).click()
  await page.getByRole('dialog').getByLabel('许可证编号').focus()
}

/** One row less: beneath a full table there is no strip. */
async function openStripOf499(page: Page): Promise<void> {
  await draftWithStrip(page.context(), page.url(), ROWS - 1)
  await openPage(page, '示例委托单查询')
  await page.locator('tbody tr[data-id]').filter({ visible: true }).first().dblclick()
  await page
    .getByText(`总共 ${ROWS - 1} 条记录`)
    .filter({ visible: true })
    .waitFor()
  await page.locator('.row-strip').filter({ visible: true }).getByLabel('部门名称').focus()
}

async function openings(page: Page): Promise<number[]> {
  const spent: number[] = []
  await openPage(page, '示例大表查询')
  for (let round = 0; round <= OPENINGS; round += 1) {
    const create = page.getByRole('toolbar').filter({ visible: true }).getByRole('button', { name: '新建' })
    await create.evaluate((button) => void (button.id = 'open'))
    const took = await opening(page, '#open', '.field')
    if (round > 0) spent.push(took) // the first one loads the page's code
    if (round < OPENINGS) await page.getByRole('button', { name: '关闭 示例大表', exact: true }).click()
  }
  return spent
}

async function measure(browser: Browser, client: ClientStack): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await page.goto(client.window())
  await login(page, 'hengfeng')
  const plain = await floorPage(browser)
  const plainOpenings: number[] = []
  for (let round = 0; round < OPENINGS; round += 1) {
    await plain.evaluate(() => document.querySelector('main')?.replaceChildren())
    plainOpenings.push(await opening(plain, '#open', 'input'))
  }
  await plain.bringToFront()
  const floor = percentile(await typing(plain), 0.95)
  await page.bringToFront()

  const opened = median(await openings(page))
  const first = page.locator('.field input:not([readonly])').filter({ visible: true }).first()
  await first.focus()
  const among300 = percentile(await typing(page), 0.95)
  await openStripOf499(page)
  const inStrip = percentile(await typing(page), 0.95)
  await openRowOf500(page)
  const among500 = percentile(await typing(page), 0.95)
  const figure = (name: string, ours: number, base: number): Figure => ({
    name,
    ours,
    floor: base,
    ratio: ours / base,
    unit: 'ms',
  })
  return [
    figure(`open ${FIELDS} fields (goal 300 ms)`, opened, median(plainOpenings)),
    figure(`keystroke p95 among ${FIELDS} fields (goal 16 ms)`, among300, floor),
    figure(`keystroke p95 with ${ROWS} rows (goal 16 ms)`, among500, floor),
    figure(`keystroke p95 in a strip beneath ${ROWS - 1} rows (goal 16 ms)`, inStrip, floor),
  ]
}

export async function run(): Promise<readonly Figure[]> {
  const pages = await buildThirdWindow()
  const server = await startServer({ env: envOf(pages) })
  const client = await startClient(server.url, envOf(pages))
  const browser = await chromium.launch(LAUNCH)
  try {
    return await measure(browser, client)
  } finally {
    await browser.close()
    await client.close()
    await server.close()
    throwAwayWindow(pages)
  }
}
