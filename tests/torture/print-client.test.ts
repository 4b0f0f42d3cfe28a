/** Printing from the client's side against the real server, the real control and a spooler that counts. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BLANK_REFUSED } from '../../domain/printing/blank.ts'
import { eventually } from '../support/print/child.ts'
import { DEMO_PASSWORD } from '../support/stack/secret.ts'
import { openBench, type Bench } from './print/bench.ts'
import { CLERK, COLLEAGUE } from './print/central.ts'
import { PRINTER } from './print/spooler.ts'
import { journalIn } from './spooler/world.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench({ batch: 6 })
  bench.giveBack({ certificateNo: await bench.takeCertificate() })
})
afterAll(() => bench.close())

const printer = `cups:${PRINTER}`
const start = (input: {
  jobId?: string
  certificateNo: string
  blankNo: string
  continuationCount?: number
}) => bench.client.print('start', { jobId: randomUUID(), continuationCount: 0, printer, ...input })
const isOnline = () =>
  eventually(
    async () => {
      const synced = await bench.client.call('status.syncNow')
      return synced.ok && JSON.stringify(synced.value).includes('true') ? true : undefined
    },
    30_000,
    'the network',
  )

/** Waits for the question and answers it. */
const answer = async (jobId: string, result: 'printed' | 'spoiled') => {
  await eventually(
    async () => {
      const open = await bench.client.print('openJobs', undefined)
      return open.ok
        ? open.value.find((job) => job.jobId === jobId && job.state === 'AWAIT_CONFIRM')
        : undefined
    },
    30_000,
    'the question',
  )
  return bench.client.print('confirm', {
    jobId,
    result,
    ...(result === 'spoiled' ? { reason: 'jam' as const } : {}),
  })
}

