/** Files that broke other programs, as a clerk gives them: through the system's chooser, into attachments, previews and tables (GEN-18, GEN-22). */
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { chooseFiles } from './steps/chooser.ts'
import { openDesk } from './steps/desk.ts'
import { dataRows } from './steps/pages.ts'
import { act, asYuanyang, FILING, filingContent, startFiling } from './steps/registration.ts'
import { ORIENTATIONS, quartersOf, turnedPhoto, UPRIGHT } from './steps/turned-photo.ts'
import { uploadAll } from '../../server/testing/documents.ts'
import { expect, test } from './sill.ts'

const caseAt = (name: string): string => join(import.meta.dirname, '../fixtures/cases', name)
const INFO = '报关单位备案信息表'
const LICENCES = '外部资质信息'

async function standsUpright(picture: Locator, what: string): Promise<void> {
  await expect
    .poll(
      () =>
        picture.evaluate((image) =>
          image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [],
        ),
      { message: what },
    )
    .toEqual([UPRIGHT.width, UPRIGHT.height])
  expect(await quartersOf(picture), what).toEqual(UPRIGHT.quarters)
}

test('[GEN-18] [GEN-22] what every viewer opens is taken and shown, a photo stands upright, and each workbook is read as it says or says what is wrong', async ({
  client,
  page,
}) => {
  test.setTimeout(300_000)
  const window = await asYuanyang(page, client)
  await startFiling(window, ['跨境电子商务支付企业'])
  const files = window.getByRole('table', { name: '附件信息' })
  const add = (chosen: Parameters<typeof chooseFiles>[2]) =>
    chooseFiles(window, () => files.getByRole('button', { name: `添加文件 ${INFO}` }).click(), chosen)

  const taken = [
    'photo.jpg',
    'photo-with-trailer.jpg',
    'pdf-after-bom.pdf',
    'pdf-broken-unused-object.pdf',
    'pdf-owner-password-only.pdf',
  ]
  await add(taken.map(caseAt))
  for (const name of taken) {
    await files.getByRole('button', { name: `预览 ${name}` }).click()
    const box = window.getByRole('dialog', { name })
    await expect(box.locator(name.endsWith('.pdf') ? 'canvas' : 'img').first()).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(box).toBeHidden()
  }
  // A Word document has no place here: it is said at once, at its kind.
  await add(caseAt('word-part-renamed.docx'))
  await expect(files).toContainText('word-part-renamed.docx：')
  await expect(files.getByRole('button', { name: '预览 word-part-renamed.docx' })).toHaveCount(0)

  const photos = await Promise.all(
    ORIENTATIONS.map(async (orientation) => ({
      name: `方向${orientation}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await turnedPhoto(window, orientation),
    })),
  )
  await add(photos)
  for (const { name } of photos) {
    await files.getByRole('button', { name: `预览 ${name}` }).click()
    await standsUpright(window.getByRole('dialog', { name }).locator('img'), name)
    await window.keyboard.press('Escape')
  }

  const table = dataRows(window, LICENCES)
  const give = async (name: string): Promise<Locator> => {
    await window.getByRole('button', { name: `导入Excel ${LICENCES}`, exact: true }).click()
    const box = window.getByRole('dialog', { name: `导入Excel：${LICENCES}` })
    await chooseFiles(
      window,
      () => box.getByRole('button', { name: /选择文件|重新选择/u }).click(),
      caseAt(name),
    )
    return box
  }
  for (const [name, rows, day] of [
    ['excel-1904.xlsx', 2, '2027-11-30'],
    ['excel-first-sheet-hidden.xlsx', 1, '2027-11-30'],
    ['excel-zip64.xlsx', 1, '2027-11-30'],
    ['excel-row-6000.xlsx', 4, '2027-11-30'],
  ] as const) {
    const box = await give(name)
    await expect(box, name).toContainText(`共 ${rows} 行`)
    await expect(box.getByText(day), name).toHaveCount(rows)
    await box.getByRole('button', { name: '取消' }).click()
    await expect(box).toBeHidden()
  }
  const partial = await give('excel-partial-dates.xlsx')
  await expect(partial).toContainText(/共 14 行：正确 \d+ 行，有错误 \d+ 行/u)
  const errors = partial.getByRole('table', { name: '错误' })
  await expect(errors.getByRole('row').filter({ hasText: '有效日期' }).first()).toBeVisible()
  await expect(partial.getByText('2027-12-01')).toHaveCount(0)
  await window.screenshot({ path: test.info().outputPath('partial-dates.png') })
  await partial.getByRole('button', { name: '取消' }).click()
  await expect(table).toHaveCount(0)
})

test('[GEN-18] a photo stands upright at the desk too', async ({ api, page, server }) => {
  const clerk = await api('yuanyang')
  const documentId = crypto.randomUUID()
  const refs = []
  for (const orientation of ORIENTATIONS)
    refs.push({
      ...(await uploadAll(
        clerk.client,
        new Uint8Array(await turnedPhoto(page, orientation)),
        { kind: FILING, slot: 'infoForm' },
        'jpg',
      )),
      name: `方向${orientation}.jpg`,
    })
  const content = filingContent(['trader'], clerk.account.tenant.creditCode, {
    nameZh: clerk.account.tenant.name,
  })
  await act(clerk, {
    kind: FILING,
    documentId,
    action: 'submit',
    baseRevision: 0,
    content: { ...content, attachments: { infoForm: refs } },
  })
  await openDesk(page, server.url)
  await page.goto(`${server.url}/desk/#/document/${documentId}`)
  for (const { name } of refs) {
    await page.locator('.desk-file').filter({ hasText: name }).getByRole('button', { name: '预览' }).click()
    await standsUpright(page.getByRole('dialog', { name }).locator('img'), name)
    await page.keyboard.press('Escape')
  }
})
