/** A character without a glyph, and the journal of what was printed (PRN-05, PRN-06). */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { FIRST_HASH, firstBreak, journalEntrySchema } from '../../domain/printing/journal.ts'
import { RARE_CHARACTERS } from '../../systems/certificates/server/seed/export-seed.ts'
import { startClient } from '../support/stack/client.ts'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { login } from './steps/login.ts'
import { expect, test, type Office } from './steps/office.ts'
import { handedOver } from './steps/paper.ts'
import {
  printBox,
  question,
  sayPrinted,
  saySpoiled,
  startPrint,
  tickCertificate,
  tool,
} from './steps/printing.ts'
import { startProxy, type Proxy } from './steps/proxy.ts'
import { openWindow, printing } from './sill.ts'

/** The seeded certificate whose product is written with a character of extension I, which no font has. */
async function rareCertificate({ clerk }: Office): Promise<string> {
  const { rows } = await clerk.client.documents.list({
    collection: 'certificates.export',
    view: 'selfPrint',
    filters: { format: { equals: '07' }, printStatus: { equals: 'pending' } },
    pageSize: 100,
  })
  for (const { id } of rows) {
    const { content } = await clerk.client.certificates.content({ certificateNo: id })
    if (content.values.productZh?.includes(RARE_CHARACTERS)) return id
  }
  throw new Error('the seed has no certificate with a rare character')
}

test('[PRN-05] a character without a glyph: refused by name before a number is asked for, and no blank is touched', async ({
  window,
  office,
  shop,
}) => {
  const certificateNo = await rareCertificate(office)
  const before = await office.clerk.client.blanks.ledger()
  await tickCertificate(window, certificateNo)
  await tool(window, '打印').click()
  const refusal = window.getByRole('dialog', { name: '提示' }).getByRole('alert')
  await expect(refusal).toContainText(`“${RARE_CHARACTERS}”（U+2EBF0）没有字形`)
  await expect(refusal).toContainText('因此没有打印')
  await expect(printBox(window)).toBeHidden()
  expect((await office.clerk.client.blanks.ledger()).lines).toEqual(before.lines)
  expect(await handedOver(shop, certificateNo)).toEqual([])
})

const journalCall = z.object({ workstationId: z.uuid(), entries: z.array(journalEntrySchema) })
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** All entries that the client has sent, in order, each once. */
function journalOf({ seen }: Proxy) {
  const calls = seen
    .filter(({ call }) => call === 'POST /api/journal')
    .map(({ body }) => journalCall.parse(JSON.parse(body.toString('utf8'))))
  const entries = new Map(calls.flatMap((each) => each.entries.map((entry) => [entry.seq, entry] as const)))
  return {
    workstationId: calls[0]?.workstationId ?? '',
    entries: [...entries.values()].toSorted((a, b) => a.seq - b.seq),
  }
}

test('[PRN-06] every step of every attempt is in a journal, chained by hash, and at the server', async ({
  browser,
  server,
  shop,
  office,
}) => {
  const printed = await office.pair()
  const spoiled = await office.pair()
  const proxy = await startProxy(server.url)
  const client = await startClient(proxy.url, printing(shop))
  try {
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    await startPrint(window, printed.certificateNo, printed.blankNo)
    await sayPrinted(window, printed.certificateNo)
    await expect.poll(() => journalOf(proxy).entries.at(-1)?.state).toBe('CONFIRMED')
    await server.backUp()
    const pulls = () => proxy.seen.filter(({ call }) => call.startsWith('GET /api/changes?')).length
    const before = pulls()
    await expect.poll(pulls, { timeout: 30_000 }).toBeGreaterThan(before)
    await expect(window.getByRole('contentinfo', { name: '状态栏' })).toContainText('在线')
    await startPrint(window, spoiled.certificateNo, spoiled.blankNo)
    await saySpoiled(window, spoiled.certificateNo, '卡纸', '纸盒一')
    await expect.poll(() => journalOf(proxy).entries.at(-1)?.state).toBe('SPOILED')

    const { workstationId, entries } = journalOf(proxy)
    const way = (certificateNo: string) =>
      entries.filter((entry) => entry.certificateNo === certificateNo).map(({ state }) => state)
    const steps = ['CREATED', 'VALIDATED', 'RESERVED', 'INTENT', 'SPOOLED', 'DEVICE_DONE', 'AWAIT_CONFIRM']
    expect(way(printed.certificateNo)).toEqual([...steps, 'CONFIRMED'])
    expect(way(spoiled.certificateNo)).toEqual([...steps, 'SPOILED'])
    const last = entries.at(-1)
    expect(last).toMatchObject({
      who: 'hengfeng',
      blankNos: [spoiled.blankNo],
      printer: 'cups:Certificates',
      reason: 'jam',
      note: '纸盒一',
    })
    expect(entries.find(({ state }) => state === 'SPOOLED')?.osJobId).toMatch(/^\d+$/u)
    expect(firstBreak(entries, { seq: 0, hash: FIRST_HASH }, sha256)).toBe(-1)

    // The server has them all, takes none twice, and lets nobody rewrite one.
    const { blanks } = office.clerk.client
    await expect
      .poll(() => blanks.appendJournal({ workstationId, entries }))
      .toEqual({ upTo: entries.length })
    const [first] = entries
    if (!first) throw new Error('an empty journal')
    await expect(
      blanks.appendJournal({ workstationId, entries: [{ ...first, note: 'rewritten' }] }),
    ).rejects.toThrow('与前文不符，已拒收')

    // Restored from a backup the server knows nothing of the second print; the client tells it again by itself.
    await server.restore()
    const { desk } = office.officer.client
    await expect
      .poll(
        async () =>
          (await desk.audit({ subject: `blank:${spoiled.blankNo}` })).entries.map(({ action, to, why }) => [
            action,
            to,
            why,
          ]),
        { timeout: 40_000 },
      )
      .toEqual([
        ['settle', 'spoiled', '纸盒一'],
        ['takeOver', 'committed', ''],
      ])
    await expect
      .poll(() => blanks.appendJournal({ workstationId, entries }))
      .toEqual({ upTo: entries.length })
    await expect(window.getByRole('contentinfo', { name: '状态栏' })).not.toContainText(
      '打印记录未被服务器接收',
    )
    await window.context().close()
  } finally {
    await client.close()
    await proxy.close()
  }
})

