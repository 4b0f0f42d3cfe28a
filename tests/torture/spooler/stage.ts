/** A clerk's place without server: a control of an account at a desk, what is clicked there, read and answered. */
import { documentName } from '../../../print-control/drivers/driver.ts'
import { mayHavePrinted } from '../../../domain/printing/job.ts'
import { eventually, pause } from '../../support/print/child.ts'
import { prepareJob, signOrder, type RunningControl } from '../../support/print/control.ts'
import { wishFor, type Account, type Desk } from '../../conformance/print/desk.ts'
import type { SeenDocument } from './oracle.ts'
import type { Hit, SpoolerPlan } from './plan.ts'
import type { Doc } from './run.ts'

export class Stage {
  readonly docs: Doc[] = []
  control: RunningControl | undefined
  readonly #desk: Desk
  readonly #account: Account
  readonly #launch: () => RunningControl

  constructor(desk: Desk, launch: () => RunningControl, account: Account) {
    this.#desk = desk
    this.#launch = launch
    this.#account = account
  }

  /** A control with the journal open, as the client keeps one. */
  async rise(): Promise<RunningControl> {
    for (;;) {
      const now = this.control
      const alive = await now?.ask('hello', {})
      if (now !== undefined && alive?.ok === true && alive.value.opened) return now
      await now?.kill()
      this.control = this.#launch()
      await this.#account.open(this.control)
    }
  }

  async blow({ what, lasts, when }: Hit): Promise<void> {
    const { cups } = this.#desk
    if (what === 'kill') return this.control?.kill()
    if (what === 'freeze') {
      const pid = this.control?.pid
      send(pid, 'SIGSTOP')
      await pause(lasts)
      return send(pid, 'SIGCONT')
    }
    await (what === 'halt' ? cups.halt() : cups.crash())
    // The printer has finished by the time that the spooler is back.
    if (when === 'sheet') await this.#desk.printer.behave('print')
    await pause(lasts)
    await cups.start()
  }

  async click(certificateNo: string): Promise<boolean> {
    const wish = wishFor(certificateNo)
    try {
      const control = await this.rise()
      const { jobId, order } = await prepareJob(control, wish)
      const doc: Doc = {
        jobId,
        document: documentName(jobId, certificateNo),
        voidAt: undefined,
        wasToldTwice: false,
        wasAsked: false,
        wasRefused: false,
        said: [],
      }
      this.docs.push(doc)
      const printed = await control.ask('print', signOrder(order, this.#desk.workstation))
      doc.wasRefused = !printed.ok && printed.problem?.blankConsumed === 'no'
      return printed.ok
    } catch {
      return false
    }
  }

  /** Answers what is asked for so long; true when nothing is left to be answered or waited for. */
  async clerk({ result }: SpoolerPlan, forMs: number): Promise<boolean> {
    const until = Date.now() + forMs
    do {
      const control = await this.rise()
      const before = await this.#sheets()
      const open = await control.ask('openJobs', {})
      const after = await this.#sheets()
      for (const job of open.ok ? open.value : []) {
        const doc = this.docs.find(({ jobId }) => jobId === job.jobId)
        // As the client does with what never came as far as an order.
        if (!mayHavePrinted(job.state)) await control.ask('abandon', { jobId: job.jobId, note: 'torture' })
        if (doc === undefined) continue
        const came = after.get(doc.document)?.length ?? 0
        doc.said.push({ words: job.evidence.zh, before: before.get(doc.document)?.length ?? 0, after: came })
        doc.wasToldTwice ||= job.isTwice
        if (job.state === 'AWAIT_CONFIRM') {
          doc.wasAsked = true
          const says = came > 0 ? result : 'spoiled'
          const given = await control.ask('confirm', {
            jobId: job.jobId,
            result: says,
            ...(says === 'spoiled' ? { reason: 'notPrinted' as const } : {}),
          })
          if (given.ok && says === 'spoiled') doc.voidAt = Date.now()
        } else if (job.isTwice && job.state !== 'SPOOLED')
          await control.ask('account', { jobId: job.jobId, alsoSpoiled: [] })
      }
      const left = await control.ask('openJobs', {})
      if (forMs === 0) return left.ok && left.value.length === 0
      await pause(250)
    } while (Date.now() < until)
    return false
  }

  async printsOn(plan: SpoolerPlan, certificateNo: string): Promise<boolean> {
    const isPrinted = await eventually(
      async () => ((await this.click(certificateNo)) ? true : undefined),
      120_000,
      'the queue to be free',
    ).catch(() => false)
    await eventually(
      async () => ((await this.clerk({ ...plan, result: 'printed' }, 0)) ? true : undefined),
      30_000,
      'the last one',
    ).catch(() => undefined)
    return isPrinted
  }

  async seen(): Promise<SeenDocument[]> {
    const control = await this.rise()
    const entries = await control.must('journal', { afterSeq: 0, limit: 500 })
    const open = await control.must('openJobs', {})
    const sheets = await this.#sheets()
    return this.docs.map((doc) => ({
      ...doc,
      sheets: sheets.get(doc.document) ?? [],
      wasStarted: entries.some((entry) => entry.jobId === doc.jobId && mayHavePrinted(entry.state)),
      isOver: !open.some((job) => job.jobId === doc.jobId),
    }))
  }

  #sheets(): Promise<ReadonlyMap<string, readonly number[]>> {
    return this.#desk.printer.arrivals()
  }
}

function send(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined && pid > 0) process.kill(pid, signal)
  } catch {
    // It has ended already.
  }
}
