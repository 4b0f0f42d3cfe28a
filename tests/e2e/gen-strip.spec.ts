/** Rows written in a strip beneath their table (GEN-11, GEN-14): by keyboard alone, through a kill, ticked and deleted. The document is a fixture. */
import type { Locator, Page } from '@playwright/test'
import type { ClientStack } from '../support/stack/client.ts'
import { expectAccessible } from './steps/axe.ts'
import { login } from './steps/login.ts'
import { openPage, toolbar } from './steps/pages.ts'
import { expect, test } from './third.ts'

const TABLE = '主要部门情况'

let client: ClientStack

test.beforeEach(({ client: ownClient }) => {
  client = ownClient
})

const lines = (page: Page): Locator =>
  page.getByRole('table', { name: TABLE }).filter({ visible: true }).locator('tbody tr[data-id]')
const strip = (page: Page): Locator => page.locator('.row-strip').filter({ visible: true })

/** The name of the strip's field that has the focus. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement?.closest('.row-strip')
      ? document.activeElement.closest('[data-at]')?.getAttribute('data-at')?.split('.').at(-1)
      : undefined,
  )
const expectFocus = (page: Page, name: string) => expect.poll(() => focused(page)).toBe(name)

async function openStrip(page: Page): Promise<void> {
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await openPage(page, '示例委托单查询')
  await toolbar(page).getByRole('button', { name: '新建' }).click()
  await expect(page.getByRole('tab', { name: '示例委托单', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await strip(page).getByLabel('部门名称').focus()
}

/** One row, typed from the first field to Enter in the last. */
async function typeRow(
  page: Page,
  name: string,
  headcount = '12',
  telephone = '010-55501234',
): Promise<void> {
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expectFocus(page, 'size')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'headcount')
  await page.keyboard.type(headcount)
  await page.keyboard.press('Enter')
  await expectFocus(page, 'telephone')
  await page.keyboard.type(telephone)
  await page.keyboard.press('Enter')
}

test('[GEN-11] rows are written beneath the table by keyboard alone: Enter in the last field adds one and begins the next', async ({
  page,
}) => {
  await openStrip(page)
  await expect(strip(page)).toContainText('输入完成后，请在最后一个输入框，按回车保存')
  await expectAccessible(page, 'form with a strip')
  await typeRow(page, '检测一部')
  await expectFocus(page, 'department')
  await expect(lines(page)).toHaveCount(1)
  await expect(strip(page).getByLabel('部门名称')).toHaveValue('')

  // Wrong: no row, the message at its field, the focus there; a choice is taken from its open list by Enter.
  await page.keyboard.type('检测二部')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'size')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'headcount')
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await page.keyboard.type('010-55501234')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'headcount')
  await expect(strip(page).locator('[data-at$=".headcount"] .field-message')).not.toBeEmpty()
  await expect(lines(page)).toHaveCount(1)
  await page.screenshot({ path: test.info().outputPath('strip.png') })
  await page.keyboard.press('Control+a')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(2)
  await expectFocus(page, 'department')

  // A row of the table is corrected in the strip; what is in the strip meanwhile waits.
  await page.keyboard.type('检测三部')
  await lines(page).first().getByRole('button', { name: '编辑 1' }).press('Enter')
  await expect(strip(page)).toContainText('正在修改第 1 条记录')
  await expectFocus(page, 'department')
  await expect(strip(page).getByLabel('部门名称')).toHaveValue('检测一部')
  await page.keyboard.type('甲')
  await expect(lines(page).first()).toContainText('检测一部甲')
  for (const next of ['size', 'headcount', 'telephone']) {
    await page.keyboard.press('Enter')
    await expectFocus(page, next)
  }
  await page.keyboard.press('Enter')
  await expectFocus(page, 'department')
  await expect(strip(page).getByLabel('部门名称')).toHaveValue('检测三部')
  await expect(lines(page)).toHaveCount(2)
  await page.setViewportSize({ width: 911, height: 512 })
  await strip(page).scrollIntoViewIfNeeded()
  await page.screenshot({ path: test.info().outputPath('strip-150.png') })
})

test('[GEN-14] what is written in the strip survives a kill, is no row, and is asked about when the document is handed in', async ({
  page,
}) => {
  await openStrip(page)
  await typeRow(page, '检测一部')
  await expect(lines(page)).toHaveCount(1)
  await page.keyboard.type('检测二部')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'size')
  await page.waitForTimeout(1_000)
  await client.kill()
  await client.start()
  await page.goto(client.window())
  await login(page, 'hengfeng')
  await expect(strip(page).getByLabel('部门名称')).toHaveValue('检测二部')
  await expect(lines(page)).toHaveCount(1)

  const box = page.getByRole('dialog', { name: '提示' })
  const handIn = toolbar(page).getByRole('button', { name: '提交' })
  await handIn.click()
  await expect(box).toContainText('“主要部门情况”有一行尚未按回车保存')
  await box.getByRole('button', { name: '保存该行' }).click()
  // It is not complete: the strip says so, nothing was handed in.
  await expect(box).toBeHidden()
  await expect(strip(page).locator('[data-at$=".headcount"] .field-message')).toContainText('必填')
  await expect(lines(page)).toHaveCount(1)
  await handIn.click()
  await box.getByRole('button', { name: '放弃该行' }).click()
  await expect(strip(page).getByLabel('部门名称')).toHaveValue('')
  await expect(page.locator('[data-at="fields.orderNo"]')).toContainText('必填')
})

test('[GEN-11] [GEN-22] rows are ticked over several pages and deleted with one question, the others stay; rows from Excel can still be taken', async ({
  page,
}) => {
  await openStrip(page)
  for (let number = 1; number <= 12; number += 1) {
    await typeRow(page, `检测${number}部`)
    await expectFocus(page, 'department')
  }
  const section = page.locator('[data-at="rows.departments"]').filter({ visible: true })
  await expect(section).toContainText('总共 12 条记录')
  await expect(section.getByRole('button', { name: /导入/u })).toBeEnabled()
  const remove = section.getByRole('button', { name: '删除', exact: true }).first()
  await expect(remove).toBeDisabled()
  await section.getByRole('checkbox', { name: '选择 12' }).press('Space')
  await section.getByTitle('1', { exact: true }).click()
  await section.getByRole('checkbox', { name: '选择 1', exact: true }).press('Space')
  await section.getByRole('checkbox', { name: '选择 3', exact: true }).press('Space')
  await remove.press('Enter')
  const box = page.getByRole('dialog', { name: '提示' })
  await expect(box).toContainText('确定删除所选的 3 条记录吗？')
  await box.getByRole('button', { name: '确定' }).click()
  await expect(section).toContainText('总共 9 条记录')
  await expect(lines(page).first()).toContainText('检测2部')
  await section.getByRole('checkbox', { name: '全选' }).press('Space')
  await remove.press('Enter')
  await expect(box).toContainText('9 条记录')
  await box.getByRole('button', { name: '确定' }).click()
  await expect(lines(page)).toHaveCount(0)
})
