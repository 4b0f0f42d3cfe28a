/** Issue 11: documents that customs begins, declared in a fixture: the desk's own form by keyboard, the agency's window answers. */
import type { Page } from '@playwright/test'
import { AGENCY } from '../fixtures/three-party/agency.ts'
import { pdfOf } from '../../server/testing/documents.ts'
import { buildThreeParties } from '../support/stack/three-party.ts'
import { openDesk, openDeskPage } from './steps/desk.ts'
import { login } from './steps/login.ts'
import { dataRows, openPage, toolbar, untilSynced } from './steps/pages.ts'
import { expect, testsWith } from './other.ts'

const test = testsWith(buildThreeParties)

/** Opens the drop-down of a field, types, and takes what is offered first with Enter. */
async function pick(page: Page, field: string, typed: string, offered: string): Promise<void> {
  const box = page.locator(`[data-at="fields.${field}"]`).getByRole('combobox')
  await box.focus()
  await page.keyboard.press('Space')
  await page.keyboard.type(typed)
  await expect(
    page.locator('.ant-select-item-option').filter({ hasText: offered, visible: true }).first(),
  ).toBeVisible()
  await page.keyboard.press('Enter')
}

const message = (page: Page, at: string) => page.locator(`[data-at="${at}"] .field-message`)

