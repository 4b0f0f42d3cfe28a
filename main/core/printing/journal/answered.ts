/**
 * Jobs that wait for their result here and have it at the server: another account of this workstation, or customs, answered for this one. What the
 * server says of their blanks, by the job's own name, is final; the question is closed with it.
 */
import type { ControlOutput } from '../../../../contract/control.ts'
import { mayHavePrinted } from '../../../../domain/printing/job.ts'
import type { AccountSession } from '../../session/account-session.ts'
import type { NumberedForms } from '../forms.ts'
import type { Ask } from '../requests.ts'

const NOTE =
  '结果已由本工作站的其他账户或海关确认 / answered by another account of this workstation, or by customs'

/** Whether there were any. */
export async function closeAnswered(
  session: AccountSession,
  { resultOfJob }: Pick<NumberedForms, 'resultOfJob'>,
  ask: Ask,
  open: ControlOutput<'openJobs'>,
): Promise<boolean> {
  let isClosed = false
  for (const { jobId, certificateNo, blankNos, printer, state } of open) {
    const end = mayHavePrinted(state) ? resultOfJob(session, jobId, blankNos) : undefined
    // Answered while it still waits in the queue: nothing of it may come out any more. Its question follows, and is closed then.
    if (end && state === 'SPOOLED') await ask('cancel', { jobId })
    if (end && state === 'AWAIT_CONFIRM')
      isClosed =
        (await ask('adopt', { jobId, certificateNo, blankNos, printer, note: NOTE, ...end })).ok || isClosed
  }
  return isClosed
}
