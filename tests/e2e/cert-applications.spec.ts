/** 现场出证申请 and 自助重打申请, from the ticked certificate to what the officer's decision brings (CERT-18, CERT-19). */
import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { CollectionRow } from '../../contract/shapes.ts'
import { MB } from '../../domain/kit/field.ts'
import { ONSITE, pdfOf, REPRINT } from '../../server/testing/documents.ts'
import { freeCertificate } from './steps/applications.ts'
import { expect, kindOfFormat, test, type Office } from './steps/office.ts'
import { handedOver } from './steps/paper.ts'
import { dataRows, openPage, table, toolbar } from './steps/pages.ts'
import { rowWith, sayPrinted, startPrint, tickCertificate, tool } from './steps/printing.ts'

const FILES = '随附单据清单列表'
const field = (page: Page, name: string): Locator =>
  page.getByLabel(name, { exact: true }).filter({ visible: true })
const state = (page: Page): Locator => page.locator('.form-state').filter({ visible: true })
const picker = (page: Page): Locator => page.locator('.file-picker').filter({ visible: true })

async function offer(page: Page, name: string, buffer: Buffer): Promise<void> {
  await picker(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
}

/** The application about this certificate, as the server has it. */
async function application(
  { officer }: Office,
  collection: string,
  certificateNo: string,
): Promise<CollectionRow | undefined> {
  const { rows } = await officer.client.documents.list({
    collection,
    filters: { certificateNo: { contains: certificateNo } },
  })
  return rows[0]
}

async function decide(
  { officer }: Office,
  kind: string,
  documentId: string,
  action: string,
  opinion: string,
): Promise<void> {
  const { revision, formVersion } = await officer.client.documents.get({ id: documentId })
  const outcome = await officer.client.documents.act({
    key: randomUUID(),
    kind,
    documentId,
    action,
    baseRevision: revision,
    formVersion,
    answers: { opinion },
  })
  expect(outcome.ok).toBe(true)
}

test('[CERT-18] 申请现场出证: filled from the certificate, PDF files within the limits only, submitted, decided', async ({
  window,
  office,
}) => {
  const certificateNo = await office.certificate()
  await tickCertificate(window, certificateNo)
  await tool(window, '申请现场出证').click()
  await expect(window.getByRole('tab', { name: '现场出证申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  for (const [name, value] of [
    ['出境证书编号', certificateNo],
    ['申请单位', '示例恒丰进出口有限公司'],
    ['证书种类', '兽医卫生证书'],
    ['证书格式', 'C3-1兽医（卫生）证书-通用（中英文证）'],
  ] as const) {
    await expect(field(window, name)).toHaveValue(value)
    await expect(field(window, name)).not.toBeEditable()
  }
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect(window.getByRole('alert').filter({ hasText: '有 1 处需要修改' })).toBeVisible()

  // By name, by size: before anything is sent. By content and by size of a page: when it is added.
  await offer(window, '证明.txt', Buffer.from('text'))
  await expect(picker(window)).toContainText('只可上传后缀名为pdf的文件')
  await offer(window, '太大.pdf', Buffer.from(await pdfOf(20, 4 * MB + 1)))
  await expect(picker(window)).toContainText('单个文件大小不能超过4')
  await expect(picker(window).getByRole('button', { name: '上传' })).toBeDisabled()
  for (const drop of (await picker(window).getByRole('button', { name: '移除' }).all()).toReversed())
    await drop.click()
  const wrong = [
    ['图片.pdf', Buffer.from('89504e470d0a1a0a', 'hex'), /只可上传\s*pdf\s*文件/u],
    ['单页过大.pdf', Buffer.from(await pdfOf(1, 500 * 1024)), /每页不能超过\s*400K/u],
  ] as const
  for (const [name, bytes, message] of wrong) {
    await offer(window, name, bytes)
    await picker(window).getByRole('button', { name: '上传' }).click()
    await expect(window.getByRole('alert').filter({ hasText: message })).toBeVisible()
    await picker(window).getByRole('button', { name: '移除' }).click()
  }
  await expect(dataRows(window, FILES)).toHaveCount(0)
  await offer(window, '现场出证证明材料.pdf', Buffer.from(await pdfOf(2, 700 * 1024)))
  await picker(window).getByRole('button', { name: '上传' }).click()
  await expect(dataRows(window, FILES)).toHaveCount(1)
  await expect(table(window, FILES)).toContainText('现场出证证明材料.pdf')

  await toolbar(window).getByRole('button', { name: '暂存' }).click()
  await expect(state(window)).toContainText('暂存')
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect(state(window)).toContainText('已提交', { timeout: 30_000 })
  await expect.poll(async () => (await application(office, ONSITE, certificateNo))?.state).toBe('submitted')
  await expect(field(window, '统一编号')).not.toHaveValue('')
  await expect(table(window, FILES)).toContainText('已上传')

  const sent = await application(office, ONSITE, certificateNo)
  await decide(office, ONSITE, sent?.id ?? '', 'approve', '同意现场出证')
  await expect(state(window)).toContainText('审批通过')
  await expect(window.getByText('同意现场出证').filter({ visible: true })).toBeVisible()
  // Its query, and what the decision did: the certificate is collected on site and no longer offered for self-printing.
  await openPage(window, '现场出证申请查询')
  await expect(rowWith(window, certificateNo)).toContainText('审批通过')
  expect((await office.certificateRow(certificateNo)).content.fields['collectBy']).toBe('onsite')
})

test('[CERT-18] a draft is kept by 【暂存】 and gone after 【删除】; what the officer returns can be amended', async ({
  window,
  office,
}) => {
  const [kept, deleted] = [await office.certificate(), await office.certificate()]
  for (const certificateNo of [kept, deleted]) {
    await tickCertificate(window, certificateNo)
    await tool(window, '申请现场出证').click()
    await expect(field(window, '出境证书编号')).toHaveValue(certificateNo)
    await toolbar(window).getByRole('button', { name: '暂存' }).click()
  }
  await openPage(window, '现场出证申请查询')
  await expect(rowWith(window, kept)).toContainText('暂存')
  // No number yet: its place is empty, and the certificate's number opens the draft, by keyboard too.
  await expect(rowWith(window, kept).getByRole('button')).toHaveText([kept])
  await rowWith(window, kept).getByRole('button', { name: kept }).focus()
  await window.keyboard.press('Enter')
  await expect(field(window, '出境证书编号')).toHaveValue(kept)
  await openPage(window, '现场出证申请查询')
  await rowWith(window, deleted).getByRole('checkbox').check()
  await toolbar(window).getByRole('button', { name: '删除' }).click()
  await window.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(rowWith(window, deleted)).toBeHidden()
  await expect(rowWith(window, kept)).toBeVisible()

  await rowWith(window, kept).getByRole('checkbox').check()
  await toolbar(window).getByRole('button', { name: '打开' }).click()
  await offer(window, '材料.pdf', Buffer.from(await pdfOf(1)))
  await picker(window).getByRole('button', { name: '上传' }).click()
  await expect(dataRows(window, FILES)).toHaveCount(1)
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect.poll(async () => (await application(office, ONSITE, kept))?.state).toBe('submitted')
  await decide(office, ONSITE, (await application(office, ONSITE, kept))?.id ?? '', 'return', '请补充材料')
  await expect(state(window)).toContainText('退回补正')
  await expect(window.getByText('请补充材料').filter({ visible: true })).toBeVisible()
  await offer(window, '补充.pdf', Buffer.from(await pdfOf(2)))
  await picker(window).getByRole('button', { name: '上传' }).click()
  await expect(dataRows(window, FILES)).toHaveCount(2)
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect(state(window)).toContainText('已提交')
  await expect.poll(async () => (await application(office, ONSITE, kept))?.state).toBe('submitted')
})

test('[CERT-19] 申请自助重打 with a reason: once approved the certificate prints once more, onto a new blank', async ({
  window,
  office,
  shop,
}) => {
  const certificateNo = await freeCertificate(office.clerk.client, 'printed')
  const before = await office.certificateRow(certificateNo)
  const count = Number(before.content.fields['printCount'])
  await tickCertificate(window, certificateNo, '已打印')
  await tool(window, '打印').click()
  await expect(window.getByRole('dialog', { name: '提示' })).toContainText('该证书已打印，不能再次打印')
  await window
    .getByRole('dialog', { name: '提示' })
    .getByRole('button', { name: '关闭', exact: true })
    .last()
    .click()

  await tool(window, '申请自助重打').click()
  await expect(window.getByRole('tab', { name: '自助重打申请', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(field(window, '出境证书编号')).toHaveValue(certificateNo)
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect(window.getByRole('alert').filter({ hasText: '有 1 处需要修改' })).toBeVisible()
  await window.getByLabel('申请理由').filter({ visible: true }).fill('证书在邮寄途中受潮，字迹不清')
  await toolbar(window).getByRole('button', { name: '提交' }).click()
  await expect.poll(async () => (await application(office, REPRINT, certificateNo))?.state).toBe('submitted')
  await decide(
    office,
    REPRINT,
    (await application(office, REPRINT, certificateNo))?.id ?? '',
    'approve',
    '同意重打',
  )
  await expect(state(window)).toContainText('审批通过')

  const [blankNo = ''] = await office.blanks(kindOfFormat(before.content.fields['format'] ?? ''))
  await tickCertificate(window, certificateNo, '待打印')
  await startPrint(window, certificateNo, blankNo)
  await sayPrinted(window, certificateNo)
  await expect
    .poll(async () => (await office.certificateRow(certificateNo)).content.fields)
    .toMatchObject({ printStatus: 'printed', printCount: String(count + 1) })
  expect((await office.blank(blankNo)).state).toBe('used')
  expect(await handedOver(shop, certificateNo)).toHaveLength(1)
  // Once more means once.
  await tickCertificate(window, certificateNo, '已打印')
  await tool(window, '打印').click()
  await expect(window.getByRole('dialog', { name: '提示' })).toContainText('该证书已打印，不能再次打印')
})
