/** One account's open journal with everything that works on it. Requests that move jobs run one after the other. */
import type { KeyObject } from 'node:crypto'
import { label, type Label } from '../domain/kit/label.ts'
import { ok, type Result } from '../domain/kit/problem.ts'
import { isJobOver } from '../domain/printing/job.ts'
import { signedOrderSchema, type ControlInput, type ControlOutput } from '../contract/control.ts'
import { splitPrinterId, type Driver } from './drivers/driver.ts'
import type { Job } from './jobs/book.ts'
import { lookFor } from './jobs/call-back.ts'
import { Clearing } from './jobs/clearing.ts'
import type { ClockGuard } from './jobs/clock.ts'
import { evidenceNow } from './jobs/evidence.ts'
import { Follower } from './jobs/follower.ts'
import { JobLedger } from './jobs/ledger.ts'
import { checkSignature, readPublicKey } from './jobs/order.ts'
import { recover, within } from './jobs/recover.ts'
import { heldBy, submitOrder } from './jobs/submit.ts'
import { openJournal } from './journal/journal.ts'
import type { Pause } from './pause.ts'
import { refuse } from './problems.ts'
import type { Overlays } from './render/overlays.ts'
import { createQueue } from './queue.ts'

/** What a session is opened with, for as long as it lasts. */
export type Opening = Omit<ControlInput<'open'>, 'setAside'>

export interface SessionParts {
  readonly driverOf: (printerId: string) => Driver | undefined
  readonly overlays: Overlays
  readonly clock: ClockGuard
  readonly now: () => Date
  readonly pause: Pause
  readonly followEvery: number
  readonly stuckAfter: number
  readonly told: (job: Job, message: Label) => void
}

/** Milliseconds. */
const limits = {
  /** for a queue to become free when something is printed */ free: 3000,
  /** for the spooler to confirm what the clerk gives up */ callBack: 5000,
} as const

export async function openSession(input: Opening, parts: SessionParts): Promise<Result<Session>> {
  const key = readPublicKey(input.publicKey)
  if (!key.ok) return key
  const journal = openJournal(input.journalPath, input.key, input.who, parts.now)
  if (!journal.ok) return journal
  const session = new Session(new JobLedger(journal.value), key.value, input, parts)
  await session.recover()
  return ok(session)
}

export class Session {
  readonly ledger: JobLedger
  readonly opened: Opening
  readonly #key: KeyObject
  readonly #parts: SessionParts
  readonly #follower: Follower
  readonly #clearing: Clearing
  readonly #queue = createQueue()

