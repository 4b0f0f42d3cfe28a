/** PRN-01, CERT-13: only a fresh, unbent order for exactly the reserved job prints; everything else changes nothing. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PrintOrder } from '../../../contract/control.ts'
import { NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import { makeWorkstation, prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { jobAt, startDesk, statesOf, wishFor, type Account, type Desk } from './desk.ts'

let desk: Desk
let account: Account
let control: RunningControl
beforeAll(async () => {
  desk = await startDesk()
  account = await desk.account()
  control = await account.start()
})
afterAll(async () => {
  await account.end()
  await desk.stop()
})

const codeOf = async (input: ReturnType<typeof signOrder>): Promise<string | undefined> => {
  const reply = await control.ask('print', input)
  return reply.ok ? 'printed' : reply.problem?.code
}

const bendings: readonly (readonly [string, string, (order: PrintOrder) => PrintOrder])[] = [
  [
    'an expired order',
    'CONTROL_ORDER_EXPIRED',
    (order) => ({ ...order, notAfter: new Date(Date.now() - 1000).toISOString() }),
  ],
  [
    'an order from the future',
    'CONTROL_CLOCK',
    (order) => ({ ...order, notAfter: new Date(Date.now() + 3_600_000).toISOString() }),
  ],
  ['another certificate', 'CONTROL_ORDER_MISMATCH', (order) => ({ ...order, certificateNo: 'other' })],
  [
    'another blank',
    'CONTROL_ORDER_MISMATCH',
    (order) => ({ ...order, pages: [{ n: 1, blankNo: 'C22-2699999999' }] }),
  ],
  [
    'one page more',
    'CONTROL_ORDER_MISMATCH',
    (order) => ({ ...order, pages: [...order.pages, { n: 2, blankNo: 'XY-2600000001' }] }),
  ],
  ['another printer', 'CONTROL_ORDER_MISMATCH', (order) => ({ ...order, printer: 'file:folder' })],
  ['an unknown job', 'CONTROL_JOB_UNKNOWN', (order) => ({ ...order, jobId: randomUUID() })],
  [
    'an overlay not rendered here',
    'CONTROL_OVERLAY_UNKNOWN',
    (order) => ({ ...order, pdfSha256: 'f'.repeat(64) }),
  ],
  [
    'an order for another incarnation',
    'CONTROL_INCARNATION',
    (order) => ({ ...order, incarnation: randomUUID() }),
  ],
  ['another layout', 'GEOMETRY_LAYOUT', (order) => ({ ...order, formLayout: '99@1' })],
  [
    'another calibration',
    'GEOMETRY_LAYOUT',
    (order) => ({ ...order, calibration: { ...NO_CALIBRATION, dx: 10 } }),
  ],
]

test.each(bendings)(
  'PRN-01 %s is refused with %s and journals nothing, although signed',
  async (_what, code, bend) => {
    const { jobId, order } = await prepareJob(control, wishFor(`B-${randomUUID().slice(0, 13)}`))
    expect(await codeOf(signOrder(bend(order), desk.workstation))).toBe(code)
    expect(await statesOf(control, jobId)).toEqual(['CREATED', 'VALIDATED', 'RESERVED'])
    // The job itself is untouched: it can still be given up, and its blank released.
    expect((await control.must('abandon', { jobId, note: 'test' })).entry.state).toBe('ABANDONED')
  },
)

test("PRN-01 another key's signature, and a changed order under the old one, are refused", async () => {
  const { jobId, order } = await prepareJob(control, wishFor('B-signature'))
  const signed = signOrder(order, desk.workstation)
  expect(await codeOf(signOrder(order, makeWorkstation()))).toBe('CONTROL_SIGNATURE')
  expect(await codeOf({ ...signed, order: { ...order, tray: 'manual' } })).toBe('CONTROL_SIGNATURE')
  expect(await codeOf({ ...signed, signature: '' })).toBe('CONTROL_SIGNATURE')
  expect(await statesOf(control, jobId)).toEqual(['CREATED', 'VALIDATED', 'RESERVED'])
})

test('CERT-15 a captured order never prints again: not at once, not after a restart, not for another job', async () => {
  const wish = wishFor('B-replay')
  const { jobId, order } = await prepareJob(control, wish)
  const signed = signOrder(order, desk.workstation)
  const before = (await desk.printer.received()).length
  const both = await Promise.all([control.ask('print', signed), control.ask('print', signed)])
  expect(both.map((reply) => (reply.ok ? 'printed' : reply.problem?.code))).toEqual([
    'printed',
    'CONTROL_REPLAY',
  ])
  await jobAt(control, jobId, 'AWAIT_CONFIRM')
  await control.must('confirm', { jobId, result: 'spoiled', reason: 'jam' })

  await control.kill()
  control = await account.start()
  await control.must('render', { layout: wish.layout, content: wish.content, calibration: NO_CALIBRATION })
  expect(await codeOf(signed)).toBe('CONTROL_REPLAY')
  const next = await prepareJob(control, wish)
  expect(await codeOf(signOrder({ ...next.order, nonce: order.nonce }, desk.workstation))).toBe(
    'CONTROL_REPLAY',
  )
  expect((await desk.printer.received()).length - before).toBe(1)
})

test('CERT-15 a finished job id is never used again', async () => {
  const wish = wishFor('B-twice')
  const { jobId } = await prepareJob(control, wish)
  await control.must('abandon', { jobId, note: 'test' })
  const reply = await control.ask('create', {
    jobId,
    certificateNo: wish.certificateNo,
    printer: wish.printer,
  })
  expect(reply.ok ? '' : reply.problem?.code).toBe('CONTROL_JOB_EXISTS')
})

test.each([
  ['no object', 'hello'],
  ['an unknown request', { type: 'request', id: 900_001, name: 'format', input: {} }],
  [
    'a wrong input',
    { type: 'request', id: 900_002, name: 'create', input: { jobId: '../..', certificateNo: 1 } },
  ],
  ['a prototype name', { type: 'request', id: 900_003, name: '__proto__', input: {} }],
  ['nothing in it', { type: 'request', id: 900_004, name: 'print' }],
])('PRN-01 a forged message (%s) is refused and the control lives on', async (_what, message) => {
  const { lastSeq } = await openAgain()
  control.post(message)
  expect((await control.must('hello', {})).opened).toBe(true)
  expect((await openAgain()).lastSeq).toBe(lastSeq)
  const forged = control.messages.findLast(
    (one) => typeof one === 'object' && one !== null && 'id' in one && Number(one.id) > 900_000,
  )
  expect(
    forged === undefined ||
      ('ok' in Object(forged) && JSON.stringify(forged).includes('CONTROL_BAD_MESSAGE')),
  ).toBe(true)
})

async function openAgain(): Promise<{ lastSeq: number }> {
  const reply = await account.open(control)
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.value
}

test('PRN-06 a second control cannot open the journal that one holds; it can once that one is dead', async () => {
  const other = account.launch()
  const refused = await account.open(other)
  expect(refused.ok ? '' : refused.problem?.code).toBe('CONTROL_JOURNAL_LOCKED')
  await control.kill()
  expect((await account.open(other)).ok).toBe(true)
  control = other
})

test('PRN-01 another account is refused while one is open; the same one with a new workstation key is opened anew', async () => {
  const other = await desk.account()
  const reply = await other.open(control)
  expect(reply.ok ? '' : reply.problem?.code).toBe('CONTROL_ALREADY_OPEN')
  await other.end()
  const { jobId, order } = await prepareJob(control, wishFor('B-newkey'))
  const fresh = makeWorkstation()
  await control.must('open', {
    journalPath: account.journalPath,
    key: account.key,
    publicKey: fresh.publicKey,
    who: '示例操作员',
    outputDir: account.dir,
  })
  expect(await codeOf(signOrder(order, desk.workstation))).toBe('CONTROL_SIGNATURE')
  expect(await codeOf(signOrder(order, fresh))).toBe('CONTROL_OVERLAY_UNKNOWN')
  await control.must('abandon', { jobId, note: 'test' })
})

test('PRN-01 requests about jobs are refused before a journal is open', async () => {
  const fresh = account.launch()
  for (const [name, input] of [
    ['openJobs', {}],
    ['journal', { afterSeq: 0, limit: 1 }],
  ] as const) {
    const reply = await fresh.ask(name, input)
    expect(reply.ok ? '' : reply.problem?.code).toBe('CONTROL_NOT_OPEN')
  }
  fresh.disconnect()
  await fresh.gone
})
