/** CERT-15, PRN-01: the control is killed (SIGKILL) at every step of a job; the next one says what is true. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobState } from '../../../domain/printing/job.ts'
import { pauseSteps, type PauseStep } from '../../../print-control/pause.ts'
import { documentName } from '../../../print-control/drivers/driver.ts'
import { prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { eventually } from '../../support/print/child.ts'
import { startDesk, statesOf, wishFor, type Desk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk.stop())

interface Expected {
  /** The last states that the journal ends with, once the next control is through. */
  readonly states: readonly JobState[]
  /** Jobs at the spooler, and sheets that came out. */
  readonly submitted: 0 | 1
  readonly evidence?: string
}

const spooled: readonly JobState[] = ['INTENT', 'SPOOLED', 'DEVICE_DONE', 'AWAIT_CONFIRM']
const unknown: readonly JobState[] = ['INTENT', 'UNKNOWN', 'AWAIT_CONFIRM']

const expectations = {
  created: { states: ['CREATED'], submitted: 0 },
  validated: { states: ['VALIDATED'], submitted: 0 },
  reserved: { states: ['RESERVED'], submitted: 0 },
  'before-intent': { states: ['RESERVED'], submitted: 0 },
  intent: { states: unknown, submitted: 0, evidence: '没有该任务的记录' },
  sending: { states: unknown, submitted: 0, evidence: '没有该任务的记录' },
  submitted: { states: unknown, submitted: 1, evidence: '打印服务记录' },
  spooled: { states: spooled, submitted: 1, evidence: '已完成' },
  device: { states: spooled, submitted: 1, evidence: '已完成' },
  'await-confirm': { states: spooled, submitted: 1, evidence: '已完成' },
  confirming: { states: spooled, submitted: 1, evidence: '已完成' },
  confirmed: { states: [...spooled, 'CONFIRMED'], submitted: 1 },
  abandoned: { states: ['RESERVED', 'ABANDONED'], submitted: 0 },
} satisfies Record<PauseStep, Expected>

/** Does the whole job as the client would, as far as the control lets it. */
async function drive(control: RunningControl, certificateNo: string, isAbandoned: boolean): Promise<void> {
  const { jobId, order } = await prepareJob(control, wishFor(certificateNo))
  if (isAbandoned) return void (await control.ask('abandon', { jobId, note: 'test' }))
  await control.must('print', signOrder(order, desk.workstation))
  await eventually(async () => {
    const confirmed = await control.ask('confirm', { jobId, result: 'printed' })
    // Without a problem the control is dead: the test has what it wanted.
    return confirmed.ok || confirmed.problem === undefined ? true : undefined
  })
}

test.each(pauseSteps)('CERT-15 killed at „%s“: nothing prints twice and the truth is told', async (step) => {
  const expected: Expected = expectations[step]
  const account = await desk.account()
  const certificateNo = `2200001261${step}`
  const sheets = (await desk.printer.received()).length
  const first = await account.start({ SILL_CONTROL_PAUSE_AT: step })
  const driven = drive(first, certificateNo, step === 'abandoned').catch(() => undefined)
  await first.paused
  await first.kill()
  await driven

  const second = await account.start()
  const jobId = (await second.must('journal', { afterSeq: 0, limit: 1 }))[0]?.jobId ?? ''
  const isThrough = async () =>
    (await statesOf(second, jobId)).at(-1) === expected.states.at(-1) ? true : undefined
  await eventually(isThrough, 20_000, `${step} to end as ${expected.states.at(-1)}`)
  const states = await statesOf(second, jobId)
  expect(states.slice(-expected.states.length)).toEqual(expected.states)
  const open = (await second.must('openJobs', {}))[0]
  expect(open?.evidence.zh ?? '').toContain(expected.evidence ?? '')
  expect(await desk.cups.countJobs(documentName(jobId, certificateNo))).toBe(expected.submitted)
  await eventually(
    async () => ((await desk.printer.received()).length === sheets + expected.submitted ? true : undefined),
    10_000,
    'the sheet',
  )

  // Nothing starts for the same certificate while a job of it is open, whichever job that is.
  const again = await second.ask('create', {
    jobId: crypto.randomUUID(),
    certificateNo,
    printer: 'cups:Office',
  })
  expect(again.ok ? 'created' : again.problem?.code).toBe(open === undefined ? 'created' : 'CERT_JOB_OPEN')
  await account.end()
})
