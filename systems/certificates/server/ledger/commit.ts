/** RESERVED → COMMITTED: the job is about to print. From here on nothing expires by itself. */
import { fail, ok, type Result } from '../../../../domain/kit/problem.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { refusal } from '../refusals.ts'
import { notPrintable } from './certificate-checks.ts'
import { moveJob } from './close.ts'
import { lockJob } from './locks.ts'

export interface JobInput {
  readonly jobId: string
  readonly workstationId: string
}
export interface CommitInput extends JobInput {
  readonly incarnation?: string | undefined
}

export async function commit(
  tx: Tx,
  caller: Caller,
  input: CommitInput,
  now: Date,
): Promise<Result<{ committed: boolean }>> {
  const locked = await lockJob(tx, caller, input)
  if (!locked.ok) return locked
  const { job, certificate } = locked.value
  if (job.state === 'released')
    return fail(refusal('STOCK_JOB_RELEASED', '该打印任务已取消', 'This print job was given up'))
  if (job.state === 'expired' || (job.state === 'reserved' && job.expiresAt <= now)) {
    return fail(
      refusal(
        'STOCK_RESERVATION_EXPIRED',
        '预留已超过 10 分钟，空白单证已放回',
        'The reservation is older than 10 minutes; the blanks are available again',
      ),
    )
  }
  if (job.state !== 'reserved') return ok({ committed: true })
  const wrong = notPrintable(certificate)
  if (wrong) return fail(wrong)
  await moveJob(
    tx,
    caller,
    job,
    { action: 'commit', state: 'committed', blanks: 'committed', incarnation: input.incarnation ?? null },
    now,
  )
  return ok({ committed: true })
}
