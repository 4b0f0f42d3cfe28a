/** The number of the blank: checked, and reserved at the server, before a page goes to the printer. */
import { randomUUID } from 'node:crypto'
import type { BlankState } from '../../domain/printing/blank.ts'
import { makeWorkstation } from '../support/print/control.ts'
import { sampleContent } from '../support/print/fixtures.ts'
import { startClient } from '../support/stack/client.ts'
import { login } from './steps/login.ts'
import { expect, FORMAT, kindOfFormat, test, type Office } from './steps/office.ts'
import { giveNumber, NUMBER_REFUSED, openPrintBox, printBox, question, sayPrinted } from './steps/printing.ts'
import { startProxy } from './steps/proxy.ts'
import { openWindow, printing, type PrintShop } from './sill.ts'

const KIND = kindOfFormat(FORMAT)

const printed = async (shop: PrintShop, certificateNo: string) =>
  (await shop.printer.received()).filter(({ jobName }) => jobName.includes(certificateNo))

/** A seeded number of the right kind in this state. */
async function inState({ clerk }: Office, state: BlankState): Promise<string> {
  const { rows } = await clerk.client.documents.list({
    collection: 'certificates.blank',
    filters: { blankKind: { equals: KIND }, state: { equals: state } },
    pageSize: 10,
  })
  const blankNo = rows[0]?.content.fields['blankNo']
  if (blankNo === undefined) throw new Error(`the seed has no ${state} blank`)
  return blankNo
}

/** Reserves a number as another workstation of the enterprise would. */
async function reserveElsewhere({ clerk }: Office, certificateNo: string, blankNo: string): Promise<void> {
  const { blanks, certificates } = clerk.client
  const workstationId = randomUUID()
  await blanks.registerWorkstation({
    key: randomUUID(),
    workstationId,
    name: '示例二号工作站',
    publicKey: makeWorkstation().publicKey,
  })
  const { contentSha256 } = await certificates.content({ certificateNo })
  await blanks.reserve({
    key: randomUUID(),
    jobId: randomUUID(),
    workstationId,
    certificateNo,
    contentSha256,
    blankNos: [blankNo],
  })
}

