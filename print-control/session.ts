/** One account's open journal with everything that works on it. Requests that move jobs run one after the other. */
import type { KeyObject } from 'node:crypto'
import { label, type Label } from '../domain/kit/label.ts'
import { ok, type Result } from '../domain/kit/problem.ts'
import { signedOrderSchema, type ControlInput, type ControlOutput } from '../contract/control.ts'
import { documentName, splitPrinterId, type Driver } from './drivers/driver.ts'
import type { Job } from './jobs/book.ts'
import type { ClockGuard } from './jobs/clock.ts'
import { Follower } from './jobs/follower.ts'
import { JobLedger } from './jobs/ledger.ts'
import { checkSignature, readPublicKey } from './jobs/order.ts'
import { evidenceOf, recover } from './jobs/recover.ts'
import { submitOrder } from './jobs/submit.ts'
import { openJournal } from './journal/journal.ts'
import type { Pause } from './pause.ts'
import { refuse } from './problems.ts'
import type { Overlays } from './render/overlays.ts'
import { createQueue } from './queue.ts'

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

export async function openSession(input: ControlInput<'open'>, parts: SessionParts): Promise<Result<Session>> {
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
  readonly opened: ControlInput<'open'>
  readonly #key: KeyObject
  readonly #parts: SessionParts
  readonly #follower: Follower
  readonly #queue = createQueue()

  constructor(ledger: JobLedger, key: KeyObject, opened: ControlInput<'open'>, parts: SessionParts) {
    this.ledger = ledger
    this.opened = opened
    this.#key = key
    this.#parts = parts
    this.#follower = new Follower({ ledger, driverOf: parts.driverOf, pause: parts.pause, every: parts.followEvery, stuckAfter: parts.stuckAfter, told: (jobId, message) => this.#tell(jobId, message) })
  }

  recover(): Promise<void> {
    return recover({ ledger: this.ledger, follower: this.#follower, driverOf: this.#parts.driverOf })
  }

  create({ jobId, certificateNo, printer }: ControlInput<'create'>): Promise<Result<ControlOutput<'create'>>> {
    return this.#queue(async () => this.#after(this.ledger.create(jobId, certificateNo, printer), jobId, 'created', {}))
  }

  advance({ jobId, to, blankNos }: ControlInput<'advance'>): Promise<Result<ControlOutput<'advance'>>> {
    return this.#queue(async () => {
      if (to === 'RESERVED' && blankNos.length === 0) return refuse('CONTROL_ORDER_MISMATCH', label('没有空白单证号', 'There are no blank numbers'))
      return this.#after(this.ledger.move(jobId, to, { blankNos }), jobId, to === 'VALIDATED' ? 'validated' : 'reserved', {})
    })
  }

  print(input: ControlInput<'print'>): Promise<Result<ControlOutput<'print'>>> {
    return this.#queue(async () => {
      const { order, signature } = signedOrderSchema.parse(input)
      const signed = checkSignature(order, signature, this.#key)
      if (!signed.ok) return signed
      const { driverOf, overlays, clock, now, pause } = this.#parts
      const submitted = await submitOrder(order, { ledger: this.ledger, driverOf, overlayOf: (sha256) => overlays.get(sha256), clock, now: () => now().getTime(), pause, moved: (jobId) => this.#tell(jobId) })
      const job = this.ledger.get(order.jobId)
      if (job !== undefined) this.#follower.follow(job)
      return submitted
    })
  }

  abandon({ jobId, note }: ControlInput<'abandon'>): Promise<Result<ControlOutput<'abandon'>>> {
    return this.#queue(async () => {
      const moved = this.ledger.move(jobId, 'ABANDONED', { note })
      return moved.ok ? this.#after(moved, jobId, 'abandoned', { entry: moved.value }) : moved
    })
  }

  confirm({ jobId, result, reason, note }: ControlInput<'confirm'>): Promise<Result<ControlOutput<'confirm'>>> {
    return this.#queue(async () => {
      if (this.ledger.get(jobId)?.state !== 'AWAIT_CONFIRM') return refuse('CONFIRM_NOT_WAITING')
      if (result === 'spoiled' && reason === undefined) return refuse('CONFIRM_REASON')
      if (result === 'spoiled') await this.#callBack(jobId)
      await this.#parts.pause('confirming')
      const details = { ...(note === undefined ? {} : { note }), ...(result === 'spoiled' && reason !== undefined ? { reason } : {}) }
      const moved = this.ledger.move(jobId, result === 'printed' ? 'CONFIRMED' : 'SPOILED', details)
      return moved.ok ? this.#after(moved, jobId, 'confirmed', { entry: moved.value }) : moved
    })
  }

  async cancel({ jobId }: ControlInput<'cancel'>): Promise<Result<ControlOutput<'cancel'>>> {
    const job = this.ledger.get(jobId)
    if (job === undefined) return refuse('CONTROL_JOB_UNKNOWN')
    const driver = this.#parts.driverOf(job.printer)
    const cancelled = job.osJobId !== null && driver !== undefined && (await driver.cancel(splitPrinterId(job.printer).name, job.osJobId))
    return ok({ cancelled })
  }

  /** Jobs that are not over; those that may have reached paper with what the spooler's own record says now. */
  async openJobs(): Promise<Result<ControlOutput<'openJobs'>>> {
    return ok(await Promise.all(this.ledger.open().map(async (job) => ({ ...shownJob(job), evidence: await this.#evidence(job) }))))
  }

  /** Everything under way is journalled when this answers. */
  async close(): Promise<void> {
    await this.#queue(async () => {
      await this.#follower.close()
      this.ledger.journal.close()
    })
  }

  /** A page given up by the clerk must not come out onto the next blank: what the spooler still holds is cancelled. */
  async #callBack(jobId: string): Promise<void> {
    const job = this.ledger.get(jobId)
    const driver = job === undefined ? undefined : this.#parts.driverOf(job.printer)
    if (job?.osJobId === null || job === undefined || driver === undefined) return
    const { name } = splitPrinterId(job.printer)
    const seen = await driver.look(name, job.osJobId)
    if (seen?.state === 'pending' || seen?.state === 'processing') await driver.cancel(name, job.osJobId)
  }

  async #evidence(job: Job): Promise<Label> {
    if (['CREATED', 'VALIDATED', 'RESERVED'].includes(job.state)) return label('尚未开始打印', 'Printing has not started')
    const driver = this.#parts.driverOf(job.printer)
    const { name } = splitPrinterId(job.printer)
    if (driver === undefined) return label('打印控件没有该打印机的驱动', 'The control has no driver for this printer')
    const seen = job.osJobId === null ? undefined : await driver.look(name, job.osJobId)
    const hasTrouble = /SPOOL_[A-Z]+/u.test(job.note)
    if (seen !== undefined && seen.state !== 'gone' && !hasTrouble) return evidenceOf([seen], driver.keepsHistory)
    const now = evidenceOf(await driver.find(name, documentName(job.jobId, job.certificateNo)), driver.keepsHistory)
    return job.note === '' ? now : label(`${now.zh}；日志：${job.note}`, `${now.en}; journal: ${job.note}`)
  }

  async #after<T>(moved: Result<unknown>, jobId: string, step: Parameters<Pause>[0], value: T): Promise<Result<T>> {
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

const shownJob = ({ jobId, state, certificateNo, blankNos, printer, osJobId, since }: Job) => ({ jobId, state, certificateNo, blankNos: [...blankNos], printer, osJobId, since })
