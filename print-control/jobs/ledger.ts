/** Journal and jobs together: one place where a job moves, always written before it is believed. */
import { cutText } from '../../domain/kit/characters.ts'
import { label } from '../../domain/kit/label.ts'
import { ok, type Result } from '../../domain/kit/problem.ts'
import { canMoveJob, type JobState } from '../../domain/printing/job.ts'
import type { JournalEntry } from '../../domain/printing/journal.ts'
import type { Journal } from '../journal/journal.ts'
import { refuse } from '../problems.ts'
import { JobBook, type Job } from './book.ts'

export type MoveDetails = Partial<Pick<JournalEntry, 'osJobId' | 'reason' | 'note'>> & { readonly blankNos?: readonly string[] }

export class JobLedger {
  readonly journal: Journal
  readonly #book = new JobBook()

  constructor(journal: Journal) {
    this.journal = journal
    for (const entry of journal.all()) this.#book.take(entry)
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

  create(jobId: string, certificateNo: string, printer: string): Result<Job> {
    if (this.get(jobId) !== undefined) return refuse('CONTROL_JOB_EXISTS')
    const other = this.openOf(certificateNo)
    if (other !== undefined) return refuse('CERT_JOB_OPEN', label(`任务 ${other.jobId}`, `Job ${other.jobId}`))
    const written = this.journal.append({ jobId, certificateNo, printer, blankNos: [], state: 'CREATED' })
    return written.ok ? ok(this.#book.take(written.value)) : written
  }

  /** Durable and read back before it answers. CONTROL_JOB_STATE when the job may not go there. */
  move(jobId: string, to: JobState, details: MoveDetails = {}, nonce?: string): Result<JournalEntry> {
    const job = this.get(jobId)
    if (job === undefined) return refuse('CONTROL_JOB_UNKNOWN')
    if (!canMoveJob(job.state, to)) return refuse('CONTROL_JOB_STATE', label(`任务处于 ${job.state}，不能变为 ${to}`, `The job is ${job.state} and cannot become ${to}`))
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
      },
      nonce,
    )
    if (written.ok) this.#book.take(written.value)
    return written
  }
}
