/** One run: a clerk prints, the spooler and the control are stopped and killed, everything comes back, the clerk answers, and the oracle looks at what the printer got. */
import { basename } from 'node:path'
import { documentName } from '../../../print-control/drivers/driver.ts'
import { mayHavePrinted } from '../../../domain/printing/job.ts'
import { eventually, pause } from '../../support/print/child.ts'
import { prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { startDesk, wishFor, type Account, type Desk } from '../../conformance/print/desk.ts'
import { violations, type SeenDocument } from './oracle.ts'
import type { Blow, SpoolerPlan } from './plan.ts'

export interface SpoolerReport {
  readonly plan: SpoolerPlan
  readonly documents: readonly SeenDocument[]
  readonly violations: readonly string[]
  readonly ms: number
}

interface Doc {
  readonly jobId: string
  readonly name: string
  voidAt: number | undefined
  wasToldTwice: boolean
  wasAsked: boolean
  readonly said: { words: string; sheets: number }[]
}

export async function runSpooler(desk: Desk, plan: SpoolerPlan, number: number, program?: string): Promise<SpoolerReport> {
  const began = performance.now()
  const account = await desk.account()
  const stage = new Stage(desk, account, program)
  try {
    await desk.printer.behave(plan.behaviour)
    await stage.rise()
    const hitting = hit(stage, plan)
    const easing = pause(plan.lasts).then(() => desk.printer.behave('print'))
    for (let index = 0; index < plan.jobs; index += 1) await stage.click(`S${number}-${index + 1}`)
    // The clerk answers while the blows fall, and after them.
    await Promise.all([hitting, easing, stage.clerk(plan, 3500)])
    await desk.cups.start()
    await stage.rise()
    await eventually(async () => (await stage.clerk(plan, 0)) || undefined, 90_000, 'every question to be answered').catch(() => undefined)
    // Whatever else would come out comes out while the next one is printed.
    const isQueueFree = await stage.printsOn(`S${number}-last`)
    const documents = await stage.seen()
    return { plan, documents, violations: violations(documents, isQueueFree), ms: performance.now() - began }
  } finally {
    await desk.cups.start()
    await desk.printer.behave('print')
    await account.end()
  }
}

/** A desk whose queue is on disk: a scheduler that is killed before it wrote its configuration would lose the queue itself. */
export async function settledDesk(): Promise<Desk> {
  const desk = await startDesk()
  await desk.cups.halt()
  await desk.cups.start()
  return desk
}

class Stage {
  readonly docs: Doc[] = []
  control: RunningControl | undefined
  readonly #desk: Desk
  readonly #account: Account
  readonly #program: string | undefined

  constructor(desk: Desk, account: Account, program: string | undefined) {
    this.#desk = desk
    this.#account = account
    this.#program = program
  }

  /** A control with the journal open, as the client keeps one. */
  async rise(): Promise<RunningControl> {
    for (;;) {
      const now = this.control
      const alive = await now?.ask('hello', {})
      if (now !== undefined && alive?.ok === true && alive.value.opened) return now
      await now?.kill()
      this.control = this.#account.launch({ SILL_SPOOL_STUCK_MS: '2500' }, this.#program)
      await this.#account.open(this.control)
    }
  }

  async blow(what: Blow, lasts: number): Promise<void> {
    const { cups } = this.#desk
    if (what === 'kill') return this.control?.kill()
    if (what === 'freeze') {
      const pid = this.control?.pid
      send(pid, 'SIGSTOP')
      await pause(lasts)
      return send(pid, 'SIGCONT')
    }
    await (what === 'halt' ? cups.halt() : cups.crash())
    await pause(lasts)
    await cups.start()
  }

  async click(certificateNo: string): Promise<boolean> {
    const wish = wishFor(certificateNo)
    try {
      const control = await this.rise()
      const { jobId, order } = await prepareJob(control, wish)
      this.docs.push({ jobId, name: documentName(jobId, certificateNo), voidAt: undefined, wasToldTwice: false, wasAsked: false, said: [] })
      return (await control.ask('print', signOrder(order, this.#desk.workstation))).ok
    } catch {
      return false
    }
  }

  /** Answers what is asked for so long; true when nothing is left to be answered or waited for. */
  async clerk({ result }: SpoolerPlan, forMs: number): Promise<boolean> {
    const until = Date.now() + forMs
    do {
      const control = await this.rise()
      const open = await control.ask('openJobs', {})
      const sheets = await this.#sheets()
      for (const job of open.ok ? open.value : []) {
        const doc = this.docs.find(({ jobId }) => jobId === job.jobId)
        if (doc === undefined) continue
        const came = sheets.get(doc.name)?.length ?? 0
        // Counted before and after: a sheet on its way while the words were made is neither.
        doc.said.push({ words: job.evidence.zh, sheets: came })
        doc.wasToldTwice ||= job.isTwice
        if (!mayHavePrinted(job.state)) await control.ask('abandon', { jobId: job.jobId, note: 'torture' })
        else if (job.state === 'AWAIT_CONFIRM') {
          doc.wasAsked = true
          const says = came > 0 ? result : 'spoiled'
          const given = await control.ask('confirm', { jobId: job.jobId, result: says, ...(says === 'spoiled' ? { reason: 'notPrinted' as const } : {}) })
          if (given.ok && says === 'spoiled') doc.voidAt = Date.now()
        } else if (job.isTwice && job.state !== 'SPOOLED') await control.ask('account', { jobId: job.jobId, alsoSpoiled: [] })
      }
      const left = await control.ask('openJobs', {})
      if (forMs === 0) return left.ok && left.value.length === 0
      await pause(100)
    } while (Date.now() < until)
    return false
  }

  async printsOn(certificateNo: string): Promise<boolean> {
    const isPrinted = await eventually(async () => ((await this.click(certificateNo)) ? true : undefined), 30_000, 'the queue to be free').catch(() => false)
    await eventually(async () => ((await this.clerk({ blows: [], behaviour: 'print', lasts: 0, jobs: 1, result: 'printed' }, 0)) ? true : undefined), 30_000, 'the last one').catch(() => undefined)
    return isPrinted
  }

  async seen(): Promise<SeenDocument[]> {
    const control = await this.rise()
    const entries = await control.must('journal', { afterSeq: 0, limit: 500 })
    const open = await control.must('openJobs', {})
    const sheets = await this.#sheets()
    return this.docs.map(({ jobId, name, ...doc }) => ({
      ...doc,
      sheets: sheets.get(name) ?? [],
      wasStarted: entries.some((entry) => entry.jobId === jobId && mayHavePrinted(entry.state)),
      isOver: !open.some((job) => job.jobId === jobId),
    }))
  }

  async #sheets(): Promise<Map<string, number[]>> {
    const found = new Map<string, number[]>()
    // The printer names files by the nanosecond at which they came.
    for (const { jobName, file } of await this.#desk.printer.received()) found.set(jobName, [...(found.get(jobName) ?? []), Number(basename(file, '.pdf')) / 1_000_000])
    return found
  }
}

async function hit(stage: Stage, plan: SpoolerPlan): Promise<void> {
  const began = Date.now()
  for (const { what, at, lasts } of plan.blows) {
    await pause(Math.max(0, began + at - Date.now()))
    await stage.blow(what, lasts)
  }
}

function send(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined && pid > 0) process.kill(pid, signal)
  } catch {
    // It has ended already.
  }
}
