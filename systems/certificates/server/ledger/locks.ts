/** Row locks of the ledger, always in this order: certificate, print job, blanks by number. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import { blanks, exportCertificates, printJobs, workstations } from '../tables.ts'
import { fail, ok, type Result } from '../../../../domain/kit/problem.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import type { BlankRow, ExportCertificateRow } from '../projections.ts'
import { refusal } from '../refusals.ts'

export type PrintJobRow = typeof printJobs.$inferSelect

/** The tenant's own export certificate, locked; undefined when there is none. */
export async function lockCertificate(
  tx: Tx,
  tenantId: string,
  certificateNo: string,
): Promise<ExportCertificateRow | undefined> {
  const [row] = await tx
    .select()
    .from(exportCertificates)
    .where(
      and(eq(exportCertificates.certificateNo, certificateNo), eq(exportCertificates.tenantId, tenantId)),
    )
    .for('update')
  return row
}

/** The blanks with these numbers, whoever holds them, locked in number order. */
export async function lockBlanks(tx: Tx, blankNos: readonly string[]): Promise<BlankRow[]> {
  return tx
    .select()
    .from(blanks)
    .where(inArray(blanks.blankNo, [...blankNos]))
    .orderBy(asc(blanks.blankNo))
    .for('update')
}

export async function findJob(tx: Tx, jobId: string): Promise<PrintJobRow | undefined> {
  const [row] = await tx.select().from(printJobs).where(eq(printJobs.jobId, jobId))
  return row
}

/** The job of this certificate that is neither given up nor settled; the caller holds the certificate's lock. */
export async function findOpenJob(tx: Tx, certificateNo: string): Promise<PrintJobRow | undefined> {
  const [row] = await tx
    .select()
    .from(printJobs)
    .where(
      and(eq(printJobs.certificateNo, certificateNo), inArray(printJobs.state, ['reserved', 'committed'])),
    )
  return row
}

export interface LockedJob {
  readonly certificate: ExportCertificateRow
  readonly job: PrintJobRow
}

/** The caller's job and its certificate, locked. Refuses another tenant's (as unknown) and another workstation's job. */
export async function lockJob(
  tx: Tx,
  caller: Caller,
  input: { readonly jobId: string; readonly workstationId: string },
): Promise<Result<LockedJob>> {
  const unknown = fail(
    refusal('STOCK_JOB_UNKNOWN', '服务器上没有这个打印任务', 'The server has no such print job'),
  )
  const seen = await findJob(tx, input.jobId)
  if (!seen || seen.tenantId !== caller.tenantId) return unknown
  const certificate = await lockCertificate(tx, caller.tenantId, seen.certificateNo)
  const [job] = await tx.select().from(printJobs).where(eq(printJobs.jobId, input.jobId)).for('update')
  if (!certificate || !job) return unknown
  if (job.workstationId !== input.workstationId)
    return fail(
      refusal(
        'STOCK_OTHER_WORKSTATION',
        '该打印任务属于另一台工作站',
        'This print job belongs to another workstation',
      ),
    )
  return ok({ certificate, job })
}

/** The name of a workstation that an account of this tenant has registered; undefined when none has. */
export async function workstationName(
  tx: Tx,
  tenantId: string,
  workstationId: string,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ name: workstations.name })
    .from(workstations)
    .where(and(eq(workstations.workstationId, workstationId), eq(workstations.tenantId, tenantId)))
    .limit(1)
  return row?.name
}
