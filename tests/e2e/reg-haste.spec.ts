/** Clerks in haste: double clicks on what makes something, the wrong clipboard, a draft that is gone (GEN-14, REG-01). */
import { randomUUID } from 'node:crypto'
import { pdfOf } from '../../server/testing/documents.ts'
import { chooseFiles } from './steps/chooser.ts'
import { focusedName } from './steps/keyboard.ts'
import { dataRows, openPage, toolbar } from './steps/pages.ts'
import { freeCertificate, reason, startReprint, untilSaved } from './steps/applications.ts'
import { slowLine } from './steps/line.ts'
import { login } from './steps/login.ts'
import {
  act,
  asYuanyang,
  decide,
  fieldAt,
  FILING,
  filingContent,
  formState,
  inputAt,
  press,
  rowsAt,
  startFiling,
} from './steps/registration.ts'
import { expect, test } from './sill.ts'

const FORM = '报关单位及相关资质备案申请'

test('[REG-01] [GEN-22] a double click on 【确定】 or 【复制】 makes one application', async ({
  client,
  page,
}) => {
  const window = await asYuanyang(page, client)
  const forms = window.getByRole('tab', { name: FORM, exact: true })
  await openPage(window, '备案申请')
  await window
    .locator('.qualifications')
    .getByRole('checkbox', { name: '进出口货物收发货人', exact: true })
    .check()
  await window.getByRole('button', { name: '确定', exact: true }).dblclick()
  await expect(forms).toHaveCount(1)
  await press(window, '暂存')
  const copy = toolbar(window).getByRole('button', { name: '复制', exact: true })
  await expect(copy).toBeVisible()
  await inputAt(window, 'nameEn').fill('Typed just before')
  await copy.dblclick()
  await expect(forms).toHaveCount(2)
  await expect(inputAt(window, 'nameEn')).toHaveValue('Typed just before')
  // A second one would be there before a later page.
  await openPage(window, '申请单查询')
  await expect(forms).toHaveCount(2)
})

test('[GEN-14] the wrong clipboard in one field: it is blamed, and everything else is kept', async ({
  client,
  page,
  api,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['进出口货物收发货人'])
  await inputAt(window, 'postcode').fill('示例市示例区示例路一号示例大厦'.repeat(30))
  await inputAt(window, 'address').fill('示例市示例路2号')
  await expect(fieldAt(window, 'postcode')).toContainText('不能超过 6 个字符')
  await untilSaved(window)
  await press(window, '暂存')
  const clerk = await api('yuanyang')
  const kept = async () => (await rowsAt(clerk, FILING)).map((row) => row.content.fields['address'])
  await expect.poll(kept, { timeout: 30_000 }).toContain('示例市示例路2号')
  await window.getByRole('button', { name: `关闭 ${FORM}`, exact: true }).click()
  await expect(window.getByRole('tab', { name: FORM, exact: true })).toHaveCount(0)
})

test('[GEN-07] [GEN-14] a page that cannot be saved any more is closed when the clerk says so', async ({
  client,
  page,
  context,
}) => {
  const window = await asYuanyang(page, client)
  await startFiling(window, ['报关企业'])
  await inputAt(window, 'nameEn').fill('Deleted elsewhere')
  await untilSaved(window)
  const other = await context.newPage()
  await other.goto(new URL('/', window.url()).href)
  await expect(inputAt(other, 'nameEn')).toHaveValue('Deleted elsewhere')
  await press(other, '删除')
  await other.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(other.getByRole('tab', { name: FORM, exact: true })).toHaveCount(0)
  await inputAt(window, 'nameEn').fill('Typed afterwards')
  const close = window.getByRole('button', { name: `关闭 ${FORM}`, exact: true })
  await close.click()
  const question = window.getByRole('dialog')
  await expect(question).toContainText('当前页面有内容未能保存，仍要关闭吗？')
  await question.getByRole('button', { name: '取消' }).click()
  await expect(inputAt(window, 'nameEn')).toHaveValue('Typed afterwards')
  await close.click()
  await question.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(window.getByRole('tab', { name: FORM, exact: true })).toHaveCount(0)
})