test('[CERT-10] a number that does not do: the manual’s message, the precise reason beneath, and nothing prints', async ({
  window,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  const [foreign = ''] = await office.blanks(KIND, 1, office.neighbour)
  const [otherKind = ''] = await office.blanks('C2-2')
  const box = await openPrintBox(window, certificateNo)
  await expect(box.getByLabel('申领单位')).toHaveValue('示例恒丰进出口有限公司')
  await expect(box.getByLabel('申领单位')).not.toBeEditable()
  await expect(box.getByLabel('证书格式')).toHaveValue('C3-1兽医（卫生）证书-通用（中英文证）')
  await expect(box.getByLabel('空白续页/副页数量')).toHaveValue('0')
  await giveNumber(window, '')
  await expect(box.getByRole('alert')).toHaveText('请输入空白单证编号')

  const wrong = [
    ['C31-2699999999', '没有编号为 C31-2699999999 的空白单证'],
    [foreign, '不是本申领单位领用的空白单证'],
    [otherKind, '是“健康证书空白单证（C2-2）”，此处需要“兽医（卫生）证书空白单证（C3-1）”'],
    [await inState(office, 'used'), '的状态为“已使用”'],
    [await inState(office, 'spoiled'), '的状态为“作废”'],
    [await inState(office, 'lost'), '的状态为“遗失”'],
  ] as const
  for (const [number, reason] of wrong) {
    await giveNumber(window, number)
    await expect(box.getByRole('alert')).toContainText(reason)
    await expect(box.getByRole('alert').locator('.problem-message')).toHaveText(NUMBER_REFUSED)
    await expect(box.getByRole('alert')).toContainText('空白单证未消耗')
  }
  expect(await printed(shop, certificateNo)).toEqual([])
  expect((await office.certificateRow(certificateNo)).content.fields).toMatchObject({
    printStatus: 'pending',
    printCount: '0',
  })

  // As typed on a Chinese keyboard; the right number prints from the same box.
  await giveNumber(window, ` ${blankNo.toLowerCase().replaceAll('-', '－')} `)
  await expect(question(window, certificateNo)).toContainText(blankNo)
  await sayPrinted(window, certificateNo)
  await expect.poll(async () => (await printed(shop, certificateNo)).length).toBe(1)
})

test('[CERT-10] typed and scanned: entered twice it is refused in the manual’s words; with a dash of the keyboard’s own it is one number everywhere', async ({
  window,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  const box = await openPrintBox(window, certificateNo)
  const field = box.getByLabel('空白单证编号')
  // A scanner types, and ends with Enter.
  await field.pressSequentially(`${blankNo}${blankNo}`)
  await field.press('Enter')
  await expect(box.getByRole('alert').locator('.problem-message')).toHaveText(NUMBER_REFUSED)
  await expect(box.getByRole('alert')).toContainText(`编号 ${blankNo} 输入了两次`)
  await expect(box.getByRole('alert')).toContainText('空白单证未消耗')
  await field.press('ControlOrMeta+a')
  await field.pressSequentially('9'.repeat(40))
  await field.press('Enter')
  await expect(box.getByRole('alert').locator('.problem-message')).toHaveText(NUMBER_REFUSED)
  await expect(box.getByRole('alert')).toContainText(`没有编号为 ${'9'.repeat(40)} 的空白单证`)
  expect(await printed(shop, certificateNo)).toEqual([])

  // How many sheets is a number too, and more than are needed does no harm.
  const sheets = box.getByLabel('空白续页/副页数量')
  await field.press('ControlOrMeta+a')
  await field.pressSequentially(blankNo.replace('-', '–').toLowerCase())
  await sheets.press('ControlOrMeta+a')
  await sheets.pressSequentially('两')
  await sheets.press('Enter')
  await expect(box.getByRole('alert')).toHaveText('空白续页/副页数量应为数字')
  await sheets.press('ControlOrMeta+a')
  await sheets.pressSequentially('99')
  await sheets.press('Enter')
  await expect(question(window, certificateNo).locator('dd').nth(1)).toHaveText(blankNo)
  await sayPrinted(window, certificateNo)
  await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
})

test('[CERT-11] a number that another workstation has reserved is refused', async ({
  window,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  await reserveElsewhere(office, await office.certificate(), blankNo)
  const box = await openPrintBox(window, certificateNo)
  await giveNumber(window, blankNo)
  await expect(box.getByRole('alert').locator('.problem-message')).toHaveText(NUMBER_REFUSED)
  await expect(box.getByRole('alert')).toContainText(`${blankNo} 的状态为“已预留”`)
  expect(await printed(shop, certificateNo)).toEqual([])
})

test('[CERT-11] the number is reserved at the server before a single page is spooled', async ({
  browser,
  server,
  shop,
  office,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  let letReserve = (): void => undefined
  let letCommit = (): void => undefined
  const reserve = new Promise<void>((resolve) => (letReserve = resolve))
  const commit = new Promise<void>((resolve) => (letCommit = resolve))
  // The server has acted; the client does not know it yet.
  const proxy = await startProxy(server.url, async (call, body) => {
    if (call === 'POST /api/blanks/reserve') await reserve
    if (call === 'POST /api/blanks/commit') await commit
    return body
  })
  const client = await startClient(proxy.url, printing(shop))
  try {
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    await openPrintBox(window, certificateNo)
    await giveNumber(window, blankNo)
    const spooled = async (): Promise<number> =>
      (await shop.cups.jobNames()).filter((name) => name.includes(certificateNo)).length
    await expect.poll(async () => (await office.blank(blankNo)).state).toBe('reserved')
    expect(await spooled()).toBe(0)
    letReserve()
    await expect.poll(async () => (await office.blank(blankNo)).state).toBe('committed')
    expect(await spooled()).toBe(0)
    letCommit()
    await expect(question(window, certificateNo)).toBeVisible()
    // The question stands from the moment the spooler is called, not from its answer.
    await expect.poll(spooled).toBe(1)
    await sayPrinted(window, certificateNo)
    await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
    await window.context().close()
  } finally {
    letReserve()
    letCommit()
    await client.close()
    await proxy.close()
  }
})

test('[CERT-12] too few continuation sheets: said before printing, with the number needed; with enough it prints', async ({
  window,
  office,
  shop,
}) => {
  const content = sampleContent('')
  const statementZh = Array.from(
    { length: 60 },
    (_, index) => `${index + 1}. 上述产品来自经注册的企业，经检验检疫符合要求，适合人类食用。`,
  ).join('\n')
  const { certificateNo, blankNo } = await office.pair({
    content: { ...content, values: { ...content.values, statementZh } },
  })
  const box = await openPrintBox(window, certificateNo)
  const note = (await box.locator('.box-note').textContent()) ?? ''
  const needed = Number(/需要 (\d+) 张续页/u.exec(note)?.[1])
  expect(needed).toBeGreaterThan(0)
  expect(note).toContain(`本证书内容共 ${needed + 1} 页`)

  await giveNumber(window, blankNo, needed - 1)
  await expect(box.getByRole('alert')).toContainText(
    `空白续页/副页数量不足：内容需要 ${needed} 张，填写了 ${needed - 1} 张`,
  )
  expect((await office.blank(blankNo)).state).toBe('available')
  expect(await printed(shop, certificateNo)).toEqual([])

  await giveNumber(window, blankNo, needed)
  await expect(question(window, certificateNo)).toBeVisible()
  const shown = (await question(window, certificateNo).locator('dd').nth(1).textContent()) ?? ''
  const blankNos = shown.split('、')
  expect(blankNos).toHaveLength(needed + 1)
  await sayPrinted(window, certificateNo)
  for (const no of blankNos) await expect.poll(async () => (await office.blank(no)).state).toBe('used')
  await expect(printBox(window)).toBeHidden()
})
