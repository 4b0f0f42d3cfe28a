/** Keeps one follower per spooled job and journals what it finds. */
import { label, type Label } from '../../domain/kit/label.ts'
import { splitPrinterId, type DeviceJob, type Driver } from '../drivers/driver.ts'
import type { Pause } from '../pause.ts'
import { noteOf, type Job } from './book.ts'
import { documentOf } from './call-back.ts'
import { withSights } from './evidence.ts'
import { followJob, type FollowOptions, type Outcome } from './follow.ts'
import type { JobLedger } from './ledger.ts'

/** As long as an order is good: what was left waiting by an earlier process is let out no later than this. Milliseconds. */
const LONGEST_WAIT = 60_000

export interface FollowerParts {
  readonly ledger: JobLedger
  readonly driverOf: (printerId: string) => Driver | undefined
  readonly pause: Pause
  readonly every: number
  readonly stuckAfter: number
  /** The spooler has said that the job is over. */
  readonly ended: (jobId: string) => void
  /** Told of every move and of every change at the spooler. */
  readonly told: (jobId: string, message: Label) => void
}

export class Follower {
  readonly #parts: FollowerParts
  readonly #stop = new AbortController()
  readonly #running = new Map<string, Promise<void>>()

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  /** Follows the job to its end, unless that is being done already. */
  follow(job: Job): void {
    if (job.state !== 'SPOOLED' || job.osJobId === null || this.#running.has(job.jobId)) return
    this.#running.set(
      job.jobId,
      this.#run(job, job.osJobId).finally(() => this.#running.delete(job.jobId)),
    )
  }

  /** No journal entry is written once this has answered. */
  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#running.values())
  }

  async #run(job: Job, osJobId: string): Promise<void> {
    const { ledger, pause, told, every, stuckAfter, driverOf } = this.#parts
    const driver = driverOf(job.printer)
    const { jobId } = job
    const seen = (state: DeviceJob): void => {
      // Waiting once more after it was begun: what comes out of it next is a second sheet.
      if (
        state.state === 'pending' &&
        (state.hasStarted === true || ledger.get(jobId)?.sights.hasProcessed === true)
      )
        ledger.sight(jobId, 'again')
      ledger.observe([jobId, state])
    }
    const options: FollowOptions = {
      every,
      stuckAfter,
      signal: this.#stop.signal,
      changed: (evidence) => told(jobId, evidence),
      seen,
      givingUp: () => ledger.sight(jobId, 'givenUp'),
      isGivenUp: () => ledger.get(jobId)?.sights.isGivenUp ?? false,
      mayRelease: Date.now() - Date.parse(job.since) < LONGEST_WAIT,
      documentName: documentOf(job),
      hasProcessed: job.sights.hasProcessed,
    }
    const lost: Outcome = {
      state: 'UNKNOWN',
      evidence: label('打印控件没有该打印机的驱动', 'The control has no driver for this printer'),
    }
    const outcome =
      driver === undefined
        ? lost
        : await followJob(driver, splitPrinterId(job.printer).name, osJobId, options)
    if (outcome === undefined || this.#stop.signal.aborted) return
    const evidence = withSights(
      outcome.evidence,
      ledger.get(jobId)?.sights ?? job.sights,
      outcome.state === 'DEVICE_DONE',
    )
    const note = noteOf(evidence)
    if (!ledger.move(job.jobId, outcome.state, { note }).ok) return
    if (outcome.state !== 'UNKNOWN') this.#parts.ended(jobId)
    await pause('device')
    if (this.#stop.signal.aborted) return
    ledger.move(job.jobId, 'AWAIT_CONFIRM', { note })
    told(job.jobId, evidence)
    await pause('await-confirm')
  }
}
