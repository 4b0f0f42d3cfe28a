/** PRN-02 CERT-13: whatever defaults an administrator gave a queue, the numbered sheet comes out as it was laid out, or the queue is refused. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentName } from '../../../print-control/drivers/driver.ts'
import { eventually } from '../../support/print/child.ts'
import { prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { compare } from '../../support/print/raster.ts'
import { sampleContent } from '../../support/print/fixtures.ts'
import type { ReceivedJob } from '../../support/print/ipp-printer.ts'
import { startDesk, wishFor, type Account, type Desk } from './desk.ts'

let desk: Desk
let account: Account
let control: RunningControl
let made = 0

beforeAll(async () => {
  desk = await startDesk()
  await desk.cups.addQueue('Driverless', desk.printer.uri, { model: 'everywhere' })
  account = await desk.account()
  control = await account.start()
}, 60_000)
afterAll(async () => {
  await account.end()
  await desk.stop()
})

async function print(queue: string) {
  // The same words on every sheet, so that the pictures can be compared.
  const wish = { ...wishFor(`Q-${(made += 1)}`, `cups:${queue}`), content: sampleContent('Q') }
  const { jobId, order } = await prepareJob(control, wish)
  const reply = await control.ask('print', signOrder(order, desk.workstation))
  return { document: documentName(jobId, wish.certificateNo), reply }
}
async function sheetFrom(queue: string): Promise<ReceivedJob> {
  const { document, reply } = await print(queue)
  expect(reply).toMatchObject({ ok: true })
  return eventually(
    async () => (await desk.printer.received()).find(({ jobName }) => jobName === document),
    20_000,
    'the sheet',
  )
}

/** Each of them alone swallows, moves or spoils the sheet. */
const defaults = [
  'page-ranges=5',
  'page-set=even',
  'mirror=true',
  'page-border=double',
  'page-label=CONFIDENTIAL',
  'orientation-requested=4',
  'booklet=on',
  'number-up=4',
  'outputorder=reverse',
  'page-delivery=reverse-order',
  'sides=two-sided-long-edge',
  'copies=3',
  'scaling=50',
  'natural-scaling=50',
  'fit-to-page=true',
  'position=bottom-left',
  'cpi=20',
  'lpi=12',
  'job-hold-until=indefinite',
  'print-scaling=fill',
  'multiple-document-handling=separate-documents-collated-copies',
  'job-sheets=standard,standard',
  'landscape=true',
  'number-up-layout=btlr',
  'page-left=99',
  'finishings=4',
  'media=na_letter_8.5x11in',
]

test.each(['Office', 'Driverless'])(
  "PRN-02 queue defaults of every kind on „%s“: the same sheet as without them, on the form's paper",
  { timeout: 120_000 },
  async (queue) => {
    const before = await sheetFrom(queue)
    await desk.cups.setDefaults(queue, ...defaults.map((option) => option.replace('=', '-default=')))
    const sheet = await sheetFrom(queue)
    const seen = await compare(before.bytes, sheet.bytes)
    expect(seen).toMatchObject({ pages: 1, different: 0 })
    expect(seen.ink).toBeGreaterThan(0)
    // A raw queue hands the keyword on, a driver the size.
    expect(`${sheet.attributes['media'] ?? ''} ${sheet.attributes['media-col'] ?? ''}`).toMatch(
      /iso_a4_210x297mm|x-dimension=21000 y-dimension=29700/u,
    )
    expect(sheet.attributes['copies'] ?? '1').toBe('1')
  },
)

test('PRN-02 a default that nobody knows how to take back: refused for numbered forms, in words, with nothing sent', async () => {
  await desk.cups.addQueue('Marked', desk.printer.uri)
  await desk.cups.setDefaults('Marked', 'Watermark-default=DRAFT')
  const { document, reply } = await print('Marked')
  expect(reply).toMatchObject({
    ok: false,
    problem: {
      code: 'PRINTER_UNFIT',
      blankConsumed: 'no',
      detail: { zh: expect.stringContaining('Watermark=DRAFT') },
    },
  })
  expect((await control.must('printers', {})).find(({ id }) => id === 'cups:Marked')).toMatchObject({
    canPrint: true,
    unfit: { zh: expect.stringContaining('Watermark=DRAFT') },
  })
  expect((await desk.printer.received()).some(({ jobName }) => jobName === document)).toBe(false)
})

test('PRN-02 a class of printers, and a raw queue whose paper nobody knows: refused for numbered forms', async () => {
  await desk.cups.addQueue('Second', desk.printer.uri)
  await desk.cups.addClass('Both', 'Office', 'Second')
  expect((await print('Both')).reply).toMatchObject({
    ok: false,
    problem: { code: 'PRINTER_UNFIT', detail: { zh: expect.stringContaining('打印机组') } },
  })
  await desk.cups.addQueue('Port', 'socket://127.0.0.1:9')
  expect((await print('Port')).reply).toMatchObject({
    ok: false,
    problem: { code: 'PRINTER_UNFIT', detail: { zh: expect.stringContaining('纸张') } },
  })
})

/** Its options are changed after everything has been looked at, and before the first byte. */
async function changedMeanwhile(queue: string, option: string) {
  await desk.cups.addQueue(queue, desk.printer.uri)
  const other = await desk.account()
  const paused = await other.start({ SILL_CONTROL_PAUSE_AT: 'intent', SILL_CONTROL_PAUSE_MS: '2500' })
  const wish = { ...wishFor(`Q-${(made += 1)}`, `cups:${queue}`), content: sampleContent('Q') }
  const { jobId, order } = await prepareJob(paused, wish)
  const replied = paused.ask('print', signOrder(order, desk.workstation))
  await paused.paused
  await desk.cups.setDefaults(queue, option)
  return { other, paused, jobId, document: documentName(jobId, wish.certificateNo), reply: await replied }
}

test('PRN-02 options changed between looking and printing: taken back all the same', async () => {
  const before = await sheetFrom('Office')
  const { other, document, reply } = await changedMeanwhile('Late', 'page-ranges-default=5')
  expect(reply).toMatchObject({ ok: true })
  const sheet = await eventually(
    async () => (await desk.printer.received()).find(({ jobName }) => jobName === document),
    20_000,
    'the sheet',
  )
  expect(await compare(before.bytes, sheet.bytes)).toMatchObject({ pages: 1, different: 0 })
  await other.end()
})

test('PRN-02 CERT-15 options changed between looking and printing to what nobody can take back: nothing is sent, and the clerk is asked with why', async () => {
  const { other, paused, jobId, document, reply } = await changedMeanwhile('Later', 'Watermark-default=DRAFT')
  expect(reply).toMatchObject({ ok: false, problem: { code: 'SPOOL_REFUSED' } })
  expect(await paused.must('openJobs', {})).toMatchObject([
    { jobId, state: 'AWAIT_CONFIRM', evidence: { zh: expect.stringContaining('Watermark=DRAFT') } },
  ])
  expect(await desk.cups.countJobs(document)).toBe(0)
  await other.end()
})
