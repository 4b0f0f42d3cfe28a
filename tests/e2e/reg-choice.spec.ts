/** 备案申请: the choice of qualifications (REG-01), and what an account may not do (REG-08). */
import { openPage, untilContact } from './steps/pages.ts'
import { asYuanyang, fieldAt, formState, press, startFiling } from './steps/registration.ts'
import { expect, test } from './sill.ts'

test('[REG-01] twelve types, several at once; exclusion and dependency are said at the click, in the manual’s words', async ({
  client,
  page,
}) => {
  const window = await asYuanyang(page, client)
  await openPage(window, '备案申请')
  await expect(window.getByRole('heading', { name: '请选择您要备案的资质类型 (可多选):' })).toBeVisible()
  const group = window.locator('.qualifications')
  await expect(group.getByRole('checkbox')).toHaveCount(12)
  const box = (name: string) => group.getByRole('checkbox', { name, exact: true })
  await box('跨境电子商务企业').click()
  await expect(group.getByRole('alert')).toHaveText(
    '备案跨境电子商务企业,需要同时选择进出口货物收发货人或者进出口货物收发货人分支机构备案',
  )
  await expect(box('跨境电子商务企业')).not.toBeChecked()
  await box('进出口货物收发货人').click()
  await expect(group.getByRole('alert')).toBeEmpty()
  await box('报关企业分支机构').click()
  await expect(group.getByRole('alert')).toHaveText('已选择进出口货物收发货人,无法同时备案报关企业分支机构')
  await expect(box('报关企业分支机构')).not.toBeChecked()
  await box('跨境电子商务企业').click()
  await expect(box('跨境电子商务企业')).toBeChecked()
  await box('进出口货物收发货人').click()
  await expect(group.getByRole('alert')).toContainText('需要同时选择')
  await expect(box('进出口货物收发货人')).toBeChecked()

  await window.getByRole('button', { name: '温馨提示' }).click()
  await expect(window.getByRole('dialog', { name: '温馨提示' })).toContainText(
    '除临时备案单位有效期为1年，其他资质均长期有效',
  )
  await window.keyboard.press('Escape')

  await window.getByRole('button', { name: '确定', exact: true }).click()
  await expect(window.getByRole('tab', { name: '报关单位及相关资质备案申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  const types = fieldAt(window, 'types')
  await expect(types.getByRole('checkbox', { name: '进出口货物收发货人', exact: true })).toBeChecked()
  await expect(types.getByRole('checkbox', { name: '跨境电子商务企业', exact: true })).toBeChecked()
  await types.getByRole('checkbox', { name: '报关企业分支机构', exact: true }).click()
  await expect(types).toContainText('已选择进出口货物收发货人,无法同时备案报关企业分支机构')
})

test('[REG-01] what is filed or applied for is grey and says so, on the page and in the form', async ({
  window,
}) => {
  await openPage(window, '备案申请')
  const group = window.locator('.qualifications')
  await expect(group).toContainText('进出口货物收发货人（已备案）', { timeout: 30_000 })
  await expect(group).toContainText('跨境电子商务平台企业（申请中）')
  await expect(group.getByRole('checkbox', { name: /^进出口货物收发货人（已备案）/u })).toBeDisabled()
  await expect(group.getByRole('checkbox', { name: /^跨境电子商务平台企业/u })).toBeDisabled()
  // What is filed counts for the rules as what is chosen does.
  await group.getByRole('checkbox', { name: '进出口货物收发货人分支机构', exact: true }).click()
  await expect(group.getByRole('alert')).toHaveText(
    '已备案进出口货物收发货人,无法同时备案进出口货物收发货人分支机构',
  )
  await startFiling(window, ['跨境电子商务物流企业'])
  const types = fieldAt(window, 'types')
  await expect(types).toContainText('进出口货物收发货人（已备案）')
  await expect(types.getByRole('checkbox', { name: /^跨境电子商务平台企业/u })).toBeDisabled()
})

test('[REG-01] [GEN-14] what is only saved is not 申请中, without network either', async ({
  client,
  page,
  server,
}) => {
  const window = await asYuanyang(page, client)
  await openPage(window, '备案申请')
  await server.kill()
  try {
    await untilContact(window, '离线')
    await startFiling(window, ['跨境电子商务平台企业'])
    await press(window, '暂存')
    await expect(formState(window)).toContainText('待发送')
    await openPage(window, '备案申请')
    const box = window.locator('.qualifications').getByRole('checkbox', { name: /^跨境电子商务平台企业/u })
    await expect(box).toBeEnabled()
    await expect(window.locator('.qualifications')).not.toContainText('申请中')
  } finally {
    await server.restart()
  }
})

test('[REG-08] who has logged in by account cannot act for others', async ({ window }) => {
  await openPage(window, '备案申请')
  await window.getByRole('button', { name: '为其它主体备案' }).click()
  await expect(window.getByRole('dialog', { name: '为其它主体备案' })).toContainText(
    '账号登录不允许企业为其他企业代理备案',
  )
  await window.keyboard.press('Escape')
  await openPage(window, '变更申请')
  await window.getByRole('button', { name: '为其他主体变更备案' }).click()
  await expect(window.getByRole('dialog', { name: '为其他主体变更备案' })).toContainText(
    '请插入 IC 卡或 USB Key',
  )
})
