/** The look and the keys of a form that has everything: GEN-10, GEN-11. The form is a fixture; its engine is every form's. */
import type { Locator, Page } from '@playwright/test'
import type { ClientStack } from '../support/stack/client.ts'
import { draftWithRows } from '../support/stack/large-draft.ts'
import { login } from './steps/login.ts'
import { openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './third.ts'

let client: ClientStack

test.beforeEach(({ client: ownClient }) => {
  client = ownClient
})

const YELLOW = 'rgb(255, 248, 209)'
const GREY = 'rgb(236, 239, 242)'

async function openForm(page: Page): Promise<Locator> {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '示例登记表查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: '示例登记表', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  return page.getByRole('tabpanel').filter({ visible: true })
}

const place = (form: Locator, at: string): Locator =>
  form.page().locator(`[data-at="${at}"]`).filter({ visible: true })
const control = (form: Locator, at: string): Locator =>
  place(form, at).locator('.field-control').locator('input, textarea, .ant-select, fieldset').first()

/** The name of the field that has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.activeElement?.closest('[data-at]')?.getAttribute('data-at') ??
      document.activeElement?.getAttribute('aria-label') ??
      '',
  )
const expectFocus = (page: Page, at: string): Promise<void> => expect.poll(() => focused(page)).toBe(at)

test('[GEN-10] grounds, asterisks and messages follow what is required now; the rule stands at the foot', async ({
  page,
}) => {
  const form = await openForm(page)
  const ground = (at: string, colour: string) =>
    expect(control(form, at)).toHaveCSS('background-color', colour)
  const mark = (at: string) => place(form, at).locator('.required-mark')

  await ground('fields.mobile', YELLOW)
  await expect(mark('fields.mobile')).toHaveText('*')
  await expect(form.getByLabel('移动电话')).toHaveAttribute('aria-required', 'true')
  await ground('fields.types', YELLOW)
  // Logged in by account: the declaration asks for the capital then.
  await ground('fields.capital', YELLOW)
  await expect(mark('fields.mail')).toHaveCount(0)
  for (const at of ['fields.number', 'fields.summary']) {
    await ground(at, GREY)
    await expect(control(form, at)).toHaveAttribute('readonly', '')
  }

  await expect(mark('fields.parentName')).toHaveCount(0)
  await form.getByLabel('分支机构').check()
  await ground('fields.parentName', YELLOW)
  await expect(mark('fields.parentName')).toHaveText('*')
  await form.getByLabel('分支机构').uncheck()
  await expect(mark('fields.parentName')).toHaveCount(0)

  const licences = form.locator('[data-at="rows.licences"]')
  await expect(licences.locator('h2 .required-mark')).toHaveCount(0)
  await form.getByLabel('支付企业').check()
  await expect(licences.locator('h2 .required-mark')).toHaveText('*')
  await expect(form.locator('[data-at="attachments"] h2 .required-mark')).toHaveText('*')

  // A refused tick changes nothing and says why beside the group.
  await form.getByLabel('收发货人').check()
  await form.getByLabel('报关企业').click()
  await expect(form.getByLabel('报关企业')).not.toBeChecked()
  await expect(place(form, 'fields.types').getByRole('alert')).toHaveText(
    '已选择收发货人,无法同时备案报关企业',
  )

  await form.getByLabel('移动电话').fill('12')
  await expect(form.locator('.form-rule')).toContainText('手机号码，或 区号-号码-分机')
  await form.getByLabel('移动电话').press('Tab')
  const message = place(form, 'fields.mobile').locator('.field-message')
  await expect(message).toHaveText('请输入正确的电话号码')
  const [box, told] = [await control(form, 'fields.mobile').boundingBox(), await message.boundingBox()]
  expect(told?.x ?? 0).toBeGreaterThan((box?.x ?? 0) + (box?.width ?? 0))
  await expect(form.getByLabel('移动电话')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByLabel('移动电话')).toHaveAccessibleDescription(/请输入正确的电话号码/u)

  await toolbar(page).getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '处需要修改' })).toBeVisible()
  await expect(licences.locator('h2')).toContainText('请填写外部资质信息')
  await expect(form.locator('[data-at="attachments"] h2')).toContainText('请上传备案信息表')
  await expectFocus(page, 'fields.division')
})

test('[GEN-10] every control of a form has a name that a screen reader says', async ({ page }) => {
  const form = await openForm(page)
  await form.getByRole('button', { name: '新增 外部资质信息' }).click()
  const dialog = page.getByRole('dialog', { name: '请填写外部资质信息' })
  await expect(dialog).toBeVisible()
  for (const scope of [form, dialog]) {
    const controls = (await scope.ariaSnapshot())
      .split('\n')
      .filter((line) => /^\s*- (?:textbox|combobox|checkbox|button|spinbutton|group|radio)\b/u.test(line))
    expect(controls.length).toBeGreaterThan(3)
    expect(controls.filter((line) => !/^\s*- \w+ "[^"]+"/u.test(line))).toEqual([])
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('[GEN-11] the whole form is filled with the keyboard alone', async ({ page }) => {
  const form = await openForm(page)
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  await expectFocus(page, 'fields.types')

  // Check boxes: Space toggles, arrows move within the group, Enter goes on.
  await keys('Space', 'ArrowRight', 'ArrowRight', 'Space')
  await expect(form.getByLabel('收发货人')).toBeChecked()
  await expect(form.getByLabel('支付企业')).toBeChecked()
  await keys('Enter')
  await expectFocus(page, 'fields.isBranch')
  await keys('Space', 'Enter')
  await expectFocus(page, 'fields.parentName')
  await page.keyboard.type('示例总公司')
  await keys('Enter')

  // A code: Space opens the search, the arrows move, Enter takes and goes on. The grey number is passed by.
  await expectFocus(page, 'fields.division')
  await keys('Space')
  await page.keyboard.type('310115')
  await expect(page.locator('.ant-select-item-option-active').filter({ visible: true })).toContainText(
    '310115',
  )
  await keys('Enter')
  await expectFocus(page, 'fields.district')
  await keys('Space')
  const offered = page.locator('.ant-select-item-option').filter({ visible: true })
  await expect(offered.first()).toContainText(/^22/u)
  const highlighted = page.locator('.ant-select-item-option-active').filter({ visible: true })
  await expect(highlighted).toContainText(/^22/u)
  await keys('ArrowDown')
  await expect(highlighted).not.toHaveText(await offered.first().innerText())
  await keys('ArrowUp', 'Enter')

  // A drop-down: Backspace opens it when it is empty, clears it when it is not.
  await expectFocus(page, 'fields.grade')
  await keys('Backspace')
  await expect(offered.first()).toHaveText('普通')
  await keys('ArrowDown', 'Enter')
  await expectFocus(page, 'fields.foundedOn')
  await keys('Shift+Tab')
  await expectFocus(page, 'fields.grade')
  await expect(place(form, 'fields.grade')).toContainText('高级')
  await keys('Backspace')
  await expect(place(form, 'fields.grade')).not.toContainText('高级')
  await keys('Space', 'ArrowUp', 'Enter')
  await expectFocus(page, 'fields.foundedOn')
  await page.keyboard.type('20260102')
  await keys('Tab')
  await expectFocus(page, 'fields.capital')
  await expect(form.getByLabel('成立日期')).toHaveValue('2026-01-02')
  await expect(form.getByLabel('摘要')).toHaveValue('normal / 2026-01-02')
  for (const text of ['100', '12.5', '13812345678', 'name@example.com', '11010519491231002X']) {
    await page.keyboard.type(text)
    await keys('Enter')
  }
  await expectFocus(page, 'fields.remarks')
  await page.keyboard.type('一')
  await keys('Control+Enter')
  await page.keyboard.type('二')
  await expect(form.getByLabel('备注')).toHaveValue('一\n二')

  // The sub-table: Enter on 【新增】 opens the row, Enter on its last field adds it.
  await keys('Enter')
  await expect.poll(() => focused(page)).toContain('licences')
  await keys('Enter')
  const dialog = page.getByRole('dialog', { name: '请填写外部资质信息' })
  await expect.poll(() => focused(page)).toMatch(/\.name$/u)
  await page.keyboard.type('支付业务许可证')
  await keys('Enter', 'Enter', 'Enter', 'Space')
  // 长期有效 gives the date at once and greys it.
  await expect(dialog.getByLabel('有效日期')).toHaveValue('2099-12-31')
  await expect(dialog.getByLabel('有效日期')).toHaveAttribute('readonly', '')
  await keys('Enter')
  // The licence's number is required as soon as the licence has a name.
  await expect(dialog.locator('.field-message').filter({ hasText: '此项为必填项' })).toHaveCount(1)
  await expect.poll(() => focused(page)).toMatch(/\.number$/u)
  await page.keyboard.type('示例001')
  await keys('Enter', 'Enter')
  await expect(dialog).toBeHidden()
  const table = form.getByRole('table', { name: '外部资质信息' })
  await expect(table.locator('tbody tr[data-id]')).toHaveCount(1)
  await expect(table).toContainText('2099-12-31')
  await expect(form.getByText('显示第 1 到第 1 条记录，总共 1 条记录')).toBeVisible()
  await expect.poll(() => focused(page)).toContain('licences')

  // On by Tab to the file that a payer needs; its button opens the system's dialog.
  const chooser = page.waitForEvent('filechooser')
  const add = page.getByRole('button', { name: '添加文件' })
  for (
    let tabs = 0;
    tabs < 12 && !(await add.evaluate((button) => button === document.activeElement));
    tabs += 1
  )
    await keys('Tab')
  await keys('Space')
  await (
    await chooser
  ).setFiles({ name: '备案信息表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') })
  await keys('Tab')
  await expect(page.getByRole('button', { name: '上传' })).toBeFocused()
})

test('[GEN-11] the calendar of a date by keys: Alt+↓ opens, arrows move, Enter takes and goes on, Escape closes and no more', async ({
  page,
}) => {
  const form = await openForm(page)
  const date = form.getByLabel('成立日期')
  const calendar = page.locator('.month-calendar').filter({ visible: true })
  await date.fill('20260131')
  await date.press('Alt+ArrowDown')
  await expect(calendar.getByRole('status')).toHaveText('2026-01-31')
  await expect(date).toBeFocused()
  await expect(date).toHaveAttribute('aria-expanded', 'true')
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'ArrowLeft']) await page.keyboard.press(key)
  await expect(calendar.getByRole('status')).toHaveText('2026-03-07')
  await expect(calendar.locator('.ant-picker-cell-selected')).toHaveText('07')
  await page.keyboard.press('Enter')
  await expect(date).toHaveValue('2026-03-07')
  await expect(calendar).toHaveCount(0)
  await expectFocus(page, 'fields.capital')

  await date.press('Alt+ArrowDown')
  await expect(calendar.getByRole('status')).toHaveText('2026-03-07')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await expect(calendar).toHaveCount(0)
  await expect(date).toHaveValue('2026-03-07')
  await expect(date).toBeFocused()
  // Closed, its keys are the form's again.
  await page.keyboard.press('Enter')
  await expectFocus(page, 'fields.capital')

  // In a dialog Escape closes the calendar first; Tab leaves it open for nobody.
  await form.getByRole('button', { name: '新增 外部资质信息' }).click()
  const dialog = page.getByRole('dialog', { name: '请填写外部资质信息' })
  const until = dialog.getByLabel('有效日期')
  await until.press('Alt+ArrowDown')
  await expect(calendar.getByRole('status')).toHaveText(/^\d{4}-\d{2}-\d{2}$/u)
  await page.keyboard.press('Escape')
  await expect(calendar).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await until.press('Alt+ArrowDown')
  await expect(calendar).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(calendar).toHaveCount(0)
  await expect(until).toHaveValue('')
})

test('[GEN-11] Enter on the last field hands the form in; rows are edited, kept and deleted', async ({
  page,
}) => {
  const form = await openForm(page)
  await form.getByRole('button', { name: '新增 外部资质信息' }).click()
  const adding = page.getByRole('dialog', { name: '请填写外部资质信息' })
  await adding.getByLabel('许可证名称').fill('快递业务经营许可证')
  await adding.getByLabel('有效日期').fill('2019-01-01')
  await adding.getByRole('button', { name: '确认' }).click()
  await expect(adding).toContainText('已过有效期')
  await adding.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(adding.getByRole('alert')).toContainText('未确认')
  await adding.getByRole('button', { name: '暂且保留' }).click()
  const table = form.getByRole('table', { name: '外部资质信息' })
  await expect(table.locator('.row-messages')).toContainText('有效日期：已过有效期')
  await table.getByRole('button', { name: '编辑 1' }).click()
  const editing = page.getByRole('dialog', { name: '请填写外部资质信息' })
  await editing.getByLabel('有效日期').fill('2030-01-01')
  await editing.getByLabel('许可证编号').fill('示例002')
  await editing.getByLabel('许可证编号').press('Control+Enter')
  await expect(editing).toBeHidden()
  await expect(table.locator('.row-messages')).toHaveCount(0)
  await table.getByRole('button', { name: '删除 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(table.locator('tbody tr[data-id]')).toHaveCount(0)

  await form.getByLabel('移动电话').press('Control+Enter')
  await expect(page.getByRole('alert').filter({ hasText: '处需要修改' })).toBeVisible()

  await openPage(page, '示例大表查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await page.getByLabel('字段299', { exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '处需要修改', visible: true })).toBeVisible()
  await expectFocus(page, 'fields.field1')
})

test('[GEN-11] a sub-table of 500 rows stands in pages; a row far behind is edited in its dialog', async ({
  page,
  context,
}) => {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await draftWithRows(context, page.url(), 500)
  await openPage(page, '示例登记表查询')
  await page.locator('tbody tr[data-id]').filter({ visible: true }).first().dblclick()
  const licences = page.locator('[data-at="rows.licences"]')
  const lines = licences.locator('tbody tr[data-id]')
  await expect(licences.getByText('显示第 1 到第 10 条记录，总共 500 条记录')).toBeVisible()
  await expect(lines).toHaveCount(10)
  await licences.locator('.ant-pagination-options-quick-jumper input').fill('50')
  await licences.locator('.ant-pagination-options-quick-jumper input').press('Enter')
  await expect(licences.getByText('显示第 491 到第 500 条记录，总共 500 条记录')).toBeVisible()
  await licences.getByRole('button', { name: '编辑 500' }).click()
  const dialog = page.getByRole('dialog', { name: '请填写外部资质信息' })
  await dialog.getByLabel('许可证名称').fill('最后一张')
  await dialog.getByRole('button', { name: '确认' }).click()
  await expect(lines.last()).toContainText('最后一张')
  await licences.locator('.ant-pagination-options-size-changer').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '50', visible: true }).click()
  await expect(lines).toHaveCount(50)
})

test('[GEN-11] [GEN-14] what is typed into the dialog of a row survives a kill', async ({ page }) => {
  const form = await openForm(page)
  await form.getByRole('button', { name: '新增 外部资质信息' }).click()
  await page.getByRole('dialog').getByLabel('许可证名称').fill('未确认的许可证')
  await expect(page.locator('output[data-progress]').filter({ visible: true })).toHaveAttribute(
    'data-progress',
    'saved',
  )
  await client.kill()
  await client.start()
  await page.goto(client.window())
  await page.getByRole('tab', { name: '离线解锁' }).click()
  await page.getByLabel('密码').fill('Sill-demo-2026')
  await page.getByRole('button', { name: '解锁' }).click()
  await expect(
    page.getByRole('tabpanel').filter({ visible: true }).getByRole('table', { name: '外部资质信息' }),
  ).toContainText('未确认的许可证')
})
