import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { ControlEvent } from '../../../contract/control.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import { layoutFor } from '../../../systems/certificates/declare/layouts/index.ts'
import { channelOfChild } from './channel.ts'
import { superviseControl, type ControlState, type Supervisor } from './supervisor.ts'

const composed =
  layoutFor('01') ??
  (() => {
    throw new Error('no layout')
  })()
const childFile = join(import.meta.dirname, 'testing-child.ts')
const timing = {
  hello: 3_000,
  healthEvery: 150,
  healthWithin: 300,
  backoff: 30,
  backoffMost: 100,
  stableAfter: 60_000,
  crashesAllowed: 3,
}
const order = {
  cmd: 'print',
  v: 1,
  requestId: crypto.randomUUID(),
  jobId: crypto.randomUUID(),
  certificateNo: 'C',
  pdfSha256: 'a'.repeat(64),
  pages: [{ n: 1, blankNo: 'B' }],
  formLayout: '01@1',
  printer: 'file:x',
  tray: '',
  calibration: { dx: 0, dy: 0, scale: 1000 },
  notAfter: new Date().toISOString(),
  nonce: 'n'.repeat(16),
  incarnation: crypto.randomUUID(),
} as const

const nothing = {
  layout: composed,
  content: { values: {}, items: [] },
  calibration: NO_CALIBRATION,
  withForm: false,
}

let supervisor: Supervisor | undefined
afterEach(() => supervisor?.close())

/** One manner a start; the last one for all that follow. */
function supervise(...manners: readonly string[]) {
  const seen: { states: ControlState[]; events: ControlEvent[]; logs: string[]; starts: number } = {
    states: [],
    events: [],
    logs: [],
    starts: 0,
  }
  const made = superviseControl({
    launch: () =>
      channelOfChild(
        fork(childFile, [manners[Math.min(seen.starts++, manners.length - 1)] ?? 'well'], {
          stdio: 'ignore',
        }),
      ),
    prepare: async () => ok(undefined),
    onState: (state) => seen.states.push(state),
    onEvent: (event) => seen.events.push(event),
    log: (message) => seen.logs.push(message),
    timing,
  })
  supervisor = made
  return { made, seen }
}

const until = async (holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; !holds(); await sleep(20))
    if (Date.now() > end) throw new Error('waited in vain')
}

describe('[PRN-01] the supervised control', () => {
  test('starts, answers, passes events and refusals on', async () => {
    const { made, seen } = supervise('well')
    expect(made.state()).toBe('starting')
    expect(await made.ask('printers', {})).toMatchObject({ ok: false, problem: { code: 'CONTROL_ABSENT' } })
    expect(await made.untilRunning(5_000)).toBe(true)
    expect(await made.ask('printers', {})).toEqual({ ok: true, value: [] })
    expect(await made.ask('openJobs', {})).toMatchObject({ ok: false, problem: { code: 'CONTROL_TEST' } })
    await made.ask('close', {})
    expect(seen.events).toEqual([{ type: 'event', event: 'printers' }])
  })

  test('killed: pending requests are lost, of print nobody knows; it comes back with another pid', async () => {
    const { made } = supervise('crash-on-print', 'well')
    await made.untilRunning(5_000)
    const before = made.pid()
    const [print, preview] = await Promise.all([
      made.ask('print', { order: { ...order, pages: [...order.pages] }, signature: 'x' }),
      made.ask('preview', nothing),
    ])
    expect(print).toMatchObject({
      ok: false,
      problem: { code: 'CONTROL_LOST', blankConsumed: 'unknown', retrySafe: false },
    })
    expect(preview).toMatchObject({ ok: false, problem: { code: 'CONTROL_LOST', blankConsumed: 'no' } })
    expect(await made.untilRunning(5_000)).toBe(true)
    expect(made.pid()).not.toBe(before)
  })

  test('answers that fit no schema are refused or dropped, never believed', async () => {
    const { made, seen } = supervise('noisy')
    expect(await made.untilRunning(5_000)).toBe(true)
    expect(await made.ask('printers', {})).toMatchObject({ ok: false, problem: { code: 'CONTROL_GARBLED' } })
    expect(seen.logs.length).toBeGreaterThanOrEqual(5)
    expect(seen.events).toEqual([])
  })

  test('a request without an answer ends in time', async () => {
    const { made } = supervise('well')
    await made.untilRunning(5_000)
    expect(await made.ask('preview', nothing, 100)).toMatchObject({
      ok: false,
      problem: { code: 'CONTROL_TIMEOUT' },
    })
  })

  test('a control that hangs is ended and started again', async () => {
    const { made, seen } = supervise('deaf-later', 'well')
    await made.untilRunning(5_000)
    await until(() => seen.starts === 2 && made.state() === 'running')
    expect(await made.ask('printers', {})).toEqual({ ok: true, value: [] })
  })

  test('one that keeps crashing is given up, and repair starts anew', async () => {
    const { made, seen } = supervise(
      'crash-at-once',
      'crash-at-once',
      'crash-at-once',
      'crash-at-once',
      'well',
    )
    await until(() => made.state() === 'stopped')
    expect(seen.starts).toBe(4)
    expect(await made.ask('printers', {})).toMatchObject({ ok: false, problem: { code: 'CONTROL_ABSENT' } })
    expect(await made.repair()).toBe('running')
    expect(await made.ask('printers', {})).toEqual({ ok: true, value: [] })
  })

  test('one that cannot be started at all is given up in words', async () => {
    const made = superviseControl({
      launch: () =>
        channelOfChild(fork(join(import.meta.dirname, 'no-such-file.ts'), [], { stdio: 'ignore' })),
      prepare: async () => ok(undefined),
      onState: () => undefined,
      onEvent: () => undefined,
      log: () => undefined,
      timing,
    })
    supervisor = made
    await until(() => made.state() === 'stopped')
    expect(await made.ask('hello', {})).toMatchObject({
      problem: { message: { zh: '未检测到打印控件服务，请检查打印控件是否安装或启动' } },
    })
  })

  test('closing ends the process and answers what is pending', async () => {
    const { made } = supervise('well')
    await made.untilRunning(5_000)
    const pending = made.ask('preview', nothing)
    made.close()
    expect(await pending).toMatchObject({ ok: false, problem: { code: 'CONTROL_LOST' } })
    expect(made.state()).toBe('stopped')
  })
})
