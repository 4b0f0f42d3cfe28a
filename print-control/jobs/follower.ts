/** Keeps one follower per spooled job and journals what it finds. */
import { label, type Label } from '../../domain/kit/label.ts'
import { splitPrinterId, type Driver } from '../drivers/driver.ts'
import type { Pause } from '../pause.ts'
import { noteOf, type Job } from './book.ts'
import { followJob, type FollowOptions, type Outcome } from './follow.ts'
import type { JobLedger } from './ledger.ts'

export interface FollowerParts {
  readonly ledger: JobLedger
  readonly driverOf: (printerId: string) => Driver | undefined
  readonly pause: Pause
  readonly every: number
  readonly stuckAfter: number
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
    this.#running.set(job.jobId, this.#run(job, job.osJobId).finally(() => this.#running.delete(job.jobId)))
  }

  /** No journal entry is written once this has answered. */
  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all(this.#running.values())
  }

  async #run(job: Job, osJobId: string): Promise<void> {
    const { ledger, pause, told, every, stuckAfter, driverOf } = this.#parts
    const driver = driverOf(job.printer)
    const options: FollowOptions = { every, stuckAfter, signal: this.#stop.signal, changed: (evidence) => told(job.jobId, evidence) }
    const lost: Outcome = { state: 'UNKNOWN', evidence: label('打印控件没有该打印机的驱动', 'The control has no driver for this printer') }
    const outcome = driver === undefined ? lost : await followJob(driver, splitPrinterId(job.printer).name, osJobId, options)
    if (outcome === undefined || this.#stop.signal.aborted) return
    const note = noteOf(outcome.evidence)
    if (!ledger.move(job.jobId, outcome.state, { note }).ok) return
    await pause('device')
    if (this.#stop.signal.aborted) return
    ledger.move(job.jobId, 'AWAIT_CONFIRM', { note })
    told(job.jobId, outcome.evidence)
    await pause('await-confirm')
  }
}
