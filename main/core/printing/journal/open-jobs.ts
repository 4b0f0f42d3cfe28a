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

/** `isLossy`: what the journal does not tell may have happened all the same. Answers with how many questions it made; undefined when the control does not answer. */
export async function settleOpenJobs(
  session: AccountSession,
  ask: Ask,
  jobs: Jobs,
  open: readonly OpenAtServer[],
  isLossy: boolean,
): Promise<number | undefined> {
  const committed = open.filter(
    (job) => job.state === 'committed' && !job.isGivenUp && !jobs.isHeld(job.jobId),
  )
  if (committed.length === 0) return 0
  const entries = await entriesAfter(ask, 0)
  if (!entries) return undefined
  const told = lastOf(entries)
  let asked = 0
  for (const job of committed) {
    const last = told.get(job.jobId)
    if (last && isAnswered(last)) queueResultAgain(session, last)
    else if (isUnaccounted(session, job, last, isLossy)) {
      const { jobId, certificateNo, blankNos } = job
      const adopted = await ask('adopt', {
        jobId,
        certificateNo,
        blankNos,
        printer: last?.printer ?? '',
        note: `${lostNote.zh} / ${lostNote.en}`,
      })
      if (!adopted.ok) return undefined
      asked += 1
    }
  }
  return asked
}

function isUnaccounted(
  { raw }: AccountSession,
  { jobId }: OpenAtServer,
  last: JournalEntry | undefined,
  isLossy: boolean,
): boolean {
  if (!last) return true
  if (mayHavePrinted(last.state)) return false
  if (last.state !== 'ABANDONED') return isLossy
  // Given up here and committed there: its release is still under way, or another copy of this workstation has started it.
  return (
    raw
      .prepare<[string]>(
        `select 1 from call where name = 'blanks.release' and state in ('waiting', 'sending') and json_extract(input, '$.jobId') = ?`,
      )
      .get(jobId) === undefined
  )
}
