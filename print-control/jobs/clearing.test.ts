import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { label } from '../../domain/kit/label.ts'
import { ok } from '../../domain/kit/problem.ts'
import type { DeviceJob, Driver } from '../drivers/driver.ts'
import { openJournal } from '../journal/journal.ts'
import { Clearing } from './clearing.ts'
import { evidenceNow } from './evidence.ts'
import { JobLedger } from './ledger.ts'

let dir = ''
/** What the control of this moment has open. */
let ledger: JobLedger
let clearing: Clearing
/** What the spooler says of the document; undefined while it cannot be asked. */
let record: DeviceJob[] | undefined
/** What it has of each document, where they differ. */
const spooler: { own: ((document: string) => DeviceJob[]) | undefined } = { own: undefined }
/** How often it was asked, and what was called back, in order. */
let asked = 0
let cancelled: string[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sill-clearing-'))
  record = []
  asked = 0
  cancelled = []
  spooler.own = undefined
  start()
})
afterEach(async () => {
  await stop()
  rmSync(dir, { recursive: true, force: true })
})

/** A spooler whose every mood cannot be had at will. */
const driver: Driver = {
  kind: 'file',
  keepsHistory: true,
  list: async () => ok([]),
  submit: async () => ({ kind: 'accepted', osJobId: '1' }),
  look: async () => undefined,
  find: async (_printer, wanted) => {
    asked += 1
    const { own } = spooler
    if (own) return new Map(wanted.map(({ documentName }) => [documentName, own(documentName)]))
    return record && new Map(wanted.map(({ documentName }) => [documentName, record ?? []]))
  },
  cancel: async (_printer, osJobId) => {
    cancelled.push(osJobId)
    return true
  },
}

function start(): void {
  const journal = openJournal(join(dir, 'journal.db'), 'a1'.repeat(32), '示例操作员', () => new Date())
  if (!journal.ok) throw new Error(journal.problem.code)
  ledger = new JobLedger(journal.value)
  clearing = new Clearing({ ledger, driverOf: () => driver, every: 10_000, told: () => undefined })
}
async function stop(): Promise<void> {
  await clearing.close()
  ledger.journal.close()
}

/** A control died while it was sending; the clerk found no paper and gave the blank up. */
function givenUp(): void {
  const jobId = randomUUID()
  ledger.create(jobId, 'C1', 'file:p')
  for (const state of ['VALIDATED', 'RESERVED', 'INTENT', 'UNKNOWN', 'AWAIT_CONFIRM', 'SPOILED'] as const)
    ledger.move(jobId, state, { blankNos: ['C22-2600000001'] })
  ledger.sight(jobId, 'givenUp')
}

test('PRN-02 a document that may still be on its way holds the queue once, not again for every control that comes after', async () => {
  givenUp()
  await clearing.pass()
  expect(clearing.holding('file:p')).toHaveLength(1)
  expect(await clearing.freed('file:p', 30_000)).toEqual([])
  await stop()

  start()
  await clearing.pass()
  expect(clearing.holding('file:p')).toEqual([])
})

test('PRN-02 nothing is concluded from a spooler that cannot be asked, nor forgotten of one that shows the document after all', async () => {
  givenUp()
  expect(await clearing.freed('file:p', 30_000)).toEqual([])
  await stop()

  record = undefined
  start()
  await clearing.pass()
  expect(clearing.holding('file:p')).toHaveLength(1)
  record = [{ osJobId: '1', state: 'processing', progress: '', evidence: label('正在打印', 'printing') }]
  await clearing.pass()
  expect(clearing.holding('file:p')).toHaveLength(1)
  record = [{ osJobId: '1', state: 'failed', progress: '', evidence: label('已取消', 'cancelled') }]
  await clearing.pass()
  expect(clearing.holding('file:p')).toEqual([])
})

test('PRN-02 one that may have come out twice and is settled holds nothing while it is only not accounted for', async () => {
  givenUp()
  const [job] = ledger.unsettled()
  ledger.sight(job?.jobId ?? '', 'again')
  ledger.sight(job?.jobId ?? '', 'settled')
  await clearing.pass()
  const [untold] = ledger.untold()
  expect(untold?.jobId).toBe(job?.jobId)
  expect(untold && clearing.isHolding(untold)).toBe(false)
})

test('PRN-02 dozens of void jobs of a mended journal: the spooler is asked once for all of them, the newest are called back first, and the queue is free', async () => {
  // As a mended journal has them: answered, and nothing known of the spooler.
  for (let at = 0; at < 40; at += 1)
    ledger.adopt(
      { jobId: randomUUID(), certificateNo: `C${at}`, blankNos: [`C22-26000000${at}`], printer: 'file:p' },
      '',
      { state: 'SPOILED', reason: 'notPrinted' },
    )
  // The three newest wait still.
  const waiting = new Set(['C37', 'C38', 'C39'])
  spooler.own = (document) => {
    const no = document.split(' ').at(-1) ?? ''
    const isOver = !waiting.has(no) || cancelled.includes(no)
    const words = label(isOver ? '已取消' : '排队中', isOver ? 'cancelled' : 'waiting')
    return [{ osJobId: no, state: isOver ? 'failed' : 'pending', progress: '', evidence: words }]
  }
  await clearing.pass()
  expect(cancelled).toEqual(['C39', 'C38', 'C37'])
  expect(asked).toBe(2)
  expect(clearing.holding('file:p')).toEqual([])
  await evidenceNow(ledger.unsettled(), () => driver)
  expect(asked).toBe(3)
})
