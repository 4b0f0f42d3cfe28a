/**
 * A job that waits for its result while the account that printed is disabled, or gone from the machine: another account of the same
 * enterprise at the same workstation, before whose eyes the paper lies, answers for it. The job becomes that account's, by name in the
 * audit log; whoever has it answers as for a job of its own.
 */
import { and, desc, eq, inArray, lte, ne } from 'drizzle-orm'
import { accounts } from '../../../../db/central/accounts.ts'
import { journalEntries, printJobs } from '../tables.ts'
import { because } from '../../declare/reasons.ts'
import { fail, ok, type Result } from '../../../../domain/kit/problem.ts'
import { audit } from '../../../../server/platform/audit.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { refusal } from '../refusals.ts'
import type { JobInput } from './commit.ts'
import { lockJob } from './locks.ts'
import { orderOver, overBefore } from './order-over.ts'

export interface HandOverInput extends JobInput {
  /** The caller's word: the account's data are not on this machine. */
  readonly isGone: boolean
}

export interface OtherJob {
  readonly jobId: string
  readonly certificateNo: string
  readonly blankNos: string[]
  readonly printer: string
  readonly accountId: string
  readonly who: string
  readonly isLocked: boolean
}

/** Open jobs of other accounts of the caller's enterprise at this workstation. */
export async function othersAt(
  tx: Tx,
  { tenantId, accountId }: Caller,
  workstationId: string,
  now: Date,
): Promise<OtherJob[]> {
  const open = and(
    eq(printJobs.tenantId, tenantId),
    eq(printJobs.workstationId, workstationId),
    ne(printJobs.accountId, accountId),
    eq(printJobs.state, 'committed'),
    lte(printJobs.updatedAt, overBefore(now)),
  )
  const jobs = await tx
    .select({ job: printJobs, loginName: accounts.loginName, isLocked: accounts.isLocked })
    .from(printJobs)
    .leftJoin(accounts, eq(accounts.id, printJobs.accountId))
    .where(open)
  if (jobs.length === 0) return []
  const told = await tx
    .select({ jobId: journalEntries.jobId, entry: journalEntries.entry })
    .from(journalEntries)
    .where(
      inArray(
        journalEntries.jobId,
        jobs.map(({ job }) => job.jobId),
      ),
    )
    .orderBy(desc(journalEntries.seq))
  return jobs
    .filter(({ job }) => job.releaseAt === null)
    .map(({ job: { jobId, certificateNo, blankNos, accountId: owner }, loginName, isLocked }) => ({
      jobId,
      certificateNo,
      blankNos: [...blankNos],
      printer: told.find((one) => one.jobId === jobId)?.entry.printer ?? '',
      accountId: owner,
      who: loginName ?? '',
      isLocked: isLocked ?? true,
    }))
}

export async function handOver(
  tx: Tx,
  caller: Caller,
  input: HandOverInput,
  now: Date,
): Promise<Result<{ handedOver: boolean }>> {
  const locked = await lockJob(tx, caller, input)
  if (!locked.ok) return locked
  const { job } = locked.value
  if (job.accountId === caller.accountId) return ok({ handedOver: true })
  if (job.state !== 'committed' || job.releaseAt !== null)
    return fail(
      refusal('STOCK_NOT_COMMITTED', '该打印任务不在等待确认', 'This print job does not wait for its result'),
    )
  const [owner] = await tx
    .select({ loginName: accounts.loginName, isLocked: accounts.isLocked })
    .from(accounts)
    .where(eq(accounts.id, job.accountId))
  const isDisabled = owner?.isLocked ?? true
  const isOver = orderOver(job) <= now
  const loginName = owner?.loginName ?? ''
  if (!isOver || (!isDisabled && !input.isGone))
    return fail(
      refusal(
        'STOCK_JOB_OTHER_ACCOUNT',
        `该打印任务由账户“${loginName}”确认`,
        `This print job is for the account "${loginName}" to answer`,
      ),
    )
  // `updatedAt` stays what it was: the commitment's.
  await tx.update(printJobs).set({ accountId: caller.accountId }).where(eq(printJobs.jobId, job.jobId))
  const reasons = [
    because('job', { certificateNo: job.certificateNo, jobId: job.jobId }),
    because(isDisabled ? 'answersFor' : 'answersForGone', { loginName }),
  ]
  await audit(
    tx,
    job.blankNos.map((blankNo) => ({
      tenantId: caller.tenantId,
      who: caller.loginName,
      subject: `blank:${blankNo}`,
      action: 'handOver',
      from: 'committed',
      to: 'committed',
      reasons,
    })),
    now,
  )
  return ok({ handedOver: true })
}
