/** The spooler stopped, restarted or crashed under a job: nothing of what was given up comes out, and what may have come out twice is told. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { FIRST_HASH, sealEntry, type JournalEntry } from '../../../domain/printing/journal.ts'
import { documentName } from '../../../print-control/drivers/driver.ts'
import { sha256 } from '../../../print-control/journal/hash.ts'
import { eventually } from '../../support/print/child.ts'
import { prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { startFaultyProxy, type Fault, type FaultyProxy } from '../../support/print/faulty-proxy.ts'
import { jobAt, startDesk, wishFor, type Account, type Desk } from './desk.ts'

let desk: Desk
let account: Account
let made = 0

beforeAll(async () => {
  desk = await startDesk()
})
beforeEach(async () => {
  await desk.printer.behave('print')
  account = await desk.account()
  return () => account.end()
})
afterAll(() => desk.stop())

async function start(control: RunningControl) {
  const wish = wishFor(`P-${(made += 1)}`)
  const { jobId, order } = await prepareJob(control, wish)
  return {
    jobId,
    document: documentName(jobId, wish.certificateNo),
    reply: await control.ask('print', signOrder(order, desk.workstation)),
  }
}
const sheetsOf = async (document: string): Promise<number> =>
  (await desk.printer.received()).filter((sheet) => sheet.jobName === document).length
const openJob = async (control: RunningControl, jobId: string) =>
  (await control.must('openJobs', {})).find((job) => job.jobId === jobId)
const isIdle = (control: RunningControl) =>
  eventually(
    async () =>
      (await control.must('printers', {})).some(
        ({ id, canPrint, unfit }) => id === 'cups:Office' && canPrint && !unfit,
      )
        ? true
        : undefined,
    20_000,
    'the queue to be free',
  )

/** Both know of it: the control has seen it printing, and the printer has the page whole and holds on to it. */
async function atThePrinter(control: RunningControl, jobId: string, document: string): Promise<void> {
  await eventually(async () =>
    (await openJob(control, jobId))?.evidence.zh.includes('正在打印') ? true : undefined,
  )
  await eventually(async () => ((await sheetsOf(document)) === 1 ? true : undefined))
}

/** A job that waits behind the printer's paused queue, as behind one that is busy. */
async function waiting(control: RunningControl) {
  await desk.printer.behave('hang')
  const first = await start(control)
  await eventually(async () => ((await sheetsOf(first.document)) === 1 ? true : undefined))
  const second = await start(control)
  expect(second.reply.ok).toBe(true)
  return { first, second }
}

test(
  'CERT-15 PRN-02 given up while the spooler is stopped: it does not come out when the spooler is back, and nothing is printed there before',
  { timeout: 90_000 },
  async () => {
    const control = await account.start()
    const { second } = await waiting(control)
    await desk.cups.halt()
    await control.kill()
    await desk.printer.behave('print')

    const next = await account.start({ SILL_SPOOL_STUCK_MS: '1000' })
    await jobAt(next, second.jobId, 'AWAIT_CONFIRM')
    expect(
      await next.ask('confirm', { jobId: second.jobId, result: 'spoiled', reason: 'notPrinted' }),
    ).toMatchObject({ ok: true })
    expect(await openJob(next, second.jobId)).toMatchObject({
      state: 'SPOILED',
      isHolding: true,
      evidence: { zh: expect.stringContaining('打印服务尚未确认') },
    })
    // Neither a further restart of the control nor the answer itself shortens the list.
    await next.kill()
    const last = await account.start()
    expect(await openJob(last, second.jobId)).toMatchObject({ state: 'SPOILED', isHolding: true })
    await desk.cups.start()
    await eventually(
      async () => ((await openJob(last, second.jobId)) === undefined ? true : undefined),
      20_000,
      'the spooler to confirm',
    )
    expect(await sheetsOf(second.document)).toBe(0)
    await isIdle(last)
    const third = await start(last)
    expect(third.reply).toMatchObject({ ok: true })
    await jobAt(last, third.jobId, 'AWAIT_CONFIRM')
    expect(await sheetsOf(second.document)).toBe(0)
  },
)

