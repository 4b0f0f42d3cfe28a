/**
 * Nothing comes out later. Every job that reached INTENT is looked after until the spooler has confirmed that nothing of it
 * comes out any more: what was given up is called back as soon as the spooler can be asked, and what the spooler begins anew
 * is stopped and told. The list follows from the journal, so no crash shortens it. Until it is confirmed, nothing is
 * printed on that queue.
 */
import type { Label } from '../../domain/kit/label.ts'
import { isJobOver } from '../../domain/printing/job.ts'
import type { Driver } from '../drivers/driver.ts'
import { createQueue } from '../queue.ts'
import type { Job } from './book.ts'
import { callBack, isLive, lookFor, type Left, type Looked } from './call-back.ts'
import { TWICE } from './evidence.ts'
import type { JobLedger } from './ledger.ts'

export interface ClearingParts {
  readonly ledger: JobLedger
  readonly driverOf: (printerId: string) => Driver | undefined
  /** Milliseconds between looks. */
  readonly every: number
  readonly told: (jobId: string, message: Label) => void
}

/** Milliseconds. */
const times = {
  /** A document that was on its way when the control died shows up at the spooler within this, if it does at all. */
  arrives: 1500,
  /** Schedulers write what became of a job to disk at leisure (CUPS: 30 s); until then a crash would bring it back. */
  settles: 45_000,
  /** Between looks at what was given up and is not confirmed. */
  urgent: 30,
  /** Between looks at a job that is over at the spooler. */
  rests: 3000,
} as const

interface Watch {
  /** What was last seen at the spooler; undefined before the first look. */
  readonly left?: Left
  readonly lookedAt: number
  /** Since when nothing has been left. */
  readonly emptySince?: number
}

export class Clearing {
  readonly #parts: ClearingParts
  readonly #watched = new Map<string, Watch>()
  readonly #oneByOne = createQueue()
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(parts: ClearingParts) {
    this.#parts = parts
    this.#later()
  }

  /** As the follower has just seen it: nothing is left. */
  ended(jobId: string): void {
    const now = performance.now()
    this.#watched.set(jobId, { left: 'nothing', lookedAt: now, emptySince: now })
  }

