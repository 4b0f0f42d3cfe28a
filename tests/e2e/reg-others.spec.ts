/** 为其他主体备案 and 为其他主体变更备案, by card (REG-08). What an account may not is in reg-choice. */
import type { Page } from '@playwright/test'
import { AGENCY_CODE } from '../../systems/registration/server/seed/contents.ts'
import { pdfOf } from '../../server/testing/documents.ts'
import { makeToken, type TestToken } from '../support/card/token.ts'
import { startClient, type ClientStack } from '../support/stack/client.ts'
import { loginByCard } from './steps/card.ts'
import { dataRows, openPage, toolbar } from './steps/pages.ts'
import {
  APPROVAL,
  CHANGE,
  decide,
  fieldAt,
  FILING,
  formState,
  inputAt,
  press,
  rowsAt,
} from './steps/registration.ts'
import { expect, printing, test as base } from './sill.ts'

/** The window of who has logged in by card. */
const test = base.extend<{ byCard: Page }>({
  byCard: async ({ server, shop, page }, use) => {
    const token: TestToken = await makeToken({ serverUrl: server.url, loginName: 'hengfeng' })
    const client: ClientStack = await startClient(server.url, { ...printing(shop), ...token.env })
    await page.goto(client.window())
    await loginByCard(page, token)
    await use(page)
    await client.close()
    token.remove()
  },
})

async function actFor(page: Page, button: string, creditCode: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const box = page.getByRole('dialog', { name: button })
  await box.getByLabel('统一社会信用代码', { exact: true }).fill(creditCode)
  await box.getByRole('button', { name: '确认', exact: true }).click()
  await expect(box.getByRole('alert')).toHaveText('请先阅读并勾选承诺书')
  await box.getByRole('checkbox').check()
  await box.getByRole('button', { name: '确认', exact: true }).click()
  await expect(box).toBeHidden()
}

async function attachForm(page: Page): Promise<void> {
  await page
    .locator('[data-at="attachments"] input[type=file]')
    .filter({ visible: true })
    .or(page.locator('input[type=file]'))
    .first()
    .setInputFiles({ name: '信息表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(1)) })
  await expect(dataRows(page, '附件信息')).toHaveCount(1)
}

test('[REG-08] by card for another entity: code and promise, the stamped form, and the qualification is its own', async ({
  byCard: window,
  api,
}) => {
  const [clerk, officer] = [await api('hengfeng'), await api('customs')]
  await openPage(window, '备案申请')
  await actFor(window, '为其它主体备案', AGENCY_CODE)
  await expect(inputAt(window, 'creditCode')).toHaveValue(AGENCY_CODE)
  await expect(inputAt(window, 'nameZh')).toHaveValue('示例联运报关有限公司')
  const types = fieldAt(window, 'types')
  await expect(types).toContainText('报关企业（已备案）')
  await types.getByRole('checkbox', { name: '跨境电子商务监管场所运营人', exact: true }).check()
  await press(window, '提交')
  await expect(window.locator('[data-at="attachments"]').filter({ visible: true })).toContainText(
    '请上传加盖单位公章的《报关单位备案信息表》扫描件或者照片',
  )
  await attachForm(window)
  await press(window, '提交')
  await expect(toolbar(window)).toContainText('已送达', { timeout: 60_000 })
  await expect(formState(window)).toContainText('申报成功')
  const [sent] = await rowsAt(clerk, FILING, {
    creditCode: { equals: AGENCY_CODE },
    state: { equals: 'submitted' },
  })
  expect(sent?.content.fields).toMatchObject({
    creditCode: AGENCY_CODE,
    forOthers: '1',
    promised: '1',
    types: 'siteOperator',
    filedTypes: 'broker',
  })
  await decide(officer, FILING, sent?.id ?? '', APPROVAL)
  expect((await clerk.client.registration.parent({ code: AGENCY_CODE })).types).toEqual([
    'broker',
    'siteOperator',
  ])
  // It is the other's, not the agent's.
  expect(
    (await rowsAt(clerk, 'registration.qualification')).map(({ content }) => content.fields['creditCode']),
  ).not.toContain(AGENCY_CODE)
})

test('[REG-08] by card a change for another entity begins with what it has filed', async ({
  byCard: window,
  api,
}) => {
  const [clerk, officer] = [await api('hengfeng'), await api('customs')]
  await openPage(window, '变更申请')
  await actFor(window, '为其他主体变更备案', AGENCY_CODE)
  await expect(inputAt(window, 'nameZh')).toHaveValue('示例联运报关有限公司')
  await expect(dataRows(window, '管理人员信息')).toHaveCount(2)
  await inputAt(window, 'nameZh').fill('示例联运报关新名有限公司')
  await attachForm(window)
  await press(window, '提交')
  await expect(toolbar(window)).toContainText('已送达', { timeout: 60_000 })
  const [sent] = await rowsAt(clerk, CHANGE, { creditCode: { equals: AGENCY_CODE } })
  await decide(officer, CHANGE, sent?.id ?? '', APPROVAL)
  expect((await clerk.client.registration.parent({ code: AGENCY_CODE })).nameZh).toBe(
    '示例联运报关新名有限公司',
  )
})
