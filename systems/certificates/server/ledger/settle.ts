/** COMMITTED → USED or SPOILED as the clerk confirmed, and the certificate's print status with it (CERT-14). */
import { eq } from 'drizzle-orm'
import { exportCertificates } from '../tables.ts'
import type { AuditReason } from '../../../../domain/general/audit-reason.ts'
import type { SpoilReason } from '../../../../domain/printing/blank.ts'
import { fail, ok, type Result } from '../../../../domain/kit/problem.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { refusal } from '../refusals.ts'
import { moveJob } from './close.ts'
import type { JobInput } from './commit.ts'
import { lockJob, type LockedJob } from './locks.ts'

export interface SettleInput extends JobInput {
  readonly result: 'printed' | 'spoiled'
  readonly reason?: SpoilReason | undefined
  readonly note?: string | undefined
}

export async function settle(
  tx: Tx,
  caller: Caller,
  input: SettleInput,
  now: Date,
): Promise<Result<{ settled: boolean }>> {
  const locked = await lockJob(tx, caller, input)
  if (!locked.ok) return locked
  const { job, certificate } = locked.value
  if (job.state === input.result) return ok({ settled: true })
  if (job.state === 'printed' || job.state === 'spoiled')
    return fail(
      refusal(
        'STOCK_SETTLED',
        `该打印任务已确认为“${job.state === 'printed' ? '打印成功' : '打印失败'}”`,
        `This print job is already settled as ${job.state}`,
      ),
    )
  if (job.state !== 'committed')
    return fail(
      refusal('STOCK_NOT_COMMITTED', '该打印任务没有开始打印', 'This print job never started to print'),
    )
  if (input.result === 'spoiled' && !input.reason)
    return fail(
      refusal('CONFIRM_REASON_MISSING', '没有说明打印失败的原因', 'No reason was given for the failed print'),
    )
  await closeAs(tx, caller, { job, certificate }, { ...input, action: 'settle' }, now)
  return ok({ settled: true })
}

interface Answer extends Pick<SettleInput, 'result' | 'reason' | 'note'> {
  readonly action: string
  readonly because?: readonly AuditReason[]
}

/** Moves a committed job, its blanks and its certificate. */
export async function closeAs(
  tx: Tx,
  caller: Caller,
  { job, certificate }: LockedJob,
  { result, reason, ...told }: Answer,
  now: Date,
): Promise<void> {
  if (result === 'spoiled')
    return moveJob(tx, caller, job, { ...told, state: 'spoiled', blanks: 'spoiled', reason }, now)
  const change = { printStatus: 'printed', printCount: certificate.printCount + 1, updatedAt: now } as const
  await tx
    .update(exportCertificates)
    .set(change)
    .where(eq(exportCertificates.certificateNo, certificate.certificateNo))
  await moveJob(
    tx,
    caller,
    job,
    {
      ...told,
      state: 'printed',
      blanks: 'used',
      certificate: { ...certificate, ...change },
      certificateAudit: { from: 'pending', to: 'printed' },
    },
    now,
  )
}
