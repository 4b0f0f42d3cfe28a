import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { label } from '../../domain/kit/label.ts'
import { ok } from '../../domain/kit/problem.ts'
import { NO_CALIBRATION } from '../../domain/printing/layout.ts'
import type { PrintOrder } from '../../contract/control.ts'
import type { Driver, SubmitOutcome } from '../drivers/driver.ts'
import { openJournal } from '../journal/journal.ts'
import type { Pause, PauseStep } from '../pause.ts'
import { ClockGuard } from './clock.ts'
import { JobLedger } from './ledger.ts'
import { submitOrder } from './submit.ts'

let dir = ''
let ledger: JobLedger
/** Milliseconds; the tests move them. */
let [wall, steady] = [0, 0]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sill-submit-'))
  ;[wall, steady] = [Date.parse('2026-11-21T00:00:00Z'), 0]
  const journal = openJournal(join(dir, 'journal.db'), 'a1'.repeat(32), '示例操作员', () => new Date(wall))
  if (!journal.ok) throw new Error(journal.problem.code)
  ledger = new JobLedger(journal.value)
})
afterEach(() => {
  ledger.journal.close()
  rmSync(dir, { recursive: true, force: true })
})

interface Mood {
  readonly submit?: () => Promise<SubmitOutcome>
  /** Happens while the printer is asked. */
  readonly meanwhile?: () => void
  /** The workstation is stopped there and wakes later than its order lives. */
  readonly stoppedAt?: PauseStep
}

/** A driver whose answers the tests choose: a real spooler cannot be made to answer at the wrong moment. */
async function print({ submit, meanwhile, stoppedAt }: Mood) {
  const jobId = randomUUID()
  ledger.create(jobId, 'C1', 'file:p')
  ledger.move(jobId, 'VALIDATED')
  ledger.move(jobId, 'RESERVED', { blankNos: ['C22-2600000001'] })
  let calls = 0
  const atCall: (string | undefined)[] = []
  const driver: Driver = {
    kind: 'file',
    keepsHistory: true,
    list: async () => {
      meanwhile?.()
      return ok([
        {
          id: 'file:p',
          name: 'p',
          driver: 'file',
          isDefault: true,
          state: 'idle',
          reasons: [],
          message: label('', ''),
          canPrint: true,
        },
      ])
    },
    submit: async ({ onSending }) => {
      if ((await onSending?.()) === false) return { kind: 'unclear', evidence: label('未发送', 'not sent') }
      calls += 1
      atCall.push([...ledger.journal.all()].at(-1)?.state, String(ledger.journal.isSpent(order.nonce)))
      return submit === undefined ? { kind: 'accepted', osJobId: '7' } : submit()
    },
    look: async () => undefined,
    find: async () => new Map(),
    cancel: async () => false,
  }
  const order: PrintOrder = {
    v: 1,
    cmd: 'print',
    requestId: randomUUID(),
    jobId,
    certificateNo: 'C1',
    pdfSha256: 'a'.repeat(64),
    pages: [{ n: 1, blankNo: 'C22-2600000001' }],
    formLayout: '10@1',
    printer: 'file:p',
    tray: '',
    calibration: NO_CALIBRATION,
    notAfter: new Date(wall + 60_000).toISOString(),
    nonce: `nonce-${randomUUID()}`,
    incarnation: ledger.journal.incarnation,
  }
  const clock = new ClockGuard(
    () => wall,
    () => steady,
  )
  const pause: Pause = async (step) => {
    if (step !== stoppedAt) return
    wall += 61_000
    steady += 61_000
  }
  const overlay = {
    pdf: Buffer.from('%PDF'),
    pageCount: 1,
    formLayout: '10@1',
    calibration: NO_CALIBRATION,
    paper: { width: 210, height: 297 },
  }
  const result = await submitOrder(order, {
    ledger,
    driverOf: () => driver,
    overlayOf: () => overlay,
    clock,
    now: () => wall,
    pause,
    moved: () => {},
  })
  const states = [...ledger.journal.all()]
    .filter((entry) => entry.jobId === jobId)
    .map(({ state }) => state)
    .slice(3)
  return { code: result.ok ? 'ok' : result.problem.code, calls, atCall, states }
}

