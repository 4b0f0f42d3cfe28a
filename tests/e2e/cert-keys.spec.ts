/** A print without a mouse, from the menu to the confirmed result; what is typed is not counted, every other key is. */
import { expect, FORMAT, kindOfFormat, test } from './steps/office.ts'
import { nameOfFocus } from './steps/boxes.ts'
import { findCertificate, printBox, question, rowWith, SELF_PRINT } from './steps/printing.ts'

const MOST_KEYS = 25

test('[CERT-10] [CERT-14] [GEN-11] from the menu to a confirmed print by keys, at most 25; the result says what became of certificate and blank', async ({
  window,
  office,
}, info) => {
  const certificateNo = await office.certificate()
  const [, blankNo = ''] = await office.blanks(kindOfFormat(FORMAT), 2)
  // It has come down; the way begins at a page that was never opened.
  await findCertificate(window, certificateNo)
  await window.getByRole('button', { name: '关闭操作' }).click()
  await window.getByRole('menuitem', { name: '关闭全部选项卡' }).click()

  let keys = 0
  const press = async (...names: readonly string[]) => {
    for (const name of names) {
      await window.keyboard.press(name)
      keys += name.split('+').length
    }
  }
  await window.getByRole('navigation', { name: '菜单' }).getByRole('button').first().focus()
  while ((await nameOfFocus(window)) !== SELF_PRINT) {
    await press('ArrowDown')
    expect(keys).toBeLessThan(MOST_KEYS)
  }
  await press('Enter')
  await expect.poll(() => nameOfFocus(window)).toBe('检验检疫编号')
  await press('Tab')
  await expect.poll(() => nameOfFocus(window)).toBe('证书编号')
  await window.keyboard.type(certificateNo)
  await press('Enter')
  await expect(window.locator('tbody tr[data-id]').filter({ visible: true })).toHaveCount(1)
  await press('ArrowDown', 'Space')
  await expect(rowWith(window, certificateNo).getByRole('checkbox')).toBeChecked()
  await press('Alt+P')
  await expect(printBox(window)).toBeVisible()
  await expect.poll(() => nameOfFocus(window)).toBe('空白单证编号')

  // The next free number of the kind is offered and stands selected: what is typed, or scanned, takes its place.
  const number = printBox(window).getByLabel('空白单证编号')
  await expect(number).toHaveValue(new RegExp(`^${kindOfFormat(FORMAT).replace('-', '')}-\\d{10}$`, 'u'))
  expect((await office.blank(await number.inputValue())).state).toBe('available')
  await window.keyboard.type(blankNo)
  await expect(number).toHaveValue(blankNo)
  await press('Enter')
  const asked = question(window, certificateNo)
  await expect(asked).toBeVisible()
  // Enter would only put it off; nothing is said of the paper by mistake.
  await expect.poll(() => nameOfFocus(window)).toBe('稍后确认')
  await expect(asked.getByRole('button', { name: '打印成功' })).toBeEnabled({ timeout: 30_000 })
  await press('Alt+Y')
  await expect(asked).toBeHidden()
  info.annotations.push({ type: 'keys', description: String(keys) })
  expect(keys).toBeLessThanOrEqual(MOST_KEYS)

  const news = window.getByRole('status', { name: '打印结果' })
  await expect(news).toContainText(
    `打印成功：证书 ${certificateNo} 已打印，共 1 次；空白单证 ${blankNo} 已使用`,
    { timeout: 30_000 },
  )
  // The row has gone from the list of what is to be printed; the keyboard has not.
  await expect.poll(() => nameOfFocus(window)).not.toBe('')
})

test('[CERT-12] the sheets that are needed are filled in; closed by Escape, the focus is back on the button', async ({
  window,
  office,
}) => {
  const { certificateNo } = await office.pair()
  await findCertificate(window, certificateNo)
  await rowWith(window, certificateNo).getByRole('checkbox').check()
  await window.keyboard.press('Alt+P')
  await expect(printBox(window).getByLabel('空白续页/副页数量')).toHaveValue('0')
  await window.keyboard.press('Escape')
  await expect(printBox(window)).toBeHidden()
  await expect.poll(() => nameOfFocus(window)).toBe('打印')
})

test('[CERT-15] what waits for its result: nothing is said of the blank that is not known, and 【去确认】 leads there', async ({
  window,
  office,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  await findCertificate(window, certificateNo)
  await rowWith(window, certificateNo).getByRole('checkbox').check()
  await window.keyboard.press('Alt+P')
  await expect.poll(() => nameOfFocus(window)).toBe('空白单证编号')
  await window.keyboard.type(blankNo)
  await window.keyboard.press('Enter')
  await expect(question(window, certificateNo)).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(question(window, certificateNo)).toBeHidden()
  await window.keyboard.press('Alt+P')
  const told = window.getByRole('dialog', { name: '提示' }).getByRole('alert')
  await expect(told).toContainText(`空白单证 ${blankNo} 已交给打印机`)
  await expect(told).toContainText('空白单证是否消耗尚不确定')
  await expect(told).not.toContainText('未消耗')
  await expect(told).not.toContainText('可以安全重试')
  await told.getByRole('button', { name: '去确认' }).press('Enter')
  await expect(question(window, certificateNo)).toBeVisible()
  await expect(window.getByRole('dialog', { name: '提示' })).toBeHidden()
  await expect(question(window, certificateNo).getByRole('button', { name: '打印成功' })).toBeEnabled({
    timeout: 30_000,
  })
  await window.keyboard.press('Alt+Y')
  await expect(question(window, certificateNo)).toBeHidden()
})
