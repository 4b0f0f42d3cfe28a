/** Ends or moves a print job together with its blanks, its certificate, the feed and the audit log. */
import { eq } from 'drizzle-orm'
import { printJobs, type PrintJobState } from '../tables.ts'
import { because } from '../../declare/reasons.ts'
import type { AuditReason } from '../../../../domain/general/audit-reason.ts'
import type { BlankState, SpoilReason } from '../../../../domain/printing/blank.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import type { ExportCertificateRow } from '../projections.ts'
import { moveBlanks, record } from './changes.ts'
import { lockBlanks, type PrintJobRow } from './locks.ts'

interface JobMove {
  readonly action: string
  readonly state: PrintJobState
  readonly blanks: BlankState
  readonly reason?: SpoilReason | undefined
  readonly note?: string | undefined
  /** Besides what every move says. */
  readonly because?: readonly AuditReason[] | undefined
  /** Of a commitment. */
  readonly incarnation?: string | null
  /** Changed with the job; already written by the caller. */
  readonly certificate?: ExportCertificateRow
  readonly certificateAudit?: { readonly from: string; readonly to: string }
}

/** `job` is locked and in a state from which the move is allowed. */
export async function moveJob(
  tx: Tx,
  caller: Caller,
  job: PrintJobRow,
  move: JobMove,
  now: Date,
): Promise<void> {
  const { jobId, certificateNo, workstationId, tenantId } = job
  const locked = await lockBlanks(tx, job.blankNos)
  const keepsJob = move.blanks !== 'available'
  const moved = await moveBlanks(
    tx,
    locked,
    {
      to: move.blanks,
      job: keepsJob ? { jobId, certificateNo, workstationId } : null,
      reason: move.reason ?? null,
    },
    now,
  )
  await tx
    .update(printJobs)
    .set({
      state: move.state,
      reason: move.reason ?? null,
      note: move.note ?? null,
      releaseAt: null,
      ...(move.incarnation === undefined ? {} : { incarnation: move.incarnation }),
      updatedAt: now,
    })
    .where(eq(printJobs.jobId, jobId))
  const who = { tenantId, who: caller.loginName }
  const why = move.note ?? ''
  const reasons = [
    because('job', { certificateNo, jobId }),
    ...(move.reason ? [because('spoiled', { reason: move.reason })] : []),
    ...(move.because ?? []),
  ]
  const certificateAudit = move.certificateAudit
    ? [
        {
          ...who,
          subject: certificateNo,
          action: move.action,
          ...move.certificateAudit,
          reasons: [because('printJob', { jobId }), ...(move.because ?? [])],
          why,
        },
      ]
    : []
  await record(
    tx,
    {
      tenantId,
      holder: caller.tenantName,
      blanks: moved,
      certificates: move.certificate ? [move.certificate] : [],
      audit: [
        ...locked.map((row) => ({
          ...who,
          subject: `blank:${row.blankNo}`,
          action: move.action,
          from: row.state,
          to: move.blanks,
          reasons,
          why,
        })),
        ...certificateAudit,
      ],
    },
    now,
  )
}