test('[CERT-09] the signature of a certificate from the real server holds, finding by finding', async () => {
  const certificateNo = await bench.takeCertificate()
  const seen = await bench.client.print('preview', { certificateNo })
  expect(seen).toMatchObject({ ok: true, value: { verification: { holds: true, signer: '示例海关签章' } } })
  expect(seen.ok && seen.value.verification.findings.map((finding) => finding.holds)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  bench.giveBack({ certificateNo })
})

test('[CERT-10] [CERT-14] prepared, printed with the number as a clerk pastes it, confirmed; the same click again prints nothing', async () => {
  const [certificateNo, blankNo, jobId] = [
    await bench.takeCertificate(),
    await bench.takeBlank(),
    randomUUID(),
  ]
  expect(await bench.client.print('prepare', { certificateNo })).toMatchObject({
    ok: true,
    value: { blankKind: 'C2-2', pageCount: 1, continuationNeeded: 0, printer },
  })
  const pasted = ` ${blankNo.toLowerCase().replaceAll(/[\d-]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))}　`
  expect(await start({ jobId, certificateNo, blankNo: pasted })).toMatchObject({
    ok: true,
    value: { jobId, blankNos: [blankNo] },
  })
  expect(await bench.client.print('prepare', { certificateNo })).toMatchObject({
    ok: false,
    problem: { code: 'CERT_JOB_OPEN' },
  })
  expect(await answer(jobId, 'printed')).toEqual({ ok: true, value: { confirmed: true } })
  expect(await bench.client.print('confirm', { jobId, result: 'printed' })).toEqual({
    ok: true,
    value: { confirmed: true },
  })
  expect(await bench.client.print('confirm', { jobId, result: 'spoiled', reason: 'jam' })).toMatchObject({
    ok: false,
    problem: { code: 'CONFIRM_JOB_OVER' },
  })
  await eventually(async () =>
    (await bench.central.certificate(certificateNo)).printStatus === 'printed' ? true : undefined,
  )
  expect((await start({ jobId, certificateNo, blankNo })).ok).toBe(false)
  expect(bench.spooler.of(jobId)).toHaveLength(1)
  await eventually(
    async () => {
      const again = await bench.client.print('prepare', { certificateNo })
      return !again.ok && again.problem?.code === 'CERT_ALREADY_PRINTED' ? true : undefined
    },
    20_000,
    'the feed',
  )
})

test('[CERT-10] a number that does not exist: the manual’s message, the reason beneath, nothing printed, nothing left open', async () => {
  const [certificateNo, jobId] = [await bench.takeCertificate(), randomUUID()]
  expect(await start({ jobId, certificateNo, blankNo: 'C22-9900000001' })).toMatchObject({
    ok: false,
    problem: {
      code: 'STOCK_UNKNOWN',
      blankConsumed: 'no',
      message: BLANK_REFUSED,
      detail: { zh: '没有编号为 C22-9900000001 的空白单证' },
    },
  })
  expect(bench.spooler.of(jobId)).toEqual([])
  expect(await bench.client.print('openJobs', undefined)).toEqual({ ok: true, value: [] })
  bench.giveBack({ certificateNo })
})

test('[CERT-12] too few continuation sheets: said before anything is reserved, with the number needed', async () => {
  const certificateNo = await bench.central.issueLong(
    'The goods described above were inspected and found sound in every respect. '.repeat(120),
    4,
  )
  const prepared = await eventually(
    async () => {
      await bench.client.call('status.syncNow')
      const seen = await bench.client.print('prepare', { certificateNo })
      return seen.ok ? seen.value : undefined
    },
    30_000,
    'the long certificate',
  )
  const needed = prepared.continuationNeeded
  expect(needed).toBeGreaterThan(0)
  expect(prepared.continuationBlankNos).toHaveLength(needed)
  const [blankNo, jobId] = [await bench.takeBlank(), randomUUID()]
  expect(await start({ jobId, certificateNo, blankNo, continuationCount: needed - 1 })).toMatchObject({
    ok: false,
    problem: { code: 'GEOMETRY_CONTINUATION', message: { zh: expect.stringContaining(`需要 ${needed} 张`) } },
  })
  expect(await bench.central.blank(blankNo)).toMatchObject({ state: 'available' })
  // The same click with the sheets at hand.
  expect(await start({ jobId, certificateNo, blankNo, continuationCount: needed })).toMatchObject({
    ok: true,
    value: { blankNos: [blankNo, ...prepared.continuationBlankNos] },
  })
  await answer(jobId, 'spoiled')
  await eventually(async () =>
    (await bench.central.blank(prepared.continuationBlankNos[0] ?? '')).state === 'spoiled'
      ? true
      : undefined,
  )
})

test('[CERT-17] no printer: said before a number is asked for', async () => {
  const certificateNo = await bench.takeCertificate()
  bench.spooler.plug(false)
  expect(await bench.client.print('prepare', { certificateNo })).toMatchObject({
    ok: false,
    problem: { code: 'PRINTER_NONE' },
  })
  bench.spooler.plug(true)
  expect((await bench.client.print('prepare', { certificateNo })).ok).toBe(true)
  bench.giveBack({ certificateNo })
})

test('[CERT-14] [CERT-15] [PRN-07] without network: no new print, but the result is taken, and it arrives when the network is back', async () => {
  const [certificateNo, blankNo, jobId] = [
    await bench.takeCertificate(),
    await bench.takeBlank(),
    randomUUID(),
  ]
  expect((await start({ jobId, certificateNo, blankNo })).ok).toBe(true)
  const online = await bench.client.print('ledger', undefined)
  await bench.server.kill()
  expect(await answer(jobId, 'printed')).toEqual({ ok: true, value: { confirmed: true } })
  await eventually(
    async () => {
      const offline = await bench.client.print('ledger', undefined)
      return offline.ok &&
        !offline.value.isOnline &&
        online.ok &&
        offline.value.lines.length === online.value.lines.length
        ? true
        : undefined
    },
    40_000,
    'the ledger of the mirror',
  )
  const other = await bench.takeCertificate()
  const refused = await bench.client.print('prepare', { certificateNo: other })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'SYNC_OFFLINE' } })
  // Nothing was to be printed yet: no sheet is spoken of.
  expect(refused.ok || refused.problem?.blankConsumed).toBeUndefined()
  await bench.server.restart()
  await isOnline()
  await eventually(
    async () => ((await bench.central.blank(blankNo)).state === 'used' ? true : undefined),
    30_000,
    'the result to arrive',
  )
  expect(await bench.central.difference()).toBe(0)
})

