/** Prints of all enterprises whose result nobody has given yet, for officers: what each holds, and what was last heard of its workstation. */
import { and, count, desc, eq, inArray, isNull, max, or, sql } from 'drizzle-orm'
import { accounts, tenants } from '../../../../db/central/accounts.ts'
import { normaliseLine } from '../../../../domain/kit/normalise.ts'
import type { JobState } from '../../../../domain/printing/job.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { journalEntries, printJobs, workstations } from '../tables.ts'
import { orderOver } from './order-over.ts'

export const OPEN_PRINTS_PAGE = 50

export interface OpenPrint {
  readonly jobId: string
  readonly certificateNo: string
  readonly blankNos: string[]
  readonly holder: string
  readonly who: string
  readonly workstation: string
  readonly committedAt: string
  /** From then on an officer may answer. */
  readonly answerableAt: string
  /** When the workstation last handed on entries of its journal; null when it never did. */
  readonly heardAt: string | null
  /** What that journal last said of the job; null when nothing has come. */
  readonly told: JobState | null
}

/** Oldest first. `search`: a part of certificate, blank or enterprise. What comes back by itself is not among them. */
export async function openPrints(
  db: Db,
  { search, page }: { readonly search: string; readonly page: number },
): Promise<{ rows: OpenPrint[]; total: number }> {
  const part = normaliseLine(search)
  const has = (text: unknown) => sql`position(upper(${part}) in upper(${text})) > 0`
  const wanted = and(
    eq(printJobs.state, 'committed'),
    isNull(printJobs.releaseAt),
    ...(part === ''
      ? []
      : [or(has(printJobs.certificateNo), has(sql`${printJobs.blankNos}::text`), has(tenants.name))]),
  )
  const [counted] = await db
    .select({ total: count() })
    .from(printJobs)
    .innerJoin(tenants, eq(tenants.id, printJobs.tenantId))
    .where(wanted)
  const found = await db
    .select({ job: printJobs, holder: tenants.name, who: accounts.loginName })
    .from(printJobs)
    .innerJoin(tenants, eq(tenants.id, printJobs.tenantId))
    .leftJoin(accounts, eq(accounts.id, printJobs.accountId))
    .where(wanted)
    .orderBy(printJobs.updatedAt, printJobs.jobId)
    .limit(OPEN_PRINTS_PAGE)
    .offset((page - 1) * OPEN_PRINTS_PAGE)
  const jobs = found.map(({ job }) => job)
  const [names, heard, told] = [await namesOf(db, jobs), await heardOf(db, jobs), await toldOf(db, jobs)]
  return {
    total: counted?.total ?? 0,
    rows: found.map(({ job, holder, who }) => ({
      jobId: job.jobId,
      certificateNo: job.certificateNo,
      blankNos: [...job.blankNos],
      holder,
      who: who ?? '',
      workstation: names.get(job.workstationId) ?? '',
      committedAt: job.updatedAt.toISOString(),
      answerableAt: orderOver(job).toISOString(),
      heardAt: heard.get(job.workstationId)?.toISOString() ?? null,
      told: told.get(job.jobId) ?? null,
    })),
  }
}

type Jobs = readonly Pick<typeof printJobs.$inferSelect, 'jobId' | 'workstationId'>[]
const stationsOf = (jobs: Jobs): string[] => [...new Set(jobs.map(({ workstationId }) => workstationId))]

async function namesOf(db: Db, jobs: Jobs): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: workstations.workstationId, name: workstations.name })
    .from(workstations)
    .where(inArray(workstations.workstationId, stationsOf(jobs)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function heardOf(db: Db, jobs: Jobs): Promise<Map<string, Date>> {
  const rows = await db
    .select({ id: journalEntries.workstationId, at: max(journalEntries.receivedAt) })
    .from(journalEntries)
    .where(inArray(journalEntries.workstationId, stationsOf(jobs)))
    .groupBy(journalEntries.workstationId)
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])))
}

async function toldOf(db: Db, jobs: Jobs): Promise<Map<string, JobState>> {
  const rows = await db
    .selectDistinctOn([journalEntries.jobId], { jobId: journalEntries.jobId, entry: journalEntries.entry })
    .from(journalEntries)
    .where(
      inArray(
        journalEntries.jobId,
        jobs.map(({ jobId }) => jobId),
      ),
    )
    .orderBy(journalEntries.jobId, desc(journalEntries.receivedAt), desc(journalEntries.seq))
  return new Map(rows.map(({ jobId, entry }) => [jobId, entry.state]))
}