test(
  'CERT-15 PRN-02 the spooler restarted in mid-job: called back, told as possibly twice, and nothing more at further restarts',
  { timeout: 90_000 },
  async () => {
    const control = await account.start()
    await desk.printer.behave('hang')
    const { jobId, document } = await start(control)
    await atThePrinter(control, jobId, document)
    await desk.cups.halt()
    await desk.printer.behave('print')
    await desk.cups.start()
    const asked = await jobAt(control, jobId, 'AWAIT_CONFIRM', 40_000)
    expect(asked).toMatchObject({ isTwice: true, evidence: { zh: expect.stringContaining('可能重复打印') } })
    expect(
      await control.ask('confirm', {
        jobId,
        result: 'printed',
        alsoSpoiled: [{ blankNo: 'C22-2600000099', reason: 'duplicate' }],
      }),
    ).toMatchObject({
      ok: true,
      value: { entry: { alsoSpoiled: [{ blankNo: 'C22-2600000099', reason: 'duplicate' }] } },
    })
    await isIdle(control)
    const sheets = await sheetsOf(document)
    for (const _ of [1, 2]) {
      await desk.cups.halt()
      await desk.cups.start()
      const { jobId: other } = await start(control)
      await jobAt(control, other, 'AWAIT_CONFIRM')
    }
    expect(await sheetsOf(document)).toBe(sheets)
  },
)

test(
  'CERT-15 answered, and the spooler has it still: cancelled when the control comes up, before anything else',
  { timeout: 60_000 },
  async () => {
    const control = await account.start()
    const { first, second } = await waiting(control)
    await control.kill()
    const next = await account.start({ SILL_SPOOL_STUCK_MS: '1000' })
    await jobAt(next, second.jobId, 'AWAIT_CONFIRM')
    await next.must('confirm', { jobId: second.jobId, result: 'spoiled', reason: 'notPrinted' })
    await desk.printer.behave('print')
    await jobAt(next, first.jobId, 'AWAIT_CONFIRM')
    await isIdle(next)
    expect(await sheetsOf(second.document)).toBe(0)
  },
)

test(
  'CERT-15 the spooler crashed and lost the job after the printer was seen at work: never „most likely not printed“, and the printer itself is asked',
  { timeout: 60_000 },
  async () => {
    const control = await account.start()
    await desk.printer.behave('hang')
    const { jobId, document } = await start(control)
    await atThePrinter(control, jobId, document)
    await desk.cups.crash()
    await control.kill()
    await desk.printer.behave('print')
    const next = await account.start()
    await desk.cups.start()
    const asked = await jobAt(next, jobId, 'AWAIT_CONFIRM', 40_000)
    expect(asked.evidence.zh).not.toContain('很可能未打印')
    expect(asked.evidence.zh).toMatch(/此前已看到打印机处理该任务|正在打印|可能重复打印/u)
    await eventually(
      async () => ((await openJob(next, jobId))?.evidence.zh.includes('打印机自身记录') ? true : undefined),
      20_000,
      "the printer's own record",
    )
    expect(await sheetsOf(document)).toBe(1)
  },
)

/** Given up by its clerk through a proxy that lets no calling back through, or no answer to it; then the control is started again. */
async function startedAgain(proxy: FaultyProxy, fault: Fault) {
  const through = { SILL_CUPS_URL: proxy.url, SILL_SPOOL_STUCK_MS: '1000' }
  const control = await account.start(through)
  const jobs = await waiting(control)
  proxy.become(fault)
  await jobAt(control, jobs.second.jobId, 'AWAIT_CONFIRM')
  await control.must('confirm', { jobId: jobs.second.jobId, result: 'spoiled', reason: 'notPrinted' })
  await control.kill()
  return { ...jobs, next: await account.start(through) }
}

/** The way is good again, and so is the printer: the void one never comes out, the one after it does. */
async function endsWell({ next, first, second }: Awaited<ReturnType<typeof startedAgain>>): Promise<void> {
  await desk.printer.behave('print')
  await jobAt(next, first.jobId, 'AWAIT_CONFIRM')
  await isIdle(next)
  expect(await openJob(next, second.jobId)).toBeUndefined()
  const third = await start(next)
  await jobAt(next, third.jobId, 'AWAIT_CONFIRM')
  expect([await sheetsOf(second.document), await sheetsOf(third.document)]).toEqual([0, 1])
}

test(
  'CERT-15 PRN-02 the control is started again while its calling back has not reached the spooler: held and refused until it has, and nothing comes out',
  { timeout: 120_000 },
  async () => {
    const proxy = await startFaultyProxy(desk.cups.url)
    try {
      const again = await startedAgain(proxy, 'drop-cancel')
      expect(await openJob(again.next, again.second.jobId)).toMatchObject({
        state: 'SPOILED',
        isHolding: true,
      })
      expect((await start(again.next)).reply).toMatchObject({ ok: false, problem: { code: 'PRINTER_HELD' } })
      proxy.become('none')
      await endsWell(again)
    } finally {
      await proxy.stop()
    }
  },
)

