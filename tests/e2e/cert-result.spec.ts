/** What becomes of the blank and of the certificate once the clerk has said how the print went. */
import type { ProductCentralClient as CentralClient } from '../../systems/contracts.ts'
import { expect, FORMAT, kindOfFormat, test } from './steps/office.ts'
import { handedOver } from './steps/paper.ts'
import { findCertificate, rowWith, sayPrinted, saySpoiled, startPrint } from './steps/printing.ts'

const KIND = kindOfFormat(FORMAT)

async function line(client: CentralClient) {
  const found = (await client.blanks.ledger()).lines.find(({ blankKind }) => blankKind === KIND)
  if (!found) throw new Error(`no line for ${KIND}`)
  return found
}

test('[CERT-14] 打印成功: the blank is used, the certificate 已打印 with one print more, and the counts reconcile', async ({
  window,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  const before = await line(office.clerk.client)
  const asked = await startPrint(window, certificateNo, blankNo)
  await expect(asked).toContainText(blankNo)
  await expect(asked).toContainText('打印服务记录')
  await sayPrinted(window, certificateNo)

  await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
  expect((await office.blank(blankNo)).content.fields['certificateNo']).toBe(certificateNo)
  expect((await office.certificateRow(certificateNo)).content.fields).toMatchObject({
    printStatus: 'printed',
    printCount: '1',
  })
  const after = await line(office.clerk.client)
  expect(after).toMatchObject({
    issued: before.issued,
    difference: 0,
    counts: {
      available: before.counts.available - 1,
      used: before.counts.used + 1,
      reserved: before.counts.reserved,
      committed: before.counts.committed,
    },
  })
  expect(await handedOver(shop, certificateNo)).toHaveLength(1)

  // It leaves the list of what is to be printed and stands under 已打印.
  const row = await findCertificate(window, certificateNo, '已打印')
  await expect(row.getByRole('cell').nth(-2)).toHaveText('已打印')
  await expect(row.getByRole('cell').last()).toHaveText('1')
})

test('[CERT-14] 打印失败 with a reason: the blank is void, the certificate stays 待打印 and prints onto the next blank', async ({
  window,
  office,
  shop,
}) => {
  const certificateNo = await office.certificate()
  const [first = '', second = ''] = await office.blanks(KIND, 2)
  const before = await line(office.clerk.client)
  const asked = await startPrint(window, certificateNo, first)
  await asked.getByRole('button', { name: '打印失败' }).click()
  await expect(asked.getByRole('button', { name: '确认作废' })).toBeDisabled()
  await asked.getByRole('button', { name: '返回' }).click()
  await saySpoiled(window, certificateNo, '套打错位', '偏左两毫米')

  await expect.poll(async () => (await office.blank(first)).state).toBe('spoiled')
  expect((await office.blank(first)).content.fields).toMatchObject({
    spoilReason: 'misaligned',
    certificateNo,
  })
  expect((await office.certificateRow(certificateNo)).content.fields).toMatchObject({
    printStatus: 'pending',
    printCount: '0',
  })
  expect(await line(office.clerk.client)).toMatchObject({
    difference: 0,
    counts: {
      available: before.counts.available - 1,
      spoiled: before.counts.spoiled + 1,
      used: before.counts.used,
    },
  })
  await expect(rowWith(window, certificateNo)).toContainText('待打印')

  await startPrint(window, certificateNo, second)
  await sayPrinted(window, certificateNo)
  await expect.poll(async () => (await office.blank(second)).state).toBe('used')
  expect((await office.certificateRow(certificateNo)).content.fields['printCount']).toBe('1')
  expect(await handedOver(shop, certificateNo)).toHaveLength(2)
})
