/**
 * Damaged, used for a test, or lost before use: AVAILABLE → SPOILED or LOST, by the holder. Or spoiled by a print job that was
 * never given it (a second sheet came out): the number then names that job, so that telling it again changes nothing.
 */
import { because } from '../../declare/reasons.ts'
import { normaliseBlankNo } from '../../../../domain/printing/blank-number.ts'
import type { WriteOffReason } from '../../../../domain/printing/blank.ts'
import { fail, ok, type Result } from '../../../../domain/kit/problem.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { refusal } from '../refusals.ts'
import { wrongState } from './blank-checks.ts'
import { moveBlanks, record } from './changes.ts'
import { findJob, lockBlanks } from './locks.ts'

export interface WriteOffInput {
  readonly blankNo: string
  readonly reason: WriteOffReason
  readonly note: string
  readonly job?: { readonly jobId: string; readonly certificateNo: string } | undefined
}

export async function writeOff(
  tx: Tx,
  caller: Caller,
  input: WriteOffInput,
  now: Date,
): Promise<Result<{ state: 'spoiled' | 'lost' }>> {
  const blankNo = normaliseBlankNo(input.blankNo)
  const locked = await lockBlanks(tx, [blankNo])
  const [row] = locked
  if (!row)
    return fail(refusal('STOCK_UNKNOWN', `没有编号为 ${blankNo} 的空白单证`, `There is no blank ${blankNo}`))
  const state = input.reason === 'lost' ? 'lost' : 'spoiled'
  // A server that was restored from a backup is told again, under another key.
  if (input.job && row.tenantId === caller.tenantId && row.state === state && row.jobId === input.job.jobId)
    return ok({ state })
  const wrong = wrongState(row, caller.tenantId)
  if (wrong) return fail(wrong)
  // A job that this server does not know (any more) stands in the audit log alone, as the holder names it.
  const known = input.job && (await findJob(tx, input.job.jobId))
  const job =
    known?.tenantId === caller.tenantId
      ? { jobId: known.jobId, certificateNo: known.certificateNo, workstationId: known.workstationId }
      : null
  const { jobId, certificateNo } = job ?? input.job ?? {}
  const reasons = [
    ...(jobId === undefined || certificateNo === undefined ? [] : [because('job', { jobId, certificateNo })]),
    because('spoiled', { reason: input.reason }),
  ]
  const moved = await moveBlanks(tx, locked, { to: state, job, reason: input.reason }, now)
  await record(
    tx,
    {
      tenantId: caller.tenantId,
      holder: caller.tenantName,
      blanks: moved,
      certificates: [],
      audit: [
        {
          tenantId: caller.tenantId,
          who: caller.loginName,
          subject: `blank:${blankNo}`,
          action: 'writeOff',
          from: row.state,
          to: state,
          reasons,
          why: input.note,
        },
      ],
    },
    now,
  )
  return ok({ state })
}