test(
  'CERT-15 PRN-02 the control is started again before the spooler’s confirmation has reached it: asked for anew, and nothing comes out',
  { timeout: 120_000 },
  async () => {
    const proxy = await startFaultyProxy(desk.cups.url)
    try {
      const again = await startedAgain(proxy, 'lose-cancelled')
      expect((await openJob(again.next, again.second.jobId))?.state ?? 'settled').not.toBe('AWAIT_CONFIRM')
      proxy.become('none')
      await endsWell(again)
    } finally {
      await proxy.stop()
    }
  },
)

test(
  'CERT-15 PRN-02 two accounts on one queue, each with its own control: neither lets out, cancels or waits for what is the other’s to decide',
  { timeout: 90_000 },
  async () => {
    const neighbour = await desk.account()
    try {
      const control = await account.start()
      const beside = await neighbour.start()
      const { first, second } = await waiting(control)
      const theirs = await start(beside)
      expect(theirs.reply).toMatchObject({ ok: true })
      // Its owner is gone while it waits: held, it is nobody's to let out, and it is no reason for anybody to wait.
      await control.kill()
      await desk.printer.behave('print')
      await jobAt(beside, theirs.jobId, 'AWAIT_CONFIRM')
      expect(await sheetsOf(theirs.document)).toBe(1)
      expect(await sheetsOf(second.document)).toBe(0)
      expect((await beside.must('openJobs', {})).map(({ jobId }) => jobId)).toEqual([theirs.jobId])

      const next = await account.start({ SILL_SPOOL_STUCK_MS: '1000' })
      const asked = await jobAt(next, first.jobId, 'AWAIT_CONFIRM')
      expect(asked.evidence.zh).toContain('已完成')
      // Its owner is back, in time to let it out or too late; the neighbour's control prints on meanwhile, once.
      const further = await start(beside)
      await jobAt(beside, further.jobId, 'AWAIT_CONFIRM')
      await jobAt(next, second.jobId, 'AWAIT_CONFIRM')
      expect(await sheetsOf(second.document)).toBeLessThanOrEqual(1)
      const once = [first, theirs, further].map(({ document }) => sheetsOf(document))
      expect(await Promise.all(once)).toEqual([1, 1, 1])
    } finally {
      await neighbour.end()
    }
  },
)

/** As the server's copy gives them back. */
function voidJobs(count: number): JournalEntry[] {
  let last = { seq: 0, hash: FIRST_HASH }
  return Array.from({ length: count }, (_, at) => {
    const { certificateNo, blankNos, printer } = wishFor(`V-${at}`)
    const { seq, hash } = last
    const entry = sealEntry(
      {
        jobId: randomUUID(),
        certificateNo,
        blankNos: [...blankNos],
        printer,
        state: 'SPOILED',
        reason: 'notPrinted',
        at: '2026-11-21T00:00:00.000Z',
        who: '示例操作员',
        seq: seq + 1,
        prev: hash,
      },
      sha256,
    )
    last = { seq: entry.seq, hash: entry.hash }
    return entry
  })
}

test(
  'CERT-15 PRN-02 dozens of void jobs of a journal that was mended: the spooler is asked for all of them at once, and the queue is free',
  { timeout: 90_000 },
  async () => {
    const proxy = await startFaultyProxy(desk.cups.url)
    try {
      const through = { SILL_CUPS_URL: proxy.url, SILL_SPOOL_POLL_MS: '500' }
      const control = await account.start(through)
      const entries = voidJobs(60)
      await control.must('restore', { entries })
      await control.kill()
      const before = proxy.requests()
      const next = await account.start(through)
      const held = await next.must('openJobs', {})
      // One question for all when it comes up, and one for what the clerk sees; of each by itself there would be dozens.
      expect(proxy.requests() - before).toBeLessThan(entries.length / 2)
      expect(held.every(({ isHolding }) => isHolding)).toBe(true)
      await isIdle(next)
      const printed = await start(next)
      expect(printed.reply).toMatchObject({ ok: true })
      await jobAt(next, printed.jobId, 'AWAIT_CONFIRM')
      expect(await sheetsOf(printed.document)).toBe(1)
    } finally {
      await proxy.stop()
    }
  },
)