  constructor(ledger: JobLedger, key: KeyObject, opened: Opening, parts: SessionParts) {
    this.ledger = ledger
    this.opened = opened
    this.#key = key
    this.#parts = parts
    this.#follower = new Follower({
      ledger,
      driverOf: parts.driverOf,
      pause: parts.pause,
      every: parts.followEvery,
      stuckAfter: parts.stuckAfter,
      ended: (jobId) => this.#clearing.ended(jobId),
      told: (jobId, message) => this.#tell(jobId, message),
    })
    this.#clearing = new Clearing({
      ledger,
      driverOf: parts.driverOf,
      every: parts.followEvery,
      told: (jobId, message) => this.#tell(jobId, message),
    })
  }

  recover(): Promise<void> {
    return recover({
      ledger: this.ledger,
      follower: this.#follower,
      clearing: this.#clearing,
      driverOf: this.#parts.driverOf,
    })
  }

  create({
    jobId,
    certificateNo,
    printer,
  }: ControlInput<'create'>): Promise<Result<ControlOutput<'create'>>> {
    return this.#queue(async () =>
      this.#after(this.ledger.create(jobId, certificateNo, printer), jobId, 'created', {}),
    )
  }

  advance({ jobId, to, blankNos }: ControlInput<'advance'>): Promise<Result<ControlOutput<'advance'>>> {
    return this.#queue(async () => {
      if (to === 'RESERVED' && blankNos.length === 0)
        return refuse('CONTROL_ORDER_MISMATCH', label('没有空白单证号', 'There are no blank numbers'))
      return this.#after(
        this.ledger.move(jobId, to, { blankNos }),
        jobId,
        to === 'VALIDATED' ? 'validated' : 'reserved',
        {},
      )
    })
  }

  print(input: ControlInput<'print'>): Promise<Result<ControlOutput<'print'>>> {
    return this.#queue(async () => {
      const { order, signature } = signedOrderSchema.parse(input)
      const signed = checkSignature(order, signature, this.#key)
      if (!signed.ok) return signed
      const { driverOf, overlays, clock, now, pause } = this.#parts
      const submitted = await submitOrder(order, {
        ledger: this.ledger,
        driverOf,
        overlayOf: (sha256) => overlays.get(sha256),
        clock,
        now: () => now().getTime(),
        pause,
        holding: (printer) => this.#clearing.freed(printer, limits.free),
        moved: (jobId) => this.#tell(jobId),
      })
      const job = this.ledger.get(order.jobId)
      if (job !== undefined) this.#follower.follow(job)
      return submitted
    })
  }

  restore({ entries, hasMore }: ControlInput<'restore'>): Promise<Result<ControlOutput<'restore'>>> {
    return this.#queue(async () => {
      const restored = this.ledger.restore(entries)
      if (!restored.ok) return restored
      // What an earlier run left half done, as at any opening. A page may end in the middle of a job.
      if (hasMore !== true) await this.recover()
      const { seq, hash } = this.ledger.journal.last
      return ok({ lastSeq: seq, lastHash: hash })
    })
  }

  adopt({ result, reason, note, ...job }: ControlInput<'adopt'>): Promise<Result<ControlOutput<'adopt'>>> {
    return this.#queue(async () => {
      const end =
        result === undefined
          ? undefined
          : ({
              state: result === 'printed' ? 'CONFIRMED' : 'SPOILED',
              ...(reason === undefined ? {} : { reason }),
            } as const)
      const adopted = this.ledger.adopt(job, note, end)
      if (!adopted.ok) return adopted
      this.#tell(job.jobId)
      return ok({})
    })
  }

  abandon({ jobId, note, isStale }: ControlInput<'abandon'>): Promise<Result<ControlOutput<'abandon'>>> {
    return this.#queue(async () => {
      const job = this.ledger.get(jobId)
      // A journal that was put back to before INTENT says that nothing was printed; the spooler may know better.
      if (isStale === true && job?.state === 'RESERVED' && (await this.#isAtSpooler(job))) {
        const adopted = this.ledger.adopt(
          job,
          '打印服务中有该任务的记录，而打印日志没有 / the print service has a record of this job, the journal has none',
        )
        return adopted.ok
          ? refuse(
              'CONTROL_JOB_STATE',
              label('打印服务中有该任务的记录', 'The print service has a record of this job'),
            )
          : adopted
      }
      const moved = this.ledger.move(jobId, 'ABANDONED', { note })
      return moved.ok ? this.#after(moved, jobId, 'abandoned', { entry: moved.value }) : moved
    })
  }

  confirm({
    jobId,
    result,
    reason,
    note,
    alsoSpoiled = [],
  }: ControlInput<'confirm'>): Promise<Result<ControlOutput<'confirm'>>> {
    return this.#queue(async () => {
      if (this.ledger.get(jobId)?.state !== 'AWAIT_CONFIRM') return refuse('CONFIRM_NOT_WAITING')
      if (result === 'spoiled' && reason === undefined) return refuse('CONFIRM_REASON')
      // A page given up must not come out onto the next blank. That wish is durable before the spooler is asked, and stands
      // until the spooler has confirmed it, however long that takes.
      if (result === 'spoiled') {
        this.ledger.sight(jobId, 'givenUp')
        await within(this.#clearing.lookAt(jobId), limits.callBack)
      }
      await this.#parts.pause('confirming')
      const details = {
        ...(note === undefined ? {} : { note }),
        ...(result === 'spoiled' && reason !== undefined ? { reason } : {}),
        alsoSpoiled,
      }
      const moved = this.ledger.move(jobId, result === 'printed' ? 'CONFIRMED' : 'SPOILED', details)
      // What was noticed until now was part of the question.
      if (moved.ok && this.ledger.get(jobId)?.sights.isTwice === true) this.ledger.sight(jobId, 'told')
      return moved.ok ? this.#after(moved, jobId, 'confirmed', { entry: moved.value }) : moved
    })
  }

  /** A sheet that came out after the answer: what became of it, or that there was none. */
  account({ jobId, alsoSpoiled }: ControlInput<'account'>): Promise<Result<ControlOutput<'account'>>> {
    return this.#queue(async () => {
      const job = this.ledger.untold().find((one) => one.jobId === jobId)
      if (job === undefined) return refuse('CONFIRM_NOT_WAITING')
      const written = alsoSpoiled.length === 0 ? ok(undefined) : this.ledger.addSpoiled(job, alsoSpoiled)
      if (!written.ok) return written
      this.ledger.sight(jobId, 'told')
      this.#tell(jobId)
      return ok({})
    })
  }

  /** Not confirmed by the spooler: the wish stays, and the job is cancelled as soon as the spooler answers. */
  async cancel({ jobId }: ControlInput<'cancel'>): Promise<Result<ControlOutput<'cancel'>>> {
    const job = this.ledger.get(jobId)
    if (job === undefined) return refuse('CONTROL_JOB_UNKNOWN')
    const driver = this.#parts.driverOf(job.printer)
    if (!isJobOver(job.state)) this.ledger.sight(jobId, 'givenUp')
    const cancelled =
      job.osJobId !== null &&
      driver !== undefined &&
      (await driver.cancel(splitPrinterId(job.printer).name, job.osJobId))
    return ok({ cancelled })
  }

  /** Why nothing is printed there just now; undefined when it may be. */
  heldBy(printer: string): Label | undefined {
    const [job] = this.#clearing.holding(printer)
    return job === undefined ? undefined : heldBy(job)
  }

  /**
   * Jobs that are not over; those that may have reached paper with what the spooler's own record says now. And those that are
   * over but not done with: given up and not confirmed by the spooler, or begun again after the answer.
   */
  async openJobs(): Promise<Result<ControlOutput<'openJobs'>>> {
    const untold = this.ledger.untold()
    const held = this.ledger
      .unsettled()
      .filter((job) => isJobOver(job.state) && !untold.includes(job) && this.#clearing.isHolding(job))
    const shown = [...this.ledger.open(), ...untold, ...held]
    const evidence = await evidenceNow(shown, this.#parts.driverOf)
    return ok(
      shown.map((job) => {
        const isHolding = isJobOver(job.state) && this.#clearing.isHolding(job)
        const said = evidence.get(job.jobId) ?? label('', '')
        return { ...shownJob(job), isHolding, evidence: isHolding ? untilConfirmed(said) : said }
      }),
    )
  }

  /** Everything under way is journalled when this answers. */
  async close(): Promise<void> {
    await this.#queue(async () => {
      await Promise.all([this.#follower.close(), this.#clearing.close()])
      this.ledger.journal.close()
    })
  }

  async #isAtSpooler(job: Job): Promise<boolean> {
    const driver = this.#parts.driverOf(job.printer)
    const found = driver === undefined ? undefined : await lookFor(driver, job)
    return found !== undefined && found.length > 0
  }

  async #after<T>(
    moved: Result<unknown>,
    jobId: string,
    step: Parameters<Pause>[0],
    value: T,
  ): Promise<Result<T>> {
    if (!moved.ok) return moved
    this.#tell(jobId)
    await this.#parts.pause(step)
    return ok(value)
  }

  #tell(jobId: string, message: Label = label('', '')): void {
    const job = this.ledger.get(jobId)
    if (job !== undefined) this.#parts.told(job, message)
  }
}

const untilConfirmed = ({ zh, en }: Label): Label =>
  label(
    `${zh}\n确认取消之前，该打印机不打印新的空白单证`,
    `${en}\nUntil that is confirmed no new form is printed on this printer`,
  )

const shownJob = ({ jobId, state, certificateNo, blankNos, printer, osJobId, since, sights }: Job) => ({
  jobId,
  state,
  certificateNo,
  blankNos: [...blankNos],
  printer,
  osJobId,
  since,
  isTwice: sights.isTwice && !sights.isTold,
})