test(
  '[CERT-17] [PRN-01] the control absent: the manual’s message, with a way to start it',
  { timeout: 90_000 },
  async () => {
    const certificateNo = await bench.takeCertificate()
    const other = await bench.addClient(CLERK, 'no-such-control.ts')
    await eventually(
      async () => {
        await other.call('status.syncNow')
        const seen = await other.print('preview', { certificateNo })
        return seen.ok ? true : undefined
      },
      60_000,
      'the mirror',
    )
    expect(await other.print('prepare', { certificateNo })).toMatchObject({
      ok: false,
      problem: {
        code: 'CONTROL_ABSENT',
        message: { zh: '未检测到打印控件服务，请检查打印控件是否安装或启动' },
      },
    })
    // At the other client its control was killed meanwhile, and comes back by itself.
    bench.client.killControl()
    expect((await bench.client.print('prepare', { certificateNo })).ok).toBe(true)
  },
)

test(
  '[CERT-15] the control dies between its answer and the question after it: nobody says that no form was used up',
  { timeout: 90_000 },
  async () => {
    const [certificateNo, blankNo, jobId] = [
      await bench.takeCertificate(),
      await bench.takeBlank(),
      randomUUID(),
    ]
    process.env['TORTURE_WRONG'] = 'dies'
    const other = await bench.addClient(COLLEAGUE, join(import.meta.dirname, 'print', 'wrong-control.ts'))
    await eventually(
      async () => {
        await other.call('status.syncNow')
        return (await other.print('prepare', { certificateNo })).ok ? true : undefined
      },
      60_000,
      'the mirror',
    )
    const input = { jobId, certificateNo, blankNo, continuationCount: 0, printer }
    expect(await other.print('start', input)).toMatchObject({
      ok: false,
      problem: { code: 'CONTROL_LOST', blankConsumed: 'unknown', retrySafe: false, action: 'confirmPrint' },
    })
    expect(bench.spooler.of(jobId)).toHaveLength(1)
    // The same click again prints nothing, and finds what the next control knows of it.
    expect(
      await eventually(
        async () => {
          const again = await other.print('start', input)
          return again.ok ? again.value.jobId : undefined
        },
        30_000,
        'the next control',
      ),
    ).toBe(jobId)
    expect(bench.spooler.of(jobId)).toHaveLength(1)
  },
)

test(
  '[CERT-13] a lost journal whose mending fails once is mended by itself all the same, with nothing clicked and no break in the network',
  { timeout: 120_000 },
  async () => {
    const certificateNo = await bench.takeCertificate()
    process.env['TORTURE_WRONG'] = 'balks'
    const other = await bench.addClient(COLLEAGUE, join(import.meta.dirname, 'print', 'wrong-control.ts'))
    await eventually(
      async () => {
        await other.call('status.syncNow')
        return (await other.print('prepare', { certificateNo })).ok ? true : undefined
      },
      60_000,
      'the mirror',
    )
    expect(
      (
        await other.print('start', {
          jobId: randomUUID(),
          certificateNo,
          blankNo: 'C22-9900000001',
          continuationCount: 0,
          printer,
        })
      ).ok,
    ).toBe(false)
    const status = async () => JSON.stringify(await other.call('status.get'))
    await eventually(
      async () => ((await status()).includes('"waiting":0') ? true : undefined),
      30_000,
      'the journal to be handed on',
    )
    await other.kill()
    await other.controlGone()
    rmSync(journalIn(other.data))
    await other.start()
    expect((await other.call('session.unlock', { loginName: COLLEAGUE, password: DEMO_PASSWORD })).ok).toBe(
      true,
    )
    await eventually(
      async () => ((await status()).includes('CONTROL_JOURNAL_RESTORED') ? true : undefined),
      40_000,
      'the journal to be mended',
    )
    expect(await other.print('openJobs', undefined)).toEqual({ ok: true, value: [] })
    bench.giveBack({ certificateNo })
  },
)