test('[GEN-15] who types while 【提交】 is on its way: what is shown is what was handed in', async ({
  client,
  page,
  api,
}) => {
  const line = await slowLine(page, 0)
  await page.goto(client.window())
  await login(page, 'hengfeng')
  const { client: central } = await api('hengfeng')
  await startReprint(page, await freeCertificate(central, 'printed'))
  await reason(page).fill('打印机卡纸')
  await untilSaved(page)
  line.ms = 700
  await press(page, '提交')
  await reason(page).pressSequentially('提交之后才输入的', { delay: 100 })
  await expect(toolbar(page)).toContainText(/待发送|发送中|已送达/u)
  line.ms = 0
  await expect(reason(page)).toHaveAttribute('readonly', '')
  await expect(reason(page)).toHaveValue('打印机卡纸')
  await expect(page.getByText('这份草稿已在别处（另一窗口，或同事的电脑）被修改')).toHaveCount(0)
})

test('[GEN-11] [GEN-18] Ctrl+Enter while a file is on its way: it goes with it, or nothing goes', async ({
  client,
  page,
  api,
}) => {
  const clerk = await api('yuanyang')
  const { id } = await act(clerk, {
    kind: FILING,
    documentId: randomUUID(),
    action: 'save',
    baseRevision: 0,
    content: filingContent(['platform'], clerk.account.tenant.creditCode),
  })
  const line = await slowLine(page, 0)
  const window = await asYuanyang(page, client)
  await openPage(window, '申请单查询')
  await dataRows(window, '申请单查询')
    .filter({ hasText: '跨境电子商务平台企业' })
    .getByRole('button')
    .first()
    .click()
  const adder = window.getByRole('button', { name: '添加文件 报关单位备案信息表' })
  await adder.focus()
  line.ms = 400
  const handIn = async (name: string, buffer: Buffer) => {
    await chooseFiles(window, () => window.keyboard.press('Enter'), {
      name,
      mimeType: 'application/pdf',
      buffer,
    })
    await window.keyboard.press('Control+Enter')
  }
  await handIn('不是.pdf', Buffer.from('MZ this is a program'))
  await expect(
    window
      .locator('[data-at="attachments"]')
      .getByRole('alert')
      .filter({ visible: true, hasText: '不是.pdf' }),
  ).toBeInViewport()
  await expect.poll(() => focusedName(window)).toBe('添加文件 报关单位备案信息表')
  await expect(formState(window)).toContainText('暂存')
  await handIn('信息表.pdf', Buffer.from(await pdfOf(1)))
  await expect(toolbar(window)).toContainText(/待发送|发送中|已送达/u)
  line.ms = 0
  await expect(toolbar(window)).toContainText('已送达', { timeout: 60_000 })
  const sent = await clerk.client.documents.get({ id })
  expect(sent.content.attachments['infoForm']?.map(({ name }) => name)).toEqual(['信息表.pdf'])
  await decide(await api('customs'), FILING, id, ['receive', 'notAccept'])
})

test('[REG-12] [GEN-13] the last row of the last page is deleted: the list goes to the page before', async ({
  client,
  page,
  api,
}) => {
  const clerk = await api('yuanyang')
  const content = filingContent(['platform'], clerk.account.tenant.creditCode)
  const made: string[] = []
  for (let count = (await rowsAt(clerk, FILING)).length; count < 21; count += 1) {
    const { id } = await act(clerk, {
      kind: FILING,
      documentId: randomUUID(),
      action: 'save',
      baseRevision: 0,
      content,
    })
    made.push(id)
  }
  const window = await asYuanyang(page, client)
  await openPage(window, '申请单查询')
  const rows = dataRows(window, '申请单查询')
  await expect(rows).toHaveCount(20, { timeout: 30_000 })
  await window.locator('.ant-pagination-item-2').filter({ visible: true }).click()
  await expect(rows).toHaveCount(1)
  await act(clerk, { kind: FILING, documentId: made[0] ?? '', action: 'remove', baseRevision: 1 })
  await expect(rows).toHaveCount(20, { timeout: 30_000 })
})