  /** Looks at everything that is due, now. */
  pass(): Promise<void> {
    return this.#oneByOne(async () => {
      await Promise.all(this.#due().map((job) => this.#look(job)))
    })
  }

  /** As `pass`, for one job, whenever it is due. */
  lookAt(jobId: string): Promise<Left> {
    return this.#oneByOne(async () => {
      const job = this.#parts.ledger.get(jobId)
      if (job !== undefined) await this.#look(job)
      return this.#watched.get(jobId)?.left ?? 'unknown'
    })
  }

  /** The jobs that must be gone before anything may be printed there. */
  holding(printer: string): Job[] {
    return this.#parts.ledger.unsettled().filter((job) => job.printer === printer && this.isHolding(job))
  }

  /** Given up, and not confirmed by the spooler yet; or nobody could say yet what became of it. */
  isHolding(job: Job): boolean {
    // Settled and only not accounted for yet: it is watched no more, and holds nothing.
    if (!isUnattended(job) || job.sights.isSettled || this.#parts.driverOf(job.printer) === undefined)
      return false
    const left = this.#watched.get(job.jobId)?.left ?? 'unknown'
    return left === 'unknown' || (left === 'something' && mustStop(job))
  }

  /** Looks on until the queue is free, for so long at most. Answers with what holds it. */
  async freed(printer: string, longest: number): Promise<Job[]> {
    const until = performance.now() + longest
    for (;;) {
      const holding = this.holding(printer)
      if (holding.length === 0 || this.#isClosed || performance.now() >= until) return holding
      await this.pass()
      if (this.holding(printer).length > 0)
        await new Promise((resolve) => setTimeout(resolve, Math.min(this.#parts.every, 200)))
    }
  }

  /** Nothing is written once this has answered. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#oneByOne(async () => undefined)
  }

  async #tick(): Promise<void> {
    try {
      if (this.#due().length > 0) await this.pass()
    } finally {
      this.#later()
    }
  }

  /** A scheduler prints what waits as soon as it is up: while something given up may be in there, its first moment is waited for. */
  #later(): void {
    if (this.#isClosed) return
    const isUrgent = this.#parts.ledger
      .unsettled()
      .some((job) => isUnattended(job) && mustStop(job) && this.#watched.get(job.jobId)?.left !== 'nothing')
    this.#timer = setTimeout(
      () => void this.#tick(),
      isUrgent ? Math.min(times.urgent, this.#parts.every) : this.#parts.every,
    )
    this.#timer.unref()
  }

  #due(): Job[] {
    const now = performance.now()
    return this.#parts.ledger.unsettled().filter((job) => {
      const watch = this.#watched.get(job.jobId)
      const isResting = watch?.left === 'nothing' && now - watch.lookedAt < times.rests
      return isUnattended(job) && !isResting
    })
  }

  async #look(job: Job): Promise<void> {
    const { ledger, driverOf, told } = this.#parts
    const driver = driverOf(job.printer)
    if (driver === undefined || this.#isClosed) return
    const wasTwice = job.sights.isTwice
    const { left, isFound } = await this.#leftOf(job, driver)
    if (this.#isClosed) return
    const before = this.#watched.get(job.jobId)
    const now = performance.now()
    const emptySince = left === 'nothing' ? (before?.emptySince ?? now) : undefined
    const isKnown = job.osJobId !== null || job.sights.hasArrived
    const isSure = isKnown || isFound || (emptySince !== undefined && now - emptySince >= times.arrives)
    // Waited for once: who sent it is dead, and no later control has to wait again.
    if (isSure && !isKnown) ledger.sight(job.jobId, 'arrived')
    this.#watched.set(job.jobId, {
      left: left === 'nothing' && !isSure ? 'unknown' : left,
      lookedAt: now,
      ...(emptySince === undefined ? {} : { emptySince }),
    })
    if (isJobOver(job.state) && emptySince !== undefined && now - emptySince >= times.settles) {
      ledger.sight(job.jobId, 'settled')
      this.#watched.delete(job.jobId)
    }
    const isTwice = ledger.get(job.jobId)?.sights.isTwice ?? false
    if (isTwice && !wasTwice) told(job.jobId, TWICE)
    else if (before?.left !== this.#watched.get(job.jobId)?.left) told(job.jobId, { zh: '', en: '' })
  }

  async #leftOf(job: Job, driver: Driver): Promise<Looked> {
    const { ledger } = this.#parts
    if (mustStop(job)) return callBack(driver, job, ledger)
    const found = await lookFor(driver, job)
    if (found === undefined) return { left: 'unknown', isFound: false }
    for (const one of found) ledger.observe(job.jobId, one)
    const live = found.filter(isLive)
    if (live.length === 0) return { left: 'nothing', isFound: found.length > 0 }
    const isBegunAnew = ledger.get(job.jobId)?.sights.isTwice ?? false
    // One that is being printed for the first time is let be. One that waits would come out while the clerk decides.
    if (!isBegunAnew && live.every(({ state }) => state === 'processing'))
      return { left: 'something', isFound: true }
    if (live.some(({ hasStarted }) => hasStarted === true) || job.sights.hasProcessed)
      ledger.sight(job.jobId, 'again')
    ledger.sight(job.jobId, 'givenUp')
    return callBack(driver, ledger.get(job.jobId) ?? job, ledger)
  }
}

/** Neither being submitted nor followed. */
const isUnattended = ({ state }: Job): boolean => state !== 'INTENT' && state !== 'SPOOLED'

/** Nothing of it may come out any more, even what is being printed. */
const mustStop = ({ state, sights }: Job): boolean =>
  state === 'SPOILED' || sights.isGivenUp || (sights.isTwice && isJobOver(state))
