/**
 * Checks and reserves, all or nothing, for one job (CERT-11). A repeated call for the same job gives the first answer.
 * The reservation ends after ten minutes by the server's clock unless the job commits.
 */
import { eq } from 'drizzle-orm'
import { accounts } from '../../../../db/central/accounts.ts'
import { printJobs } from '../tables.ts'
import { because } from '../../declare/reasons.ts'
import { normaliseBlankNo } from '../../../../domain/printing/blank-number.ts'
import { fail, ok, type Problem, type Result } from '../../../../domain/kit/problem.ts'
import { certificateFormat } from '../../declare/formats.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import type { ExportCertificateRow } from '../projections.ts'
import { refusal } from '../refusals.ts'
import { wrongBlank } from './blank-checks.ts'
import { certificateNotFound, notPrintable } from './certificate-checks.ts'
import { moveBlanks, record } from './changes.ts'
import {
  findJob,
  findOpenJob,
  lockBlanks,
  lockCertificate,
  workstationName,
  type PrintJobRow,
} from './locks.ts'

export const RESERVATION_MS = 10 * 60_000

export interface ReserveInput {
  readonly jobId: string
  readonly workstationId: string
  readonly certificateNo: string
  readonly contentSha256: string
  readonly blankNos: readonly string[]
}
export interface Reservation {
  readonly jobId: string
  readonly expiresAt: string
}

export async function reserve(
  tx: Tx,
  caller: Caller,
  input: ReserveInput,
  now: Date,
): Promise<Result<Reservation>> {
  const blankNos = input.blankNos.map(normaliseBlankNo)
  const workstation = await workstationName(tx, caller.tenantId, input.workstationId)
  if (workstation === undefined)
    return fail(
      refusal('STOCK_WORKSTATION_UNKNOWN', '该工作站尚未登记', 'This workstation is not registered'),
    )
  const certificate = await lockCertificate(tx, caller.tenantId, input.certificateNo)
  // Read under the certificate's lock: a repeat that raced the first call sees its job.
  const earlier = await findJob(tx, input.jobId)
  if (earlier) return repeated(earlier, caller, { ...input, blankNos })
  if (!certificate) return fail(certificateNotFound(input.certificateNo))
  const wrong =
    notPrintable(certificate) ??
    (await openJob(tx, certificate, caller, input)) ??
    wrongContent(certificate, input.contentSha256)
  if (wrong) return fail(wrong)
  const format = certificateFormat(certificate.format)
  if (!format)
    throw new Error(`certificate ${certificate.certificateNo} has the unknown format ${certificate.format}`)
  const locked = await lockBlanks(tx, blankNos)
  const unfit = wrongBlank({ blankNos, tenantId: caller.tenantId, mainKind: format.blankKind }, locked)
  if (unfit) return fail(unfit)

  const expiresAt = new Date(now.getTime() + RESERVATION_MS)
  const { jobId, workstationId, certificateNo, contentSha256 } = input
  await tx.insert(printJobs).values({
    jobId,
    tenantId: caller.tenantId,
    accountId: caller.accountId,
    workstationId,
    certificateNo,
    contentSha256,
    blankNos,
    state: 'reserved',
    expiresAt,
    createdAt: now,
    updatedAt: now,
  })
  const moved = await moveBlanks(
    tx,
    locked,
    { to: 'reserved', job: { jobId, certificateNo, workstationId } },
    now,
  )
  const reasons = [because('job', { certificateNo, jobId }), because('workstation', { name: workstation })]
  await record(
    tx,
    {
      tenantId: caller.tenantId,
      holder: caller.tenantName,
      blanks: moved,
      certificates: [],
      audit: moved.map(({ blankNo }) => ({
        tenantId: caller.tenantId,
        who: caller.loginName,
        subject: `blank:${blankNo}`,
        action: 'reserve',
        from: 'available',
        to: 'reserved',
        reasons,
      })),
    },
    now,
  )
  return ok({ jobId, expiresAt: expiresAt.toISOString() })
}

/** The same job again: its first answer, unless it asks for something else or is over. */
function repeated(job: PrintJobRow, caller: Caller, input: ReserveInput): Result<Reservation> {
  const isSame =
    job.tenantId === caller.tenantId &&
    job.workstationId === input.workstationId &&
    job.certificateNo === input.certificateNo &&
    job.blankNos.join() === input.blankNos.join()
  if (!isSame)
    return fail(
      refusal('STOCK_JOB_ID_TAKEN', '该打印任务编号已用于其他打印', 'This job id was used for another print'),
    )
  if (job.state === 'expired')
    return fail(
      refusal(
        'STOCK_RESERVATION_EXPIRED',
        '预留已超过 10 分钟，空白单证已放回',
        'The reservation is older than 10 minutes; the blanks are available again',
      ),
    )
  if (job.state === 'released')
    return fail(refusal('STOCK_JOB_RELEASED', '该打印任务已取消', 'This print job was given up'))
  return ok({ jobId: job.jobId, expiresAt: job.expiresAt.toISOString() })
}

async function openJob(
  tx: Tx,
  certificate: ExportCertificateRow,
  caller: Caller,
  { workstationId }: ReserveInput,
): Promise<Problem | null> {
  const open = await findOpenJob(tx, certificate.certificateNo)
  if (!open) return null
  if (open.workstationId === workstationId && open.accountId !== caller.accountId) {
    const [owner] = await tx
      .select({ loginName: accounts.loginName })
      .from(accounts)
      .where(eq(accounts.id, open.accountId))
    const { next } = refusal('STOCK_JOB_OTHER_ACCOUNT', '', '')
    const who = owner?.loginName ?? ''
    return {
      ...refusal(
        'CERT_JOB_OPEN',
        `该证书由账户“${who}”在本工作站打印，结果尚未确认`,
        `This certificate was printed by the account "${who}" at this workstation; its result is not confirmed`,
      ),
      ...(next && { next }),
    }
  }
  const name = (await workstationName(tx, open.tenantId, open.workstationId)) ?? open.workstationId
  return refusal(
    'CERT_JOB_OPEN',
    `该证书正在工作站“${name}”上打印，结果尚未确认`,
    `This certificate is being printed at workstation "${name}"; its result is not confirmed`,
  )
}

function wrongContent(certificate: ExportCertificateRow, contentSha256: string): Problem | null {
  return certificate.contentSha256 === contentSha256
    ? null
    : refusal(
        'CERT_CHANGED',
        '证书内容已更新，与本机所持的内容不一致',
        'The content of the certificate has changed since this workstation received it',
      )
}