test("[GEN-10] [GEN-12] [GEN-18] [DESK-01] customs begins a document in the desk's own form by keyboard: judged while typing, kept over a reload, with rows and a file; the agency has it", async ({
  page: desk,
  browser,
  server,
  client,
}, testInfo) => {
  await openDesk(desk, server.url)
  await openDeskPage(desk, '示例监督检查')
  await desk.getByRole('button', { name: '发起' }).click()
  await expect(desk.getByRole('heading', { name: '发起示例监督检查' })).toBeVisible()
  // What the other side fills is there to be read.
  await expect(desk.getByLabel('反馈说明')).toHaveAttribute('readonly', '')
  await expect(desk.getByLabel('机构标识')).toHaveCount(0)

  // The focus is in the first field: what may not be chosen says why.
  await expect(desk.locator('[data-at="fields.agency"]').getByRole('combobox')).toBeFocused()
  await desk.keyboard.press('Space')
  await expect(desk.locator('.code-option-why').first()).toHaveText('该机构已撤销，不能选择')
  await desk.keyboard.press('Escape')
  await pick(desk, 'agency', 'hjjy', AGENCY.name)
  await expect(desk.getByLabel('备案编号')).toHaveValue('JJD0001')
  await pick(desk, 'country', 'deg', '德国')
  await desk.getByLabel('HS编码').pressSequentially('84295212')
  await expect(desk.getByLabel('依据')).not.toHaveValue('')
  await pick(desk, 'port', '3101', '3101')
  await desk.getByLabel('反馈期限').pressSequentially('20200101')
  await desk.keyboard.press('Tab')
  await expect(message(desk, 'fields.until')).toHaveText('反馈期限不能早于今天')

  // On site, a place is needed.
  await desk.getByLabel('检查类型').focus()
  await desk.keyboard.press('Space')
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Control+Enter')
  await expect(message(desk, 'fields.place')).toHaveText('此项为必填项')
  await expect(desk.getByRole('alert').filter({ hasText: '处需要修改' })).toBeVisible()

  // A reload loses nothing of it.
  await expect(desk.locator('.save-progress')).toHaveAttribute('data-progress', 'saved')
  await desk.reload()
  await expect(desk.getByLabel('备案编号')).toHaveValue('JJD0001')
  await expect(desk.locator('[data-at="fields.agency"]')).toContainText(AGENCY.name)
  await desk.getByLabel('检查地点').pressSequentially('示例堆场')
  await desk.getByLabel('反馈期限').press('Control+a')
  await desk.getByLabel('反馈期限').pressSequentially('20991231')

  const strip = desk.locator('.row-strip-fields')
  await strip.getByLabel('内容').pressSequentially('检验记录')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('2')
  await desk.keyboard.press('Enter')
  await expect(dataRows(desk, '检查要点')).toHaveCount(1)

  const files = desk.locator('[data-at="attachments"]')
  await files.locator('input[type=file]').setInputFiles([
    { name: '检查通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdfOf(1)) },
    { name: '不是图片.png', mimeType: 'image/png', buffer: Buffer.from('x') },
  ])
  await files.getByRole('button', { name: '上传' }).click()
  await expect(files.getByRole('table')).toContainText('检查通知.pdf')
  await expect(files).toContainText('不是图片.png：')
  await expect(dataRows(desk, '随附单据清单列表')).toHaveCount(1)
  await desk.screenshot({ path: testInfo.outputPath('begin.png') })

  await desk.getByLabel('检查地点').focus()
  await desk.keyboard.press('Control+Enter')
  await expect(desk.locator('.desk-state')).toHaveText('待反馈')
  await expect(desk.getByText('检查通知.pdf')).toBeVisible()
  await desk.screenshot({ path: testInfo.outputPath('begun.png') })

  // What was handed in is kept no more: the next one begins empty.
  await openDeskPage(desk, '示例监督检查')
  await desk.getByRole('button', { name: '发起' }).click()
  await expect(desk.getByLabel('备案编号')).toHaveValue('')

  const page = await (
    await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  ).newPage()
  await page.goto(client.window())
  await login(page, 'huajian')
  await openPage(page, '示例监督检查查询')
  await untilSynced(page)
  await page.getByRole('table', { name: '示例监督检查', exact: true }).getByText('JJD0001').click()
  const form = page.getByRole('tabpanel').filter({ visible: true })
  await expect(form.getByLabel('检查地点')).toHaveValue('示例堆场')
  await expect(form.getByLabel('检查地点')).toHaveAttribute('readonly', '')
  await form.getByRole('button', { name: '预览' }).click()
  await expect(page.locator('.file-preview .pdf-view')).toBeVisible()
  await page.keyboard.press('Escape')
  await form.getByLabel('反馈说明').pressSequentially('已按要求提供')
  await toolbar(page).getByRole('button', { name: '提交', exact: true }).click()
  await expect(toolbar(page).locator('.form-state')).toContainText('待审核', { timeout: 60_000 })

  // Customs fills its own part of what came back, with a file, and says its opinion.
  await openDeskPage(desk, '示例监督检查')
  await dataRows(desk, '示例监督检查').getByRole('cell').first().dblclick()
  await expect(desk.locator('.desk-state')).toHaveText('待审核')
  await expect(desk.getByLabel('反馈说明')).toHaveValue('已按要求提供')
  await expect(desk.getByLabel('反馈说明')).toHaveAttribute('readonly', '')
  await desk.getByLabel('检查结果').pressSequentially('与记录一致')
  await expect(desk.locator('.save-progress')).toHaveAttribute('data-progress', 'saved')
  await desk.reload()
  await expect(desk.getByLabel('检查结果')).toHaveValue('与记录一致')
  await desk.screenshot({ path: testInfo.outputPath('fill.png') })
  await desk.getByRole('button', { name: '办结' }).click()
  const asking = desk.getByRole('dialog', { name: '办结' })
  await asking.getByRole('button', { name: '确定' }).click()
  await expect(asking).toContainText('请填写审核意见')
  await asking.getByLabel('审核意见').pressSequentially('同意')
  await asking.getByRole('button', { name: '确定' }).click()
  await expect(desk.locator('.desk-state')).toHaveText('已完成')
  await expect(desk.getByText('与记录一致')).toBeVisible()
  await expect(form).toContainText('与记录一致')
  await page.context().close()
})

test("[DESK-01] a year's reports are begun for every agency that is filed: counted before, followed after, and never twice", async ({
  page: desk,
  server,
}, testInfo) => {
  await openDesk(desk, server.url)
  await openDeskPage(desk, '示例年度报告')
  const begin = async () => {
    await desk.getByRole('button', { name: '发起' }).click()
    await desk.getByRole('radio', { name: '全部符合条件的' }).click()
    await expect(desk.locator('[data-at="fields.agency"]')).toHaveCount(0)
    await desk.getByLabel('报告年份').pressSequentially('2025')
    await desk.keyboard.press('Control+Enter')
  }
  await begin()
  const asking = desk.getByRole('dialog', { name: '发起' })
  await expect(asking).toContainText('将为 1 家发起。确定吗？')
  await desk.screenshot({ path: testInfo.outputPath('many.png') })
  await asking.getByRole('button', { name: '确定' }).click()
  await expect(desk.getByRole('status')).toContainText('已为 1 家发起', { timeout: 60_000 })
  await desk.screenshot({ path: testInfo.outputPath('begun-many.png') })

  await begin()
  await expect(asking).toContainText('没有需要发起的对象，1 家已有')
  await expect(asking.getByRole('button', { name: '确定' })).toBeDisabled()
})
