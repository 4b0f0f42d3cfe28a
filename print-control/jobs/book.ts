/** The jobs as the journal tells them: the last entry of each job, folded oldest first, and what was seen of it at the spooler. */
import { cutText } from '../../domain/kit/characters.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import { isJobOver, type JobState } from '../../domain/printing/job.ts'
import type { JournalEntry } from '../../domain/printing/journal.ts'
import type { Sighting } from '../journal/journal.ts'

/** What was seen of a job at the spooler, by every control that ever had this journal open. */
export interface Sights {
  /** The spooler has begun it: a page may have come out. */
  readonly hasProcessed: boolean
  /** The newest beginning that was seen. */
  readonly run: string | undefined
  /** It was begun again, or may have been: a second sheet may have come out. */
  readonly isTwice: boolean
  /** Nothing of it is on its way to the spooler any more. */
  readonly hasArrived: boolean
  readonly isGivenUp: boolean
  /** The spooler has confirmed that nothing of it comes out any more. */
  readonly isSettled: boolean
  /** The clerk has accounted for the sheets besides. */
  readonly isTold: boolean
}
const UNSEEN: Sights = {
  hasProcessed: false,
  run: undefined,
  isTwice: false,
  hasArrived: false,
  isGivenUp: false,
  isSettled: false,
  isTold: false,
}

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
  readonly sights: Sights
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
      sights: before?.sights ?? UNSEEN,
    }
    this.#jobs.set(job.jobId, job)
    return job
  }

  see(sighting: Sighting): void {
    const job = this.#jobs.get(sighting.jobId)
    if (job !== undefined) this.#jobs.set(job.jobId, { ...job, sights: withSighting(job.sights, sighting) })
  }

  get(jobId: string): Job | undefined {
    return this.#jobs.get(jobId)
  }

  all(): Job[] {
    return [...this.#jobs.values()]
  }

  open(): Job[] {
    return this.all().filter((job) => !isJobOver(job.state))
  }

  openOf(certificateNo: string): Job | undefined {
    return this.open().find((job) => job.certificateNo === certificateNo)
  }
}

export function withSighting(before: Sights, { what, run }: Sighting): Sights {
  if (what === 'processing') return { ...before, hasProcessed: true, run: run ?? before.run }
  // What was settled and comes back all the same has to be settled anew, and told anew.
  if (what === 'again')
    return { ...before, hasProcessed: true, isTwice: true, isSettled: false, isTold: false }
  if (what === 'arrived') return { ...before, hasArrived: true }
  if (what === 'givenUp') return { ...before, isGivenUp: true, isSettled: false }
  return what === 'settled' ? { ...before, isSettled: true } : { ...before, isTold: true }
}

/** How evidence stands in a journal note: both languages, 1000 characters at most. */
export const noteOf = (text: Label): string => cutText(`${text.zh} / ${text.en}`, 1000)

export const isBilingual = (note: string): boolean => note.split(' / ').length === 2

/** What `noteOf` was made of; a note of another kind is the same in both. */
export function labelOfNote(note: string): Label {
  const [zh = note, en = note] = isBilingual(note) ? note.split(' / ') : []
  return label(zh, en)
}
