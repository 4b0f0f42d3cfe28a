/** What clerks really type and paste into fields: telephone numbers, codes in small letters, days in any writing (GEN-10, GEN-13). */
import { expect, test } from './sill.ts'
import { untilSaved } from './steps/applications.ts'
import { openPage } from './steps/pages.ts'
import { asYuanyang, startFiling } from './steps/registration.ts'

test('[GEN-10] typed telephone numbers stay as typed, codes are put right, and what is plainly no number says why', async ({
  page,
  client,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  const place = (name: string) => window.locator(`[data-at="fields.${name}"]`)
  const type = async (name: string, text: string) => {
    const input = place(name).locator('input')
    await input.press('ControlOrMeta+a')
    await input.press('Delete')
    await input.pressSequentially(text)
    await window.keyboard.press('Tab')
    return input
  }
  for (const [name, number] of [
    ['contactPhone', '400-820-8820'],
    ['fax', '(021)12345678转801'],
    ['contactMobile', '138-0000-0000'],
    ['contactPhone', '+886-2-2345-6789'],
    ['fax', '021–12345678'],
    ['contactPhone', '12360'],
  ] as const) {
    await expect(await type(name, number)).toHaveValue(number)
    await expect(place(name)).not.toContainText('请输入正确的电话号码')
  }
  await type('fax', '12')
  await expect(place('fax')).toContainText('请输入正确的电话号码')
  await type('fax', '无')
  await expect(place('fax')).toContainText('请输入正确的电话号码：只能有数字')
  await expect(await type('organisationCode', 'd2143569－x')).toHaveValue('D2143569-X')
  await expect(place('organisationCode')).not.toContainText('不正确')
  await expect(await type('postcode', '３１５\u00ad８００')).toHaveValue('315800')
  await expect(await type('nameZh', '⼀⽉（上海）有限公司')).toHaveValue('一月（上海）有限公司')
  await expect(await type('legalIdNumber', '11010519491231002x')).toHaveValue('11010519491231002X')
  await untilSaved(window)
})

test('[GEN-13] a condition of days: every full writing is taken, a month is refused in words', async ({
  page,
  client,
}) => {
  const window = await asYuanyang(page, client)
  await openPage(window, '申请单查询')
  const from = window
    .getByRole('combobox', { name: /申请时间.*起/u })
    .filter({ visible: true })
    .first()
  await from.press('ControlOrMeta+a')
  await from.pressSequentially('2026年1月5日')
  await window.keyboard.press('Tab')
  await expect(from).toHaveValue('2026-01-05')
  await from.press('ControlOrMeta+a')
  await from.pressSequentially('2026-12')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tabpanel').filter({ visible: true })).toContainText('不是正确的日期')
  await expect(from).toHaveValue('2026-12')
})
