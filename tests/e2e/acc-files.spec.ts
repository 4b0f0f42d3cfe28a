/** Files of an application: judged by their content, each once under one type. */
import { pdfOf } from '../../server/testing/documents.ts'
import { asAgency, button, fileOf, inFront, openEntry, uploadAs } from './steps/acceptance.ts'
import { expect, test } from './sill.ts'

test('[ACC-02] a file is judged by its content; one file twice under a type stands once, under two types twice', async ({
  page,
  client,
}) => {
  await asAgency(page, client, 'changchuan')
  await openEntry(page, '机构信息')
  await inFront(page, '机构信息')
  await button(page, '资质申请').click()
  await inFront(page, '资质申请')
  const pdf = Buffer.from(await pdfOf(1))
  const files = page.locator('[data-at="attachments"]').filter({ visible: true })
  await uploadAs(page, '独立性声明', fileOf('示例.pdf', pdf))
  const give = async (buffer: Buffer, name: string) => {
    await files.locator('input[type=file]').setInputFiles(fileOf(name, buffer))
    await files.getByRole('button', { name: '上传', exact: true }).click()
  }
  await give(pdf, '再次.pdf')
  await expect(files).toContainText('该文件已经添加')
  await files.getByRole('list', { name: '待上传' }).getByRole('button', { name: '移除' }).click()
  await give(Buffer.from('MZ not a pdf'), '假的.pdf')
  await expect(files).toContainText('假的.pdf：')
  await files.getByRole('list', { name: '待上传' }).getByRole('button', { name: '移除' }).click()
  await uploadAs(page, '授权声明', fileOf('示例.pdf', pdf))
  await expect(
    page
      .getByRole('table', { name: '随附单据清单列表' })
      .filter({ visible: true })
      .locator('tbody tr[data-id]'),
  ).toHaveCount(2)
})
