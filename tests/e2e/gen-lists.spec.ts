/** Query pages: GEN-13. */
import { SELF_PRINT } from './steps/applications.ts'
import { slowLine } from './steps/line.ts'
import { login } from './steps/login.ts'
import { startFiling } from './steps/registration.ts'
import { dataRows, openPage, table, untilContact } from './steps/pages.ts'
import { untilShown } from './steps/systems.ts'
import { expect, test } from './sill.ts'

const EXPORT = '出境检验检疫电子证书'

test('[GEN-13] conditions, reset, total, page size, page jump and sort', async ({ window }) => {
  await openPage(window, '出境检验检疫电子证书查询')
  const rows = dataRows(window, EXPORT)
  await expect(rows).toHaveCount(20)
  const foot = window.locator('.list-foot').filter({ visible: true })
  await expect(foot).toContainText(/总共 \d+ 条记录/u)
  const first = await rows.first().textContent()
  await foot.locator('.ant-pagination-options-quick-jumper input').fill('2')
  await foot.locator('.ant-pagination-options-quick-jumper input').press('Enter')
  await expect(rows.first()).not.toHaveText(first ?? '')
  await table(window, EXPORT)
    .getByRole('button', { name: /签证日期/u })
    .click()
  await expect(table(window, EXPORT).getByRole('columnheader', { name: /签证日期/u })).toHaveAttribute(
    'aria-sort',
    /ascending|descending/u,
  )
  await expect(rows).toHaveCount(20)
  // Fuzzy by part of a number.
  const number = (await rows.first().locator('td').nth(1).textContent()) ?? ''
  const conditions = window.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await conditions.getByRole('radio', { name: '证书编号' }).check()
  await conditions.getByRole('textbox', { name: '证书编号' }).fill(` ${number.slice(-9)} `)
  await conditions.getByRole('button', { name: '查询' }).click()
  await expect(foot).toContainText('总共 1 条记录')
  await conditions.getByRole('button', { name: '重置' }).click()
  await expect(rows).toHaveCount(20)
})

test('[GEN-13] over a slow line 【查询】 counts while the list is still being read', async ({
  client,
  page,
}) => {
  const line = await slowLine(page, 0)
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '出境检验检疫电子证书查询')
  const rows = dataRows(page, EXPORT)
  await expect(rows).toHaveCount(20)
  const number = (await rows.first().locator('td').nth(1).textContent()) ?? ''
  line.ms = 1_000
  await table(page, EXPORT)
    .getByRole('button', { name: /签证日期/u })
    .click()
  const conditions = page.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await conditions.getByRole('radio', { name: '证书编号' }).check()
  await conditions.getByRole('textbox', { name: '证书编号' }).fill(number)
  await conditions.getByRole('button', { name: '查询' }).click()
  line.ms = 0
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(number)
})

test('[GEN-13] the same page answers without network and says how fresh it is', async ({
  window,
  server,
}) => {
  await openPage(window, SELF_PRINT)
  await expect(dataRows(window, SELF_PRINT).first()).toBeVisible()
  const freshness = window.locator('.freshness').filter({ visible: true })
  await expect(freshness).toContainText(/数据截至 \d{4}-\d{2}-\d{2}/u)
  await server.kill()
  try {
    await untilContact(window, '离线')
    await window.getByRole('button', { name: '查询', exact: true }).filter({ visible: true }).click()
    await expect(freshness).toContainText('当前离线，显示本机数据')
    await expect(dataRows(window, SELF_PRINT).first()).toBeVisible()
  } finally {
    await server.restart()
  }
})

test('[GEN-13] wrong dates are told in words', async ({ window }) => {
  await openPage(window, '出境检验检疫电子证书查询')
  await window.getByLabel('签证日期 起').fill('2026-11-20')
  await window.getByLabel('签证日期 到').fill('2026-11-01')
  await window.getByRole('button', { name: '查询', exact: true }).click()
  await expect(window.getByRole('alert')).toContainText('起始日期不能晚于截止日期')
})

