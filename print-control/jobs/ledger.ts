/** Journal and jobs together: one place where a job moves, always written before it is believed. */
import { cutText } from '../../domain/kit/characters.ts'
import { label } from '../../domain/kit/label.ts'
import { ok, type Result } from '../../domain/kit/problem.ts'
import { canMoveJob, isJobOver, mayHavePrinted, type JobState } from '../../domain/printing/job.ts'
import type { ExtraBlank, JournalEntry } from '../../domain/printing/journal.ts'
import type { DeviceJob } from '../drivers/driver.ts'
import type { Journal, Sighting } from '../journal/journal.ts'
import { refuse } from '../problems.ts'
import { JobBook, withSighting, type Job, type Sights } from './book.ts'

export type MoveDetails = Partial<Pick<JournalEntry, 'osJobId' | 'reason' | 'note' | 'alsoSpoiled'>> & {
  readonly blankNos?: readonly string[]
}

export class JobLedger {
  readonly journal: Journal
  readonly #book = new JobBook()

  constructor(journal: Journal) {
    this.journal = journal
    for (const entry of journal.all()) this.#book.take(entry)
    for (const sighting of journal.sightings()) this.#book.see(sighting)
  }

  get(jobId: string): Job | undefined {
    return this.#book.get(jobId)
  }

  open(): Job[] {
    return this.#book.open()
  }

  openOf(certificateNo: string): Job | undefined {
    return this.#book.openOf(certificateNo)
  }

  /** Jobs of which something might still come out: the spooler has not confirmed the contrary. */
  unsettled(): Job[] {
    return this.#book.all().filter(({ state, sights }) => mayHavePrinted(state) && !sights.isSettled)
  }

  /** Jobs that were answered before it was noticed that a second sheet may have come out. */
  untold(): Job[] {
    return this.#book
      .all()
      .filter(({ state, sights }) => isJobOver(state) && sights.isTwice && !sights.isTold)
  }

  /** Durable before it is believed. */
  sight(jobId: string, what: Sighting['what'], run?: string): void {
    this.sightAll([{ jobId, what, ...(run === undefined ? {} : { run }) }])
  }

  /** As `sight`, in one piece: a long list costs one wait for the disk. */
  sightAll(sightings: readonly Sighting[]): void {
    if (sightings.length > 0 && this.journal.sight(sightings))
      for (const sighting of sightings) this.#book.see(sighting)
  }

  /** Keeps what the spooler says of the jobs, as far as it is news that must not be forgotten. */
  observe(...seen: readonly (readonly [jobId: string, job: DeviceJob])[]): void {
    const news: Sighting[] = []
    const sights = new Map<string, Sights>()
    for (const [jobId, job] of seen) {
      let now = sights.get(jobId) ?? this.get(jobId)?.sights
      if (now === undefined) continue
      for (const sighting of newsOf(jobId, now, job)) {
        news.push(sighting)
        now = withSighting(now, sighting)
      }
      sights.set(jobId, now)
    }
    this.sightAll(news)
  }

  create(jobId: string, certificateNo: string, printer: string): Result<Job> {
    if (this.get(jobId) !== undefined) return refuse('CONTROL_JOB_EXISTS')
    const other = this.openOf(certificateNo)
    if (other !== undefined)
      return refuse('CERT_JOB_OPEN', label(`任务 ${other.jobId}`, `Job ${other.jobId}`))
    const written = this.journal.append({ jobId, certificateNo, printer, blankNos: [], state: 'CREATED' })
    return written.ok ? ok(this.#book.take(written.value)) : written
  }

  restore(entries: readonly JournalEntry[]): Result<undefined> {
    const restored = this.journal.restore(entries)
    if (restored.ok) for (const entry of entries) this.#book.take(entry)
    return restored
  }

  /** Whatever the journal says of it up to now: what came after was lost, so it waits for a person, or for nothing any more. */
  adopt(
    {
      jobId,
      certificateNo,
      blankNos,
      printer,
    }: Pick<Job, 'jobId' | 'certificateNo' | 'blankNos' | 'printer'>,
    note: string,
    end?: { readonly state: 'CONFIRMED' | 'SPOILED'; readonly reason?: JournalEntry['reason'] },
  ): Result<undefined> {
    const waiting = this.get(jobId)?.state === 'AWAIT_CONFIRM' ? [] : (['UNKNOWN', 'AWAIT_CONFIRM'] as const)
    for (const state of [...waiting, ...(end ? [end.state] : [])]) {
      const reason = state === 'SPOILED' && end?.reason !== undefined ? { reason: end.reason } : {}
      const written = this.journal.append({
        jobId,
        certificateNo,
        blankNos: [...blankNos],
        printer,
        state,
        note: note.slice(0, 1000),
        ...reason,
      })
      if (!written.ok) return written
      this.#book.take(written.value)
    }
    return ok(undefined)
  }

  /** Durable and read back before it answers. CONTROL_JOB_STATE when the job may not go there. */
  move(jobId: string, to: JobState, details: MoveDetails = {}, nonce?: string): Result<JournalEntry> {
    const job = this.get(jobId)
    if (job === undefined) return refuse('CONTROL_JOB_UNKNOWN')
    if (!canMoveJob(job.state, to))
      return refuse(
        'CONTROL_JOB_STATE',
        label(`任务处于 ${job.state}，不能变为 ${to}`, `The job is ${job.state} and cannot become ${to}`),
      )
    const osJobId = details.osJobId ?? job.osJobId ?? undefined
    const written = this.journal.append(
      {
        jobId,
        state: to,
        certificateNo: job.certificateNo,
        printer: job.printer,
        blankNos: [...(details.blankNos ?? job.blankNos)],
        ...(osJobId === undefined ? {} : { osJobId }),
        ...(details.reason === undefined ? {} : { reason: details.reason }),
        ...(details.note === undefined ? {} : { note: cutText(details.note, 1000) }),
        ...(details.alsoSpoiled === undefined || details.alsoSpoiled.length === 0
          ? {}
          : { alsoSpoiled: details.alsoSpoiled }),
      },
      nonce,
    )
    if (written.ok) this.#book.take(written.value)
    return written
  }

  /** Further numbers that a job cost which had been answered already: an entry that leaves its state as it is. */
  addSpoiled(job: Job, alsoSpoiled: ExtraBlank[]): Result<JournalEntry> {
    const { jobId, state, certificateNo, printer, blankNos, osJobId } = job
    const written = this.journal.append({
      jobId,
      state,
      certificateNo,
      printer,
      blankNos: [...blankNos],
      ...(osJobId === null ? {} : { osJobId }),
      alsoSpoiled,
    })
    if (written.ok) this.#book.take(written.value)
    return written
  }
}

/** What the spooler says of a job that was not known of it before. */
function newsOf(
  jobId: string,
  before: Sights,
  { state, hasStarted = false, run, times = 0 }: DeviceJob,
): Sighting[] {
  const isBegun = hasStarted || state === 'processing' || state === 'done'
  const isNewRun = run !== undefined && run !== before.run
  const isAnew = !before.isTwice && (times > 1 || (isNewRun && before.run !== undefined))
  const isNews = isBegun && (!before.hasProcessed || isNewRun)
  return [
    ...(isAnew ? [{ jobId, what: 'again' } as const] : []),
    ...(isNews ? [{ jobId, what: 'processing', ...(run === undefined ? {} : { run }) } as const] : []),
  ]
}
