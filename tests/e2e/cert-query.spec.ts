/** The three query pages of manual 002, 6.3. */
import type { Page } from '@playwright/test'
import type { CollectionRow } from '../../contract/shapes.ts'
import { certificateFormats } from '../../systems/certificates/declare/formats.ts'
import { expect, FORMAT, test, type Office } from './steps/office.ts'
import { dataRows, openPage, table } from './steps/pages.ts'
import { choose, conditions, findCertificate, rowWith, SELF_PRINT } from './steps/printing.ts'

const ENTRY = '入境检验检疫电子证书'
const EXPORT = '出境检验检疫电子证书'

async function entries({ client }: Office['clerk']): Promise<CollectionRow[]> {
  return (await client.documents.list({ collection: 'certificates.entry', filters: {}, pageSize: 100 })).rows
}

/** Chooses one condition by its radio button, fills it in and asks. */
async function ask(page: Page, condition: string, value: string): Promise<void> {
  await conditions(page).getByRole('radio', { name: condition }).check()
  await conditions(page).getByRole('textbox', { name: condition }).fill(value)
  await conditions(page).getByRole('button', { name: '查询' }).click()
}

/** The titles of the columns, in order; the sorted one has an arrow. */
async function expectColumns(page: Page, name: string, titles: readonly string[]): Promise<void> {
  const heads = table(page, name).getByRole('columnheader').filter({ hasText: /./u })
  await expect(heads).toHaveText(
    titles.map((title) => new RegExp(`^${title.replaceAll(/[()]/gu, '\\$&')}( [▲▼])?$`, 'u')),
  )
}

const day = (offset: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10)

test('[CERT-06] entry certificates by declaration, by number, by date; only the parties of the declaration find them', async ({
  window,
  office,
}) => {
  const [own, foreign] = await Promise.all([entries(office.clerk), entries(office.neighbour)])
  const mine = own[0]
  const theirs = foreign.find((row) => !own.some(({ id }) => id === row.id))
  if (!mine || !theirs) throw new Error('the seed has no such entry certificate')
  await openPage(window, '入境检验检疫电子证书查询')
  await expect(window.getByText('仅报关单收发货人或申报单位可进行查询')).toBeVisible()
  await expectColumns(window, ENTRY, ['序号', '证书编号', '证书类别名称', '签证日期', '状态', '操作'])

  for (const [condition, column] of [
    ['报关单号', 'declarationNo'],
    ['证书编号', 'certificateNo'],
  ] as const) {
    await ask(window, condition, mine.content.fields[column] ?? '')
    await expect(rowWith(window, mine.id)).toBeVisible()
    await expect(dataRows(window, ENTRY)).toHaveCount(1)
    await ask(window, condition, theirs.content.fields[column] ?? '')
    await expect(table(window, ENTRY).getByText('暂无数据')).toBeVisible()
  }

  // With the date chosen by its radio button, the number that is still there does not count.
  const issued = mine.content.fields['issueDate'] ?? ''
  await conditions(window).getByRole('radio', { name: '签证日期' }).check()
  await conditions(window).getByLabel('签证日期 起').fill(issued)
  await conditions(window).getByLabel('签证日期 到').fill(issued)
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(rowWith(window, mine.id)).toBeVisible()
  for (const row of await dataRows(window, ENTRY).all()) await expect(row).toContainText(issued)

  await rowWith(window, mine.id).getByRole('button', { name: mine.id }).click()
  await expect(window.getByRole('region', { name: '电子签名验证' }).getByRole('status')).toHaveText(
    '签名有效',
  )
  await expect(window.locator('.preview-paper canvas').first()).toBeVisible()
})

test('[CERT-07] export certificates by inspection number, by number, by date, with both names of their format', async ({
  window,
  office,
}) => {
  const certificateNo = await office.certificate({ collectBy: 'counter' })
  const { content } = await office.certificateRow(certificateNo)
  const format = certificateFormats.find(({ seq }) => seq === FORMAT)
  await openPage(window, '出境检验检疫电子证书查询')
  await expectColumns(window, EXPORT, [
    '序号',
    '证书编号',
    '证书格式(中文)',
    '证书格式(英文)',
    '签证日期',
    '状态',
  ])
  const row = rowWith(window, certificateNo)
  for (const [condition, value] of [
    ['检验检疫编号', content.fields['inspectionNo']],
    ['证书编号', certificateNo],
  ] as const) {
    await expect(async () => {
      await ask(window, condition, value ?? '')
      await expect(row).toBeVisible({ timeout: 1_500 })
    }).toPass()
    await expect(dataRows(window, EXPORT)).toHaveCount(1)
  }
  for (const text of [format?.nameZh ?? '-', format?.nameEn ?? '-', day(0), '有效'])
    await expect(row).toContainText(text)
  await conditions(window).getByRole('radio', { name: '签证日期' }).check()
  await conditions(window).getByLabel('签证日期 起').fill(day(-1))
  await conditions(window).getByLabel('签证日期 到').fill(day(-1))
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(row).toBeHidden()
  // The number opens the preview.
  await ask(window, '证书编号', certificateNo)
  await row.getByRole('button', { name: certificateNo }).click()
  await expect(window.getByRole('tab', { name: `预览 ${certificateNo}` })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('[CERT-08] self-printing: the manual’s columns, 待打印 at first, at most 30 days, only certificates for self-printing', async ({
  window,
  office,
}) => {
  const [atCounter, certificateNo] = [
    await office.certificate({ collectBy: 'counter' }),
    await office.certificate(),
  ]
  await findCertificate(window, certificateNo)
  await expect(
    conditions(window).getByLabel('打印状态').locator('xpath=ancestor::*[contains(@class, "ant-select")][1]'),
  ).toContainText('待打印')
  await expectColumns(window, SELF_PRINT, [
    '序号',
    '检验检疫编号',
    '证书编号',
    '证书格式',
    '申报单位',
    '发货单位',
    '签证日期',
    '打印状态',
    '打印次数',
  ])
  await expect(rowWith(window, certificateNo)).toContainText('待打印')

  await conditions(window).getByLabel('证书编号').fill(atCounter)
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(table(window, SELF_PRINT).getByText('暂无数据')).toBeVisible()

  // By format and by 打印状态.
  const format = certificateFormats.find(({ seq }) => seq === '07')
  await conditions(window).getByRole('button', { name: '重置' }).click()
  await choose(window, conditions(window).getByLabel('证书格式'), format?.nameZh ?? '-')
  await choose(window, conditions(window).getByLabel('打印状态'), '已打印')
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(rowWith(window, '待打印')).toHaveCount(0)
  await expect(dataRows(window, SELF_PRINT).first()).toContainText('已打印')
  for (const row of await dataRows(window, SELF_PRINT).all())
    await expect(row).toContainText(format?.nameZh ?? '-')

  // 30 days are answered, 31 are refused.
  await conditions(window).getByRole('button', { name: '重置' }).click()
  await expect(dataRows(window, SELF_PRINT)).toHaveCount(20)
  await conditions(window).getByLabel('签证日期 起').fill(day(-31))
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(window.getByRole('alert')).toContainText('起止时间所选择的范围，不能超过30天')
  await expect(dataRows(window, SELF_PRINT)).toHaveCount(0)
  await conditions(window).getByLabel('签证日期 起').fill(day(-30))
  await conditions(window).getByRole('button', { name: '查询' }).click()
  await expect(window.getByRole('alert')).toBeHidden()
  await expect(dataRows(window, SELF_PRINT)).toHaveCount(20)
})
