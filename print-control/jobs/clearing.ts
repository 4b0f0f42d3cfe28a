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
import type { Sighting } from '../journal/journal.ts'
import type { Job } from './book.ts'
import { byPrinter, callBack, isLive, lookForAll, type Left, type Looked } from './call-back.ts'
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
    return this.#oneByOne(() => this.#look(this.#due()))
  }

  /** As `pass`, for one job, whenever it is due. */
  lookAt(jobId: string): Promise<Left> {
    return this.#oneByOne(async () => {
      const job = this.#parts.ledger.get(jobId)
      if (job !== undefined) await this.#look([job])
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

  /** The newest first: what is on its way to paper is among them. */
  async #look(jobs: readonly Job[]): Promise<void> {
    const { driverOf } = this.#parts
    await Promise.all(
      [...byPrinter(jobs.toReversed())].map(async ([printer, mine]) => {
        const driver = driverOf(printer)
        if (driver === undefined || this.#isClosed) return
        const looked = await this.#leftOf(mine, driver)
        if (!this.#isClosed) this.#note(mine, looked)
      }),
    )
  }

  /** `jobs`: as they were before the look. */
  #note(jobs: readonly Job[], looked: ReadonlyMap<string, Looked>): void {
    const { ledger, told } = this.#parts
    const now = performance.now()
    const news: Sighting[] = []
    const changed: Job[] = []
    for (const job of jobs) {
      const { left, isFound } = looked.get(job.jobId) ?? UNSEEN
      const before = this.#watched.get(job.jobId)
      const emptySince = left === 'nothing' ? (before?.emptySince ?? now) : undefined
      const isKnown = job.osJobId !== null || job.sights.hasArrived
      const isSure = isKnown || isFound || (emptySince !== undefined && now - emptySince >= times.arrives)
      // Waited for once: who sent it is dead, and no later control has to wait again.
      if (isSure && !isKnown) news.push({ jobId: job.jobId, what: 'arrived' })
      const watch: Watch = {
        left: left === 'nothing' && !isSure ? 'unknown' : left,
        lookedAt: now,
        ...(emptySince === undefined ? {} : { emptySince }),
      }
      const isSettled = isJobOver(job.state) && emptySince !== undefined && now - emptySince >= times.settles
      if (isSettled) news.push({ jobId: job.jobId, what: 'settled' })
      if (isSettled) this.#watched.delete(job.jobId)
      else this.#watched.set(job.jobId, watch)
      if (before?.left !== watch.left) changed.push(job)
    }
    ledger.sightAll(news)
    for (const job of jobs) {
      const isTwice = ledger.get(job.jobId)?.sights.isTwice ?? false
      if (isTwice && !job.sights.isTwice) told(job.jobId, TWICE)
      else if (changed.includes(job)) told(job.jobId, { zh: '', en: '' })
    }
  }

  async #leftOf(jobs: readonly Job[], driver: Driver): Promise<ReadonlyMap<string, Looked>> {
    const { ledger } = this.#parts
    const found = await lookForAll(driver, jobs)
    // Before anything else, so that no long list stands before what would come out.
    const looked = new Map(await callBack(driver, jobs.filter(mustStop), found, ledger))
    const givenUp: Job[] = []
    const others = jobs.filter((job) => !mustStop(job))
    ledger.observe(
      ...others.flatMap(({ jobId }) => (found.get(jobId) ?? []).map((one) => [jobId, one] as const)),
    )
    for (const job of others) {
      const now = found.get(job.jobId)
      const live = now?.filter(isLive) ?? []
      if (now === undefined) looked.set(job.jobId, UNSEEN)
      else if (live.length === 0) looked.set(job.jobId, { left: 'nothing', isFound: now.length > 0 })
      // One that is being printed for the first time is let be. One that waits would come out while the clerk decides.
      else if (
        ledger.get(job.jobId)?.sights.isTwice !== true &&
        live.every(({ state }) => state === 'processing')
      )
        looked.set(job.jobId, { left: 'something', isFound: true })
      else {
        if (live.some(({ hasStarted }) => hasStarted === true) || job.sights.hasProcessed)
          ledger.sight(job.jobId, 'again')
        ledger.sight(job.jobId, 'givenUp')
        givenUp.push(ledger.get(job.jobId) ?? job)
      }
    }
    for (const [jobId, each] of await callBack(driver, givenUp, found, ledger)) looked.set(jobId, each)
    return looked
  }
}

const UNSEEN: Looked = { left: 'unknown', isFound: false }

/** Neither being submitted nor followed. */
const isUnattended = ({ state }: Job): boolean => state !== 'INTENT' && state !== 'SPOOLED'

/** Nothing of it may come out any more, even what is being printed. */
const mustStop = ({ state, sights }: Job): boolean =>
  state === 'SPOILED' || sights.isGivenUp || (sights.isTwice && isJobOver(state))