test('[GEN-13] [GEN-23] at 150 % scaling, in both languages, dates are seen whole, no button covers a condition and the window does not scroll', async ({
  window,
}) => {
  await window.setViewportSize({ width: 911, height: 512 })
  const inWords = {
    zh: ['入境检验检疫电子证书查询', '出境检验检疫电子证书查询', '出境检验检疫证书自助打印', '备案信息查询'],
    en: [
      'Entry certificate query',
      'Export certificate query',
      'Self-printing of export certificates',
      'Filed information query',
    ],
  } as const
  for (const language of ['zh', 'en'] as const) {
    const nav = window.getByRole('navigation', { name: language === 'zh' ? '菜单' : 'Menu' })
    for (const name of inWords[language]) {
      const entry = nav.getByRole('button', { name, exact: true })
      await untilShown(window, entry)
      await entry.click()
      const panel = window.locator('.filter-panel').filter({ visible: true })
      await expect(panel.locator('.filter').first()).toBeVisible()
      const seen = await panel.evaluate((element) => {
        const boxOf = (inner: Element) => inner.getBoundingClientRect()
        const meets = (one: DOMRect, other: DOMRect) =>
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
        const conditions = [...element.querySelectorAll('.filter input, .filter .ant-select')].map(boxOf)
        const others = [...element.querySelectorAll('.filter-buttons > *')].map(boxOf)
        return {
          cut: [...element.querySelectorAll<HTMLInputElement>('.filter-range input')]
            .filter((input) => input.scrollWidth > input.clientWidth)
            .map((input) => input.value),
          covered: conditions.filter((condition) => others.some((other) => meets(condition, other))).length,
          scrolls:
            document.documentElement.scrollHeight > innerHeight ||
            document.documentElement.scrollWidth > innerWidth,
        }
      })
      expect(seen, `${name} (${language})`).toEqual({ cut: [], covered: 0, scrolls: false })
    }
    if (language === 'zh') await window.getByRole('button', { name: 'English' }).click()
  }
  await window.getByRole('tab', { name: 'Home', exact: true }).click()
  expect(await window.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
})

/** What the desktop's scaling leaves of a screen of 1366 × 768. */
const SCALED = { '125 %': { width: 1093, height: 614 }, '150 %': { width: 911, height: 512 } } as const

for (const [scaling, size] of Object.entries(SCALED))
  test(`[GEN-13] at ${scaling} scaling conditions and forms stand in two columns, lists show more than seven rows, and nothing but the list scrolls`, async ({
    window,
  }) => {
    await window.setViewportSize(size)
    const entries = window.locator('.side-menu li button')
    const lefts = (within: string, what: string) =>
      window
        .locator(within)
        .filter({ visible: true })
        .first()
        .locator(what)
        .filter({ visible: true })
        .evaluateAll(
          (found) => new Set(found.map((element) => Math.round(element.getBoundingClientRect().left))).size,
        )
    const seen: string[] = []
    for (let at = 0; at < (await entries.count()); at += 1) {
      await entries.nth(at).click()
      await expect(window.locator('main.page:visible .page-wait')).toHaveCount(0)
      const name = await entries.nth(at).locator('span:not(.anticon)').first().textContent()
      const list = window.locator('.list-page .table-scroll').filter({ visible: true }).first()
      if ((await list.count()) === 0) continue
      seen.push(name ?? '')
      // As many as there is room for, whether there are that many or not; a row that is cut is none.
      const rows = await list.evaluate((element) => {
        const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0
        const row = element.querySelector('tbody tr[data-id]')?.getBoundingClientRect().height ?? 23
        return Math.floor((element.clientHeight - head) / row)
      })
      expect.soft(rows, `${name}: rows`).toBeGreaterThan(7)
      if ((await window.locator('.filter-panel').filter({ visible: true }).locator('.filter').count()) > 1)
        expect
          .soft(await lefts('.filter-panel', '.filter'), `${name}: conditions side by side`)
          .toBeGreaterThanOrEqual(2)
      expect
        .soft(
          await window.evaluate(
            () =>
              document.documentElement.scrollHeight > innerHeight ||
              document.documentElement.scrollWidth > innerWidth,
          ),
          `${name}: the window scrolls`,
        )
        .toBe(false)
    }
    expect(seen.length).toBeGreaterThan(6)

    // A form, beside the menu as it begins here, and beside the other one.
    await startFiling(window, ['报关企业'])
    const fold = window.getByRole('button', { name: /^(折叠|展开)菜单$/u })
    for (const _ of ['as it begins', 'the other way']) {
      await expect.poll(() => lefts('.form-grid', '.field:not(.field-wide)')).toBe(2)
      await window.screenshot({ path: test.info().outputPath(`form-${_}.png`) })
      await fold.click()
    }
  })
