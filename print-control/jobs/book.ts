/** The jobs as the journal tells them: the last entry of each job, folded oldest first. */
import { cutText } from '../../domain/kit/characters.ts'
import type { Label } from '../../domain/kit/label.ts'
import { isJobOver, type JobState } from '../../domain/printing/job.ts'
import type { JournalEntry } from '../../domain/printing/journal.ts'

export interface Job {
  readonly jobId: string
  readonly state: JobState
  readonly certificateNo: string
  readonly blankNos: readonly string[]
  readonly printer: string
  readonly osJobId: string | null
  /** Instant of the last entry. */
  readonly since: string
  readonly note: string
  /** Of the control that wrote the last entry. */
  readonly incarnation: string | undefined
}

export class JobBook {
  readonly #jobs = new Map<string, Job>()

  /** Takes an entry in; what an entry leaves out stays as it was. */
  take(entry: JournalEntry): Job {
    const before = this.#jobs.get(entry.jobId)
    const job: Job = {
      jobId: entry.jobId,
      state: entry.state,
      certificateNo: entry.certificateNo,
      blankNos: entry.blankNos,
      printer: entry.printer,
      osJobId: entry.osJobId ?? before?.osJobId ?? null,
      since: entry.at,
      note: entry.note ?? before?.note ?? '',
      incarnation: entry.incarnation,
    }
    this.#jobs.set(job.jobId, job)
    return job
  }

  get(jobId: string): Job | undefined {
    return this.#jobs.get(jobId)
  }

  open(): Job[] {
    return [...this.#jobs.values()].filter((job) => !isJobOver(job.state))
  }

  openOf(certificateNo: string): Job | undefined {
    return this.open().find((job) => job.certificateNo === certificateNo)
  }
}

/** How evidence stands in a journal note: both languages, 1000 characters at most. */
export const noteOf = (text: Label): string => cutText(`${text.zh} / ${text.en}`, 1000)
