/** The server's copy of each workstation's print journal (PRN-06): append-only, chained, checked before it is kept. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { journalEntries, printJobs, workstations } from './tables.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../../domain/kit/problem.ts'
import { FIRST_HASH, firstBreak, sealEntry, type JournalEntry } from '../../../domain/printing/journal.ts'
import { sha256Hex } from '../../../server/platform/sha256.ts'
import type { Db, Tx } from '../../../server/platform/database.ts'
import type { Caller } from './caller.ts'
import { othersAt, type OtherJob } from './ledger/hand-over.ts'
import { takeOverStarted } from './ledger/take-over.ts'

/** Does the entry's hash belong to what it says? */
export function isSealed(entry: JournalEntry): boolean {
  const { hash, ...open } = entry
  return sealEntry(open, sha256Hex).hash === hash
}

export interface AppendInput {
  readonly workstationId: string
  readonly entries: readonly JournalEntry[]
}

const unknownWorkstation = problem(
  'SYNC_WORKSTATION_NOT_FOUND',
  label('该工作站尚未登记，请重新登录', 'This workstation is not registered; log in again'),
  { retrySafe: true },
)

function gap(seq: number): Problem {
  return problem(
    'SYNC_JOURNAL_GAP',
    label(
      `打印日志不连续：服务器已收到第 ${seq} 条`,
      `The journal has a gap: the server has entries up to ${seq}`,
    ),
    {
      next: label(`请从第 ${seq + 1} 条起重新上传`, `Send again from entry ${seq + 1}`),
      // For the program: the last sequence number that the server has.
      places: [{ at: 'upTo', message: label(String(seq), String(seq)) }],
      retrySafe: true,
    },
  )
}

function broken(entry: JournalEntry): Problem {
  return problem(
    'SYNC_JOURNAL_BROKEN',
    label(
      `打印日志第 ${entry.seq} 条与前文不符，已拒收`,
      `Entry ${entry.seq} of the journal does not continue the chain and was refused`,
    ),
    {
      next: label(
        '请联系技术支持核查该工作站的打印日志',
        'Ask support to examine the print journal of this workstation',
      ),
      retrySafe: false,
    },
  )
}

/**
 * Appends what is new; entries that the server already has change nothing. All or nothing: a broken chain keeps none
 * of the batch. `upTo` is the last sequence number that the server has.
 */
export async function appendJournal(
  tx: Tx,
  caller: Caller,
  input: AppendInput,
  now: Date,
): Promise<Result<{ upTo: number }>> {
  const mine = and(
    eq(workstations.workstationId, input.workstationId),
    eq(workstations.accountId, caller.accountId),
  )
  const [head] = await tx.select().from(workstations).where(mine).for('update')
  if (!head || head.tenantId !== caller.tenantId) return fail(unknownWorkstation)
  const fork = await firstFork(tx, caller, input, head.journalSeq)
  if (fork) return fail(broken(fork))
  const fresh = input.entries.filter((entry) => entry.seq > head.journalSeq)
  const [first] = fresh
  if (!first) return ok({ upTo: head.journalSeq })
  if (first.seq !== head.journalSeq + 1) return fail(gap(head.journalSeq))
  const wrong = fresh[firstBreak(fresh, { seq: head.journalSeq, hash: head.journalHash }, sha256Hex)]
  if (wrong) return fail(broken(wrong))
  const { accountId, tenantId } = caller
  await tx.insert(journalEntries).values(
    fresh.map((entry) => ({
      workstationId: input.workstationId,
      accountId,
      tenantId,
      seq: entry.seq,
      jobId: entry.jobId,
      hash: entry.hash,
      entry,
      receivedAt: now,
    })),
  )
  const last = fresh.at(-1) ?? first
  await tx
    .update(workstations)
    .set({ journalSeq: last.seq, journalHash: last.hash, updatedAt: now })
    .where(mine)
  await takeOverStarted(tx, caller, input.workstationId, fresh, now)
  return ok({ upTo: last.seq })
}

export interface CopyInput {
  readonly workstationId: string
  readonly afterSeq: number
  readonly limit: number
}
export interface JournalCopy {
  readonly seq: number
  readonly hash: string
  readonly entries: JournalEntry[]
  readonly others: OtherJob[]
  readonly openJobs: {
    jobId: string
    certificateNo: string
    blankNos: string[]
    state: 'reserved' | 'committed'
    isGivenUp: boolean
  }[]
}

/** The copy that is here, for the account that wrote it; one snapshot. A workstation that is not known has an empty one. */
export async function copyOf(
  db: Db,
  caller: Caller,
  { workstationId, afterSeq, limit }: CopyInput,
  now: Date,
): Promise<JournalCopy> {
  const { tenantId, accountId } = caller
  return db.transaction(
    async (tx) => {
      const [head] = await tx
        .select()
        .from(workstations)
        .where(
          and(
            eq(workstations.workstationId, workstationId),
            eq(workstations.accountId, accountId),
            eq(workstations.tenantId, tenantId),
          ),
        )
      const mine = and(
        eq(journalEntries.workstationId, workstationId),
        eq(journalEntries.accountId, accountId),
        gt(journalEntries.seq, afterSeq),
      )
      const found = head
        ? await tx
            .select({ entry: journalEntries.entry })
            .from(journalEntries)
            .where(mine)
            .orderBy(asc(journalEntries.seq))
            .limit(limit)
        : []
      const open = and(
        eq(printJobs.tenantId, tenantId),
        eq(printJobs.accountId, accountId),
        eq(printJobs.workstationId, workstationId),
        inArray(printJobs.state, ['reserved', 'committed']),
      )
      const jobs = await tx.select().from(printJobs).where(open).orderBy(asc(printJobs.createdAt))
      return {
        others: await othersAt(tx, caller, workstationId, now),
        seq: head?.journalSeq ?? 0,
        hash: head?.journalHash ?? FIRST_HASH,
        entries: found.map(({ entry }) => entry),
        openJobs: jobs.map(({ jobId, certificateNo, blankNos, state, releaseAt }) => ({
          jobId,
          certificateNo,
          blankNos: [...blankNos],
          state: state === 'reserved' ? state : 'committed',
          isGivenUp: releaseAt !== null,
        })),
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/** The first repeated entry that differs from the server's copy. */
async function firstFork(
  tx: Tx,
  caller: Caller,
  input: AppendInput,
  upTo: number,
): Promise<JournalEntry | undefined> {
  const repeated = input.entries.filter((entry) => entry.seq <= upTo)
  if (repeated.length === 0) return undefined
  const known = await tx
    .select({ seq: journalEntries.seq, hash: journalEntries.hash })
    .from(journalEntries)
    .where(
      and(
        eq(journalEntries.workstationId, input.workstationId),
        eq(journalEntries.accountId, caller.accountId),
        inArray(
          journalEntries.seq,
          repeated.map((entry) => entry.seq),
        ),
      ),
    )
  const hashes = new Map(known.map(({ seq, hash }) => [seq, hash]))
  return repeated.find((entry) => hashes.get(entry.seq) !== entry.hash || !isSealed(entry))
}
