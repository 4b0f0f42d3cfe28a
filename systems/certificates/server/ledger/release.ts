/**
 * Gives blanks back. A reservation may always be given up; a committed job only when the workstation's journal proves
 * that INTENT was never reached, so that no page can have been spooled.
 *
 * The proof is the word of one file. A copy of the workstation says the same of a job that the stopped original still has the
 * order for. So only the incarnation that the order is for is believed at once; on another's word the blanks come back when that
 * order cannot be alive any more, and not at all when the journal shows meanwhile that it was carried out.
 */
import { and, eq, inArray, or } from 'drizzle-orm'
import { journalEntries, printJobs } from '../tables.ts'
import type { JournalEntry } from '../../../../domain/printing/journal.ts'
import { mayHavePrinted } from '../../../../domain/printing/job.ts'
import { fail, ok, type Problem, type Result } from '../../../../domain/kit/problem.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import type { Caller } from '../caller.ts'
import { isSealed } from '../journal.ts'
import { refusal } from '../refusals.ts'
import { moveJob } from './close.ts'
import type { JobInput } from './commit.ts'
import { lockCertificate, lockJob, type PrintJobRow } from './locks.ts'
import { orderOver } from './order-over.ts'

/** What the store can count to; no journal comes near. */
const MOST_ENTRIES = 2_000_000_000

export interface Release {
  readonly released: boolean
  readonly at?: string
}
export interface ReleaseInput extends JobInput {
  readonly abandoned?: JournalEntry | undefined
}

export async function release(
  tx: Tx,
  caller: Caller,
  input: ReleaseInput,
  now: Date,
): Promise<Result<Release>> {
  if (input.abandoned) await bury(tx, caller, input, input.abandoned, now)
  const locked = await lockJob(tx, caller, input)
  if (!locked.ok) return locked
  const { job } = locked.value
  if (job.state === 'released' || job.state === 'expired') return ok({ released: true })
  if (job.state === 'printed' || job.state === 'spoiled')
    return fail(
      refusal(
        'STOCK_SETTLED',
        '该打印任务的结果已经确认',
        'The result of this print job is already confirmed',
      ),
    )
  if (job.state === 'committed') {
    const wrong = await unproven(tx, job, input.abandoned)
    if (wrong) return fail(wrong)
    const at = orderOver(job)
    const isOwn = job.incarnation !== null && input.abandoned?.incarnation === job.incarnation
    if (!isOwn && at > now) {
      await tx
        .update(printJobs)
        .set({ releaseAt: at, note: input.abandoned?.note ?? null })
        .where(eq(printJobs.jobId, job.jobId))
      return ok({ released: false, at: at.toISOString() })
    }
  }
  await moveJob(
    tx,
    caller,
    job,
    { action: 'release', state: 'released', blanks: 'available', note: input.abandoned?.note },
    now,
  )
  return ok({ released: true })
}

/**
 * A job that never got as far as its reservation is kept as released, so that a reservation of it that is still under way
 * (a request that outlived its client's patience) comes too late.
 */
async function bury(
  tx: Tx,
  caller: Caller,
  { jobId, workstationId }: JobInput,
  { certificateNo, blankNos }: JournalEntry,
  now: Date,
): Promise<void> {
  const { tenantId, accountId } = caller
  if (!(await lockCertificate(tx, tenantId, certificateNo))) return
  await tx
    .insert(printJobs)
    .values({
      jobId,
      tenantId,
      accountId,
      workstationId,
      certificateNo,
      contentSha256: '',
      blankNos,
      state: 'released',
      expiresAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
}

/** Why the journal does not prove that the job never started; null when it does. */
async function unproven(tx: Tx, job: PrintJobRow, entry: JournalEntry | undefined): Promise<Problem | null> {
  const no = (zh: string, en: string) => refusal('STOCK_JOURNAL_REFUSED', zh, en)
  if (!entry)
    return refusal(
      'STOCK_COMMITTED',
      '该任务可能已经开始打印，不能直接放回空白单证',
      'This job may have started to print; its blanks cannot simply be given back',
    )
  if (entry.seq > MOST_ENTRIES || !isSealed(entry))
    return no('打印日志的摘要不正确', 'The digest of the journal entry is wrong')
  if (entry.state !== 'ABANDONED' || entry.jobId !== job.jobId || entry.certificateNo !== job.certificateNo)
    return no(
      '打印日志不是该任务的“未开始打印”记录',
      'The journal entry does not say that this job never started',
    )
  const near = and(
    eq(journalEntries.accountId, job.accountId),
    inArray(journalEntries.seq, [entry.seq - 1, entry.seq]),
  )
  // Of the job itself whatever any account's journal says: it may have been handed over.
  const seen = await tx
    .select()
    .from(journalEntries)
    .where(
      and(eq(journalEntries.workstationId, job.workstationId), or(eq(journalEntries.jobId, job.jobId), near)),
    )
  const known = seen.filter((row) => row.accountId === job.accountId)
  if (seen.some((row) => row.jobId === job.jobId && mayHavePrinted(row.entry.state)))
    return no('打印日志显示该任务已经开始打印', 'The journal says that this job had started to print')
  const same = known.find((row) => row.seq === entry.seq)
  const before = known.find((row) => row.seq === entry.seq - 1)
  if (same ? same.hash !== entry.hash : before !== undefined && before.hash !== entry.prev)
    return no('打印日志与服务器保存的副本不一致', "The journal does not agree with the server's copy")
  return null
}