test('PRN-01 INTENT and the spent nonce are in the journal before the spooler is called', async () => {
  expect(await print({})).toEqual({
    code: 'ok',
    calls: 1,
    atCall: ['INTENT', 'true'],
    states: ['INTENT', 'SPOOLED'],
  })
})

test('PRN-01 refused, unclear and broken drivers: one call each, and the clerk is asked', async () => {
  const evidence = label('不行', 'no')
  expect(await print({ submit: async () => ({ kind: 'refused', evidence }) })).toMatchObject({
    code: 'SPOOL_REFUSED',
    calls: 1,
    states: ['INTENT', 'DEVICE_ERROR', 'AWAIT_CONFIRM'],
  })
  const waiting = [...ledger.open()][0]
  ledger.move(waiting?.jobId ?? '', 'SPOILED', { reason: 'notPrinted' })
  expect(await print({ submit: async () => ({ kind: 'unclear', evidence }) })).toMatchObject({
    code: 'SPOOL_UNCLEAR',
    calls: 1,
    states: ['INTENT', 'UNKNOWN', 'AWAIT_CONFIRM'],
  })
  ledger.move(ledger.open()[0]?.jobId ?? '', 'CONFIRMED')
  const broken = async (): Promise<never> => {
    throw new Error('driver bug')
  }
  expect(await print({ submit: broken })).toMatchObject({
    code: 'SPOOL_UNCLEAR',
    calls: 1,
    states: ['INTENT', 'UNKNOWN', 'AWAIT_CONFIRM'],
  })
})

test('PRN-01 what changes while the printer is asked is noticed: nothing is submitted', async () => {
  const later = await print({
    meanwhile: () => {
      wall += 61_000
      steady += 61_000
    },
  })
  expect(later).toMatchObject({ code: 'CONTROL_ORDER_EXPIRED', calls: 0, states: [] })
  ledger.move(ledger.open()[0]?.jobId ?? '', 'ABANDONED')
  const jumped = await print({
    meanwhile: () => {
      wall -= 30_000
    },
  })
  expect(jumped).toMatchObject({ code: 'CONTROL_CLOCK', calls: 0, states: [] })
  ledger.move(ledger.open()[0]?.jobId ?? '', 'ABANDONED')
  const abandoned = await print({
    meanwhile: () => void ledger.move(ledger.open()[0]?.jobId ?? '', 'ABANDONED'),
  })
  expect(abandoned).toMatchObject({ code: 'CONTROL_JOB_STATE', calls: 0, states: ['ABANDONED'] })
})

test.each(['intent', 'sending'] as const)(
  'CERT-15 stopped at „%s“ and woken when its blanks may be another one’s: not a byte goes out, and the clerk is asked',
  async (stoppedAt) => {
    expect(await print({ stoppedAt })).toEqual({
      code: 'SPOOL_REFUSED',
      calls: 0,
      atCall: [],
      states: ['INTENT', 'DEVICE_ERROR', 'AWAIT_CONFIRM'],
    })
    expect(ledger.open()[0]?.note).toContain('打印指令已过期')
  },
)

test('PRN-01 a journal that cannot be written stops the print before the spooler', async () => {
  const result = await print({ meanwhile: () => ledger.journal.close() }).catch((error: unknown) =>
    String(error),
  )
  expect(result).toMatch(/not open/u)
  const again = openJournal(join(dir, 'journal.db'), 'a1'.repeat(32), 'x', () => new Date(wall))
  expect(again.ok && [...again.value.all()].map(({ state }) => state)).toEqual([
    'CREATED',
    'VALIDATED',
    'RESERVED',
  ])
  if (again.ok) ledger = new JobLedger(again.value)
})
