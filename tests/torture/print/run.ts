/** One run: a clerk prints, something is killed, everything comes back, the clerk answers, and the oracle looks. */
import { randomUUID } from 'node:crypto'
import type { OpenJob } from '../../../contract/local/printing.ts'
import { eventually, pause } from '../../support/print/child.ts'
import type { Bench } from './bench.ts'
import { violations, type Seen } from './oracle.ts'
import type { Plan } from './plan.ts'
import { PRINTER } from './spooler.ts'

export interface RunReport {
  readonly plan: Plan
  /** The place was reached and the victim killed there; false when the print was over before. */
  readonly wasHit: boolean
  readonly submissions: number
  readonly wasAsked: boolean
  readonly outcome: string
  readonly violations: readonly string[]
  readonly ms: number
}

interface Clerk {
  readonly jobId: string
  readonly certificateNo: string
  readonly blankNo: string
  wasAsked: boolean
  answer: 'printed' | 'spoiled' | undefined
}

export async function runOne(bench: Bench, plan: Plan): Promise<RunReport> {
  const began = performance.now()
  const { client, spooler, wire } = bench
  const clerk: Clerk = {
    jobId: randomUUID(),
    certificateNo: await bench.takeCertificate(),
    blankNo: plan.isWrongNumber ? 'C22-9900000001' : await bench.takeBlank(),
    wasAsked: false,
    answer: undefined,
  }
  await online(bench)
  if (plan.place.kind === 'control')
    await client.restartControl({
      SILL_CONTROL_PAUSE_AT: plan.place.step,
      ...(plan.victim === 'server' ? { SILL_CONTROL_PAUSE_MS: '1200' } : {}),
    })
  spooler.nextReply(plan.reply)

  const reached = arrival(bench, plan)
  const work = click(bench, plan, clerk).then(() => answerAll(bench, plan, clerk))
  const held = await Promise.race([reached, work.then(() => lateArrival(reached, plan))])
  wire.clear()
  if (held) await strike(bench, plan, held)
  await work
  // A control that is set to pause must not do so in the next run.
  if (plan.place.kind === 'control' && (!held || plan.victim === 'server')) await client.restartControl({})

  // Whatever is left is for the clerk who comes back.
  await answerAll(bench, plan, clerk)
  if (plan.isImpatient) await client.print('start', startInput(clerk))
  await answerAll(bench, plan, clerk)
  const seen = await look(bench, plan, clerk)
  spooler.nextReply('give')
  bench.giveBack({
    ...(clerk.answer === 'printed' ? {} : { certificateNo: clerk.certificateNo }),
    ...(seen.blank.state === 'available' && !plan.isWrongNumber ? { blankNo: clerk.blankNo } : {}),
  })
  return {
    plan,
    wasHit: held !== undefined,
    submissions: seen.submissions,
    wasAsked: clerk.wasAsked,
    outcome: plan.isWrongNumber ? 'refused' : seen.blank.state,
    violations: violations(seen),
    ms: performance.now() - began,
  }
}

async function look(
  { client, spooler, central, jobsOfBlank }: Bench,
  plan: Plan,
  clerk: Clerk,
): Promise<Seen> {
  const blank = plan.isWrongNumber
    ? { state: 'available', jobId: '' }
    : await eventually(
        async () => settled(await central.blank(clerk.blankNo)),
        20_000,
        'the blank to be settled',
      ).catch(() => central.blank(clerk.blankNo))
  const state = await eventually(
    async () => {
      const status = await client.call('status.get')
      return status.ok && isQuiet(status.value) ? (status.value as { returned: number }) : undefined // the contract's own shape
    },
    20_000,
    'the client to have sent everything',
  )
  const open = await client.print('openJobs', undefined)
  const mine = spooler.of(clerk.jobId).length
  const jobs = jobsOfBlank.get(clerk.blankNo) ?? new Set()
  if (mine > 0) jobs.add(clerk.jobId)
  jobsOfBlank.set(clerk.blankNo, jobs)
  return {
    submissions: mine,
    submissionsOfBlank: jobs.size,
    blank,
    jobId: clerk.jobId,
    wasAsked: clerk.wasAsked,
    answer: clerk.answer,
    certificate: await central.certificate(clerk.certificateNo),
    openJobs: open.ok ? open.value.length : -1,
    returned: state.returned,
    difference: await central.difference(),
    isWrongNumber: plan.isWrongNumber,
  }
}

const settled = <T extends { readonly state: string }>(blank: T): T | undefined =>
  blank.state === 'reserved' || blank.state === 'committed' ? undefined : blank
const isQuiet = (status: unknown): boolean => JSON.stringify(status).includes('"waiting":0')

const startInput = ({ jobId, certificateNo, blankNo }: Clerk) => ({
  jobId,
  certificateNo,
  blankNo,
  continuationCount: 0,
  printer: `cups:${PRINTER}`,
})

/** The client is back and knows that it is online. */
async function online({ client }: Bench): Promise<void> {
  await eventually(
    async () => {
      const synced = await client.call('status.syncNow')
      return synced.ok && JSON.stringify(synced.value).includes('true') ? true : undefined
    },
    30_000,
    'the client to be online',
  )
}

async function click({ client }: Bench, plan: Plan, clerk: Clerk): Promise<void> {
  const clicks = plan.isImpatient ? 2 : 1
  await Promise.all(Array.from({ length: clicks }, () => client.print('start', startInput(clerk))))
}

/** Answers every question about this certificate until there is none; gives up quietly when the client is gone. */
async function answerAll({ client, spooler }: Bench, plan: Plan, clerk: Clerk): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(30)) {
    const open = await client.print('openJobs', undefined)
    if (!open.ok && open.problem === undefined) return
    if (!open.ok) continue
    const job = open.value.find((one: OpenJob) => one.jobId === clerk.jobId)
    if (!job) return
    if (job.state !== 'AWAIT_CONFIRM') continue
    clerk.wasAsked = true
    const result = clerk.answer ?? (spooler.of(clerk.jobId).length > 0 ? plan.result : 'spoiled')
    clerk.answer = result
    await client.print('confirm', {
      jobId: clerk.jobId,
      result,
      ...(result === 'spoiled' ? { reason: 'notPrinted' as const } : {}),
    })
  }
}

interface Held {
  /** Lets the wire go on, or cuts it with what was killed. */
  release(isCut: boolean): void
}

/** Resolves when the place of the plan is reached. */
async function arrival({ client, wire }: Bench, { place }: Plan): Promise<Held> {
  if (place.kind === 'time') {
    await pause(place.ms)
    return { release: () => undefined }
  }
  if (place.kind === 'control') {
    await client.paused()
    return { release: () => undefined }
  }
  const held = await wire.stopAt(place.place)
  return { release: (isCut) => (isCut ? held.cut() : held.go()) }
}

/** Results travel after the clerk has gone on: those places are waited for a little longer. */
function lateArrival(reached: Promise<Held>, { place }: Plan): Promise<Held | undefined> {
  const isLate = place.kind === 'wire' && (place.place.call === 'settle' || place.place.call === 'release')
  return Promise.race([reached, pause(isLate ? 2_000 : 0).then(() => undefined)])
}

async function strike(bench: Bench, plan: Plan, held: Held): Promise<void> {
  const { client, server } = bench
  if (plan.victim === 'control') {
    client.killControl()
    held.release(false)
  } else if (plan.victim === 'client') {
    await client.kill()
    held.release(true)
    await bench.restartClient()
  } else {
    await server.kill()
    held.release(true)
    await server.restart()
  }
}
