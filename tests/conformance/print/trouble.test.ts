/** PRN-02: what printers do to a clerk, in words; each time exactly one submission, and the outcome is a person's. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askDeviceRecord, finishedIn } from '../../../print-control/drivers/cups/device.ts'
import { documentName } from '../../../print-control/drivers/driver.ts'
import type { Printer } from '../../../contract/control.ts'
import { eventually } from '../../support/print/child.ts'
import { prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { startIppPrinter, type IppPrinter } from '../../support/print/ipp-printer.ts'
import { jobAt, startDesk, statesOf, wishFor, type Account, type Desk } from './desk.ts'

let desk: Desk
let account: Account
let control: RunningControl
let made = 0

beforeAll(async () => {
  desk = await startDesk()
  account = await desk.account()
  control = await account.start({ SILL_SPOOL_STUCK_MS: '6000' })
})
beforeEach(() => desk.printer.behave('print'))
afterAll(async () => {
  await account.end()
  await Promise.all(printers.map((printer) => printer.stop()))
  await desk.stop()
})

const printers: IppPrinter[] = []
const certificate = (): string => `T-${(made += 1)}`
const printerNamed = async (name: string): Promise<Printer | undefined> =>
  (await control.must('printers', {})).find((printer) => printer.id === `cups:${name}`)

async function ownQueue(
  name: string,
  options?: Parameters<Desk['cups']['addQueue']>[2],
): Promise<IppPrinter> {
  const printer = await startIppPrinter(name)
  printers.push(printer)
  await desk.cups.addQueue(name, printer.uri, options)
  return printer
}

async function start(queue: string) {
  const wish = wishFor(certificate(), `cups:${queue}`)
  const { jobId, order } = await prepareJob(control, wish)
  return {
    jobId,
    certificateNo: wish.certificateNo,
    reply: await control.ask('print', signOrder(order, desk.workstation)),
  }
}

test('PRN-02 lists the printers with their default, and reports them ready', async () => {
  await desk.cups.setDefault('Office')
  const printers = await control.must('printers', {})
  expect(printers.map(({ id, isDefault, canPrint, state }) => ({ id, isDefault, canPrint, state }))).toEqual([
    { id: 'cups:Office', isDefault: true, canPrint: true, state: 'idle' },
    { id: 'file:folder', isDefault: false, canPrint: true, state: 'idle' },
  ])
})

test('PRN-02 out of paper in the middle: said in words, goes on when filled, one sheet', async () => {
  const printer = await ownQueue('Paper')
  await printer.behave('paper-out')
  const { jobId, certificateNo } = await start('Paper')
  const told = await eventually(() =>
    control.events.find(
      (event) => event.event === 'job' && event.jobId === jobId && event.message.zh.includes('缺纸'),
    ),
  )
  expect(told).toMatchObject({ state: 'SPOOLED' })
  expect(await printerNamed('Paper')).toMatchObject({
    canPrint: false,
    message: { zh: expect.stringContaining('缺纸') },
  })
  const second = await start('Paper')
  expect(second.reply).toMatchObject({
    ok: false,
    problem: { code: 'PRINTER_PAPER_OUT', blankConsumed: 'no', retrySafe: true },
  })
  await printer.behave('print')
  expect((await jobAt(control, jobId, 'AWAIT_CONFIRM')).evidence.zh).toContain('已完成')
  expect(await desk.cups.countJobs(documentName(jobId, certificateNo))).toBe(1)
  expect(await printer.received()).toHaveLength(1)
})

test('PRN-02 aborted at the printer is an error for the clerk, never printed again', async () => {
  const printer = await ownQueue('Abort', { errorPolicy: 'retry-job' })
  await printer.behave('abort')
  const { jobId, certificateNo } = await start('Abort')
  const waiting = await jobAt(control, jobId, 'AWAIT_CONFIRM')
  expect(waiting.evidence.zh).toMatch(/已取消|已中止/u)
  expect(await statesOf(control, jobId)).toContain('DEVICE_ERROR')
  expect(await desk.cups.countJobs(documentName(jobId, certificateNo))).toBe(1)
})

test('PRN-02 a job that hangs is cancelled and handed to the clerk', async () => {
  const printer = await ownQueue('Hang')
  await printer.behave('hang')
  const { jobId } = await start('Hang')
  await jobAt(control, jobId, 'AWAIT_CONFIRM')
  const entries = await control.must('journal', { afterSeq: 0, limit: 500 })
  const last = entries.findLast((entry) => entry.jobId === jobId)
  expect(last?.note).toContain('SPOOL_STUCK')
  expect(last?.note).toContain('任务已取消')
})

test('PRN-02 unplugged before printing: refused as offline with nothing consumed; plugged in again it prints', async () => {
  const printer = await ownQueue('Cable')
  await printer.unplug()
  expect(await printerNamed('Cable')).toMatchObject({
    state: 'offline',
    canPrint: false,
    message: { zh: '脱机' },
  })
  const { jobId, reply } = await start('Cable')
  expect(reply).toMatchObject({
    ok: false,
    problem: { code: 'PRINTER_OFFLINE', blankConsumed: 'no', retrySafe: true, detail: { zh: '脱机' } },
  })
  expect(await statesOf(control, jobId)).toEqual(['CREATED', 'VALIDATED', 'RESERVED'])
  await printer.plugIn()
  expect((await printerNamed('Cable'))?.canPrint).toBe(true)
  await control.must('abandon', { jobId, note: 'offline' })
  const second = await start('Cable')
  await jobAt(control, second.jobId, 'AWAIT_CONFIRM')
  expect(await printer.received()).toHaveLength(1)
})

test('PRN-02 a stopped queue, and one that accepts no jobs, are refused in words', async () => {
  await ownQueue('Stopped')
  await desk.cups.disable('Stopped', 'maintenance')
  expect(await printerNamed('Stopped')).toMatchObject({
    state: 'stopped',
    canPrint: false,
    message: { zh: expect.stringContaining('已暂停') },
  })
  expect((await start('Stopped')).reply).toMatchObject({ ok: false, problem: { code: 'PRINTER_STOPPED' } })
  await desk.cups.enable('Stopped')
  await desk.cups.reject('Stopped')
  expect(await printerNamed('Stopped')).toMatchObject({ canPrint: false, message: { zh: '不接受新任务' } })
})

test('PRN-02 a queue stopped under a job: the job is called back, so that it cannot come out later', async () => {
  const printer = await ownQueue('Halted')
  await printer.behave('hang')
  const { jobId, certificateNo } = await start('Halted')
  await eventually(async () => ((await printer.received()).length === 1 ? true : undefined))
  await desk.cups.disable('Halted', 'test')
  await jobAt(control, jobId, 'AWAIT_CONFIRM')
  await printer.behave('print')
  await desk.cups.enable('Halted')
  const next = await start('Halted')
  await jobAt(control, next.jobId, 'AWAIT_CONFIRM')
  const sheets = (await printer.received()).filter(
    (sheet) => sheet.jobName === documentName(jobId, certificateNo),
  )
  expect(sheets).toHaveLength(1)
})

test('PRN-02 a printer that vanished from the system', async () => {
  await ownQueue('Gone')
  const wish = wishFor(certificate(), 'cups:Gone')
  const { jobId, order } = await prepareJob(control, wish)
  await desk.cups.removeQueue('Gone')
  const reply = await control.ask('print', signOrder(order, desk.workstation))
  expect(reply).toMatchObject({ ok: false, problem: { code: 'PRINTER_UNKNOWN', blankConsumed: 'no' } })
  expect((await statesOf(control, jobId)).at(-1)).toBe('RESERVED')
})

test('PRN-02 cancelled by the clerk', async () => {
  const printer = await ownQueue('Cancel')
  await printer.behave('hang')
  const { jobId } = await start('Cancel')
  expect(await control.must('cancel', { jobId })).toEqual({ cancelled: true })
  expect((await jobAt(control, jobId, 'AWAIT_CONFIRM')).evidence.zh).toContain('已取消')
})

test('PRN-02 the file printer writes the overlay once, under the job id', async () => {
  const wish = wishFor(certificate(), 'file:folder')
  const { jobId, order } = await prepareJob(control, wish)
  const { osJobId } = await control.must('print', signOrder(order, desk.workstation))
  expect(osJobId).toContain(jobId)
  expect((await jobAt(control, jobId, 'AWAIT_CONFIRM')).evidence.zh).toContain('已写入文件')
})

test('PRN-01 without the print service: no printers of it, the file printer stays, a job is handed to the clerk', async () => {
  const lonely = await desk.account()
  const alone = await lonely.start({ SILL_CUPS_URL: 'http://127.0.0.1:1' })
  expect((await alone.must('printers', {})).map((printer) => printer.id)).toEqual(['file:folder'])
  const { order } = await prepareJob(alone, wishFor(certificate()))
  expect(await alone.ask('print', signOrder(order, desk.workstation))).toMatchObject({
    ok: false,
    problem: { code: 'SPOOL_UNREACHABLE', blankConsumed: 'no', retrySafe: true },
  })
  alone.disconnect()
  await alone.gone
  await lonely.end()
})

test('PRN-02 the printer is asked itself what became of a job, because CUPS may call an aborted one completed', async () => {
  const printer = await ownQueue('Witness')
  await printer.behave('abort')
  const { jobId, certificateNo } = await start('Witness')
  await jobAt(control, jobId, 'AWAIT_CONFIRM')
  const own = await askDeviceRecord({ user: 'clerk' }, printer.uri)
  expect(finishedIn(own, documentName(jobId, certificateNo))).toMatchObject({ state: 'failed' })
  expect(finishedIn(own, 'another document')).toBeUndefined()
  expect(await askDeviceRecord({ user: 'clerk' }, 'usb://Maker/Model')).toEqual({})
})
