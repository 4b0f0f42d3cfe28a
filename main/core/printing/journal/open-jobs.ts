/**
 * Jobs that the server holds open for this workstation and that its journal does not account for: no certificate stays locked and
 * no blank stays committed without a question to the clerk, and no answer stays behind.
 */
import type { AccountSession } from '../../session/account-session.ts'
import { mayHavePrinted } from '../../../../domain/printing/job.ts'
import type { JournalEntry } from '../../../../domain/printing/journal.ts'
import type { Jobs } from '../jobs.ts'
import { queueResultAgain } from '../journal-calls.ts'
import type { Ask } from '../requests.ts'
import type { ServersCopy } from './copy.ts'
import { isAnswered, lastOf } from './jobs-told.ts'
import { entriesAfter } from './mend.ts'
import { lostNote } from './words.ts'

type OpenAtServer = ServersCopy['openJobs'][number]

interface Circumstances {
  /** What the journal does not tell may have happened all the same. */
  readonly isLossy: boolean
  /** What is open at the server by now. */
  readonly openNow: () => Promise<readonly OpenAtServer[] | undefined>
  /** Gives a reservation up; false when the server does not answer. */
  readonly release: (jobId: string) => Promise<boolean>
}

/**
 * Answers with how many questions it made; undefined when the control or the server does not answer.
 */
export async function settleOpenJobs(
  session: Pick<AccountSession, 'raw' | 'enqueue' | 'workstationId'>,
  ask: Ask,
  jobs: Pick<Jobs, 'isHeld'>,
  open: readonly OpenAtServer[],
  { isLossy, openNow, release }: Circumstances,
): Promise<number | undefined> {
  const left = open.filter((job) => !jobs.isHeld(job.jobId))
  if (left.length === 0) return 0
  const entries = await entriesAfter(ask, 0)
  if (!entries) return undefined
  const told = lastOf(entries)
  // Nothing is committed any more by whoever reserved them: their certificates need not wait until that expires.
  for (const job of left)
    if (
      job.state === 'reserved' &&
      !told.has(job.jobId) &&
      !isUnderWay(session, job) &&
      !(await release(job.jobId))
    )
      return undefined
  const unaccounted: OpenAtServer[] = []
  for (const job of left.filter(isCommitted)) {
    const last = told.get(job.jobId)
    if (last && isAnswered(last)) queueResultAgain(session, last)
    else if (isUnaccounted(last, isLossy) && !isUnderWay(session, job)) unaccounted.push(job)
  }
  if (unaccounted.length === 0) return 0
  // What the outbox no longer holds may have reached the server after the first look: nobody is asked about a form that is free again.
  const now = await openNow()
  if (!now) return undefined
  const still = unaccounted.filter(({ jobId }) => now.some((job) => job.jobId === jobId && isCommitted(job)))
  for (const { jobId, certificateNo, blankNos } of still) {
    const adopted = await ask('adopt', {
      jobId,
      certificateNo,
      blankNos,
      printer: told.get(jobId)?.printer ?? '',
      note: `${lostNote.zh} / ${lostNote.en}`,
    })
    if (!adopted.ok) return undefined
  }
  return still.length
}

const isCommitted = ({ state, isGivenUp }: OpenAtServer): boolean => state === 'committed' && !isGivenUp

/** Given up here and committed there: another copy of this workstation has started it. */
function isUnaccounted(last: JournalEntry | undefined, isLossy: boolean): boolean {
  if (!last || last.state === 'ABANDONED') return true
  return !mayHavePrinted(last.state) && isLossy
}

/** What became of it is still on its way to the server. */
function isUnderWay({ raw }: Pick<AccountSession, 'raw'>, { jobId }: OpenAtServer): boolean {
  return (
    raw
      .prepare<[string]>(
        `select 1 from call where name in ('blanks.release', 'blanks.settle') and state in ('waiting', 'sending') and json_extract(input, '$.jobId') = ?`,
      )
      .get(jobId) !== undefined
  )
}