test('[PRN-06] [CERT-17] a journal that cannot be read is named as what it is; with the server it is mended and the open print asked about', async ({
  browser,
  server,
  shop,
  office,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  const other = await office.pair()
  const client = await startClient(server.url, printing(shop))
  try {
    const before = await openWindow(browser, client)
    await login(before, 'hengfeng')
    await startPrint(before, certificateNo, blankNo)
    await expect(before.getByRole('button', { name: /待发送\s*0/u })).toBeVisible()
    await before.context().close()
    await client.stop()
    const accounts = join(client.data, 'accounts')
    const journal = join(accounts, readdirSync(accounts)[0] ?? '', 'print-journal.db')
    const older = readFileSync(journal)
    writeFileSync(journal, Buffer.alloc(statSync(journal).size, 0x5a))

    // Without network it stays as it is.
    await client.start({ SILL_SERVER_URL: 'http://127.0.0.1:9' })
    const offline = await openWindow(browser, client)
    await offline.getByRole('tab', { name: '离线解锁' }).click()
    await expect(offline.getByRole('button', { name: '解锁' })).toBeVisible()
    await offline.getByLabel('密码').pressSequentially(DEMO_PASSWORD)
    await offline.getByRole('button', { name: '解锁' }).click()
    const bar = offline.getByRole('contentinfo', { name: '状态栏' })
    await expect(bar).toContainText('打印日志不可用')
    await expect(bar).toContainText('打印控件 运行中')
    await bar.getByRole('button', { name: '打印日志不可用' }).click()
    await expect(offline.getByRole('tooltip')).toContainText('联网后将自动按服务器副本恢复')
    await expect(offline.getByRole('tooltip')).not.toContainText('空白单证')
    await offline.keyboard.press('Escape')
    await tickCertificate(offline, other.certificateNo)
    await tool(offline, '打印').click()
    const alert = offline.getByRole('dialog', { name: '提示' }).getByRole('alert')
    await expect(alert).toContainText('打印日志无法解密')
    await expect(alert).not.toContainText('未检测到打印控件服务')
    expect(readFileSync(journal).every((byte) => byte === 0x5a)).toBe(true)
    await offline.context().close()
    await client.stop()

    await client.start()
    const window = await openWindow(browser, client)
    await login(window, 'hengfeng')
    await expect(question(window, certificateNo)).toBeVisible()
    await sayPrinted(window, certificateNo)
    const restored = window
      .getByRole('contentinfo', { name: '状态栏' })
      .getByRole('button', { name: '打印日志已恢复' })
    await restored.click()
    await expect(window.getByRole('tooltip')).toContainText('已按服务器副本恢复')
    await expect.poll(async () => (await office.blank(blankNo)).state).toBe('used')
    await startPrint(window, other.certificateNo, other.blankNo)
    await sayPrinted(window, other.certificateNo)
    await expect.poll(async () => (await office.blank(other.blankNo)).state).toBe('used')
    await expect(window.getByRole('button', { name: /待发送\s*0/u })).toBeVisible()
    await window.context().close()

    // Put back from a backup, or gone: everything is at the server, so there is nothing to ask about.
    for (const lose of [() => writeFileSync(journal, older), () => rmSync(journal)]) {
      await client.stop()
      lose()
      await client.start()
      const after = await openWindow(browser, client)
      await login(after, 'hengfeng')
      await after
        .getByRole('contentinfo', { name: '状态栏' })
        .getByRole('button', { name: '打印日志已恢复' })
        .click()
      await expect(after.getByRole('tooltip')).toContainText('可以继续打印')
      await expect(after.getByRole('dialog', { name: '打印结果确认' })).toBeHidden()
      const { certificateNo: next, blankNo: free } = await office.pair()
      await startPrint(after, next, free)
      await sayPrinted(after, next)
      await expect.poll(async () => (await office.blank(free)).state).toBe('used')
      await after.context().close()
    }
  } finally {
    await client.close()
  }
})
