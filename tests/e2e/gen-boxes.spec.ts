/** Every box, menu and card that opens: the keyboard is in it at once, and afterwards where it came from. */
import type { Page } from '@playwright/test'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { nameOfFocus, opensAndReturns } from './steps/boxes.ts'
import { openPage, statusBar, table, toolbar } from './steps/pages.ts'
import { rowWith, SELF_PRINT } from './steps/printing.ts'
import { startFiling } from './steps/registration.ts'
import { expect, test } from './steps/office.ts'

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

test('[GEN-11] boxes of certificates and of the frame: the first field or the safest answer, Escape, and back', async ({
  window,
  office,
}) => {
  const [blankNo = ''] = await office.blanks('C7-1')
  await openPage(window, '空白单证')
  await window.getByText('单证明细').click()
  await expect(
    rowWith(window, blankNo).or(table(window, '空白单证').locator('tbody tr[data-id]').first()).first(),
  ).toBeVisible({ timeout: 30_000 })
  const form = window.getByRole('form', { name: '查询条件' }).filter({ visible: true })
  await form.getByLabel('空白单证编号').fill(blankNo)
  await expect(async () => {
    await form.getByRole('button', { name: '查询' }).click()
    await expect(rowWith(window, blankNo)).toBeVisible({ timeout: 1_500 })
  }).toPass()
  await rowWith(window, blankNo).click()
  const writeOff = toolbar(window).getByRole('button', { name: '作废登记' })
  await opensAndReturns(window, writeOff, dialog(window, '作废登记'), '作废原因')

  // Typed where the focus is; Enter in a field leads to what cannot be undone, and does not do it.
  await writeOff.press('Enter')
  await expect.poll(() => nameOfFocus(window)).toBe('作废原因')
  await window.keyboard.press('Tab')
  await window.keyboard.type('wet')
  await expect(dialog(window, '作废登记').getByLabel('补充说明')).toHaveValue('wet')
  await window.keyboard.press('Enter')
  await expect.poll(() => nameOfFocus(window)).toBe('确定')
  expect((await office.blank(blankNo)).state).toBe('available')
  await window.keyboard.press('Enter')
  await expect(dialog(window, '作废登记')).toBeHidden()
  await expect.poll(async () => (await office.blank(blankNo)).state).toBe('spoiled')
  await expect.poll(() => window.evaluate(() => document.activeElement === document.body)).toBe(false)

  // What opens beside a button.
  await opensAndReturns(
    window,
    toolbar(window).getByRole('button', { name: '选择显示列' }),
    window.locator('.ant-popover').filter({ visible: true }),
    /序号/u,
  )
  for (const item of [/在线|离线/u, /最近联系/u, /^\S*\s*打印机/u, /^\S*\s*打印控件/u]) {
    const opener = statusBar(window).getByRole('button', { name: item })
    await opener.focus()
    await window.keyboard.press('Enter')
    await expect(window.locator('.ant-popover').filter({ visible: true }).locator(':focus')).toHaveCount(1)
    await window.keyboard.press('Escape')
    await expect(opener).toBeFocused()
  }
  // The list of all tabs comes by a key from anywhere: Escape leads back there, Enter to the tab.
  const tabs = window.locator('.tab-menu').filter({ visible: true })
  const field = window.getByRole('main').filter({ visible: true }).getByRole('textbox').first()
  await field.focus()
  await window.keyboard.press('Alt+t')
  await expect(tabs.locator(':focus')).toHaveCount(1)
  await window.keyboard.press('Escape')
  await expect(field).toBeFocused()
  const closing = window.getByRole('button', { name: '关闭操作' })
  await closing.press('Enter')
  await expect(window.getByRole('menuitem', { name: '关闭全部选项卡' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(closing).toBeFocused()
  const cards = window.getByRole('banner').getByRole('button', { name: '卡介质' })
  if ((await cards.count()) > 0) await opensAndReturns(window, cards, dialog(window, '卡介质'), /.+/u)
})

test('[GEN-11] boxes of a form: rows, import, papers, deletion asks with the safe answer', async ({
  window,
}) => {
  await openPage(window, '备案申请')
  await expect.poll(() => nameOfFocus(window)).not.toBe('')
  await opensAndReturns(
    window,
    window.getByRole('button', { name: '温馨提示' }),
    dialog(window, '温馨提示'),
    '关闭',
  )
  await opensAndReturns(
    window,
    window.getByRole('button', { name: /为其(?:它|他)主体备案/u }).first(),
    dialog(window, /为其(?:它|他)主体备案/u),
    '关闭',
  )
  await startFiling(window, ['跨境电子商务物流企业'])
  const staff = window.locator('[data-at="rows.customsStaff"]').filter({ visible: true })
  const add = staff.getByRole('button', { name: /^新增/u })
  await opensAndReturns(window, add, dialog(window, /^新增|请填写/u), /.+/u)
  await add.press('Enter')
  await window.keyboard.type('abc')
  await expect(
    dialog(window, /^新增|请填写/u)
      .getByRole('textbox')
      .first(),
  ).toHaveValue('abc')
  // Something would be lost: it asks, with the answer that loses nothing.
  await window.keyboard.press('Escape')
  await expect.poll(() => nameOfFocus(window)).toBe('继续编辑')
  await window.getByRole('button', { name: '放弃修改' }).press('Enter')
  await expect(add).toBeFocused()
  const importing = staff.getByRole('button', { name: /导入/u })
  if ((await importing.count()) > 0)
    await opensAndReturns(window, importing.first(), dialog(window, /^导入Excel/u), /选择/u)
  const paper = toolbar(window).getByRole('button', { name: '打印申请单' })
  if ((await paper.count()) > 0) await opensAndReturns(window, paper, dialog(window, /打印申请单/u), /.+/u)
  await opensAndReturns(
    window,
    toolbar(window).getByRole('button', { name: '删除', exact: true }),
    dialog(window, '提示'),
    '取消',
  )

  await openPage(window, '证书管理')
  await opensAndReturns(
    window,
    toolbar(window).getByRole('button', { name: '备案证明' }),
    dialog(window, '备案证明申请'),
    '确认',
  )
})

test('[GEN-11] boxes of the desk: publishing begins with its first field, withdrawing asks with the safe answer', async ({
  page,
  server,
}) => {
  await openDesk(page, server.url)
  await openDeskPage(page, '公告管理')
  await opensAndReturns(
    page,
    page.getByRole('button', { name: '发布公告' }),
    dialog(page, '发布公告'),
    '消息类型',
  )
  await page.keyboard.press('Enter')
  await expect.poll(() => nameOfFocus(page)).toBe('消息类型')
  for (const text of ['typed title', 'typed body']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await dialog(page, '发布公告').getByRole('button', { name: '发布公告' }).press('Enter')
  await expect(dialog(page, '发布公告')).toBeHidden()
  const withdraw = page
    .getByRole('row')
    .filter({ hasText: 'typed title' })
    .getByRole('button', { name: '撤回' })
  await expect(withdraw).toBeVisible()
  await opensAndReturns(page, withdraw, dialog(page, '提示'), '取消')
})

test('[GEN-11] lists by keys: ↓ from a condition into the rows, ↑ ↓ Home End through them, Space ticks, Enter opens; a page that is shown again has the focus where it was', async ({
  window,
}) => {
  await openPage(window, SELF_PRINT)
  await expect.poll(() => nameOfFocus(window)).toBe('检验检疫编号')
  const rows = table(window, SELF_PRINT).locator('tbody tr[data-id]')
  await expect(rows.nth(2)).toBeVisible({ timeout: 30_000 })
  await window.keyboard.press('ArrowDown')
  await expect(rows.first()).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await expect(rows.nth(2)).toBeFocused()
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Space')
  await expect(rows.nth(1).getByRole('checkbox')).toBeChecked()
  await window.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: /^预览/u })).toHaveAttribute('aria-selected', 'true')
  // The pages of the certificate have the keys.
  await expect(window.locator('.pdf-pages:focus')).toHaveCount(1, { timeout: 30_000 })
  const top = () =>
    window
      .locator('.pdf-pages')
      .filter({ visible: true })
      .evaluate((pages) => pages.scrollTop)
  await window.keyboard.press('PageDown')
  await expect.poll(top).toBeGreaterThan(0)
  await window.getByRole('tab', { name: SELF_PRINT, exact: true }).focus()
  await openPage(window, SELF_PRINT)
  await expect(rows.first()).toBeFocused()
})
