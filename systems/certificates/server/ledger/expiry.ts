/**
 * Puts blanks back whose reservation is older than ten minutes by the server's clock, and those of committed jobs that were given
 * up and whose order is over (`release.ts`). Done lazily before every read and write of the ledger, in a transaction of its own.
 * A committed job that nobody has given up never ends by itself.
 */
import { and, asc, eq, inArray, lte, or } from 'drizzle-orm'
import { exportCertificates, printJobs } from '../tables.ts'
import { tenants } from '../../../../db/central/accounts.ts'
import { because } from '../../declare/reasons.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { transact } from '../../../../server/platform/write.ts'
import { moveBlanks, record } from './changes.ts'
import { lockBlanks } from './locks.ts'

const due = (now: Date) =>
  or(
    and(eq(printJobs.state, 'reserved'), lte(printJobs.expiresAt, now)),
    and(eq(printJobs.state, 'committed'), lte(printJobs.releaseAt, now)),
  )

/** Of one tenant, or of all. */
export async function expireReservations(db: Db, tenantId: string | undefined, now: Date): Promise<void> {
  const isDue = and(due(now), ...(tenantId === undefined ? [] : [eq(printJobs.tenantId, tenantId)]))
  const found = await db.selectDistinct({ tenantId: printJobs.tenantId }).from(printJobs).where(isDue)
  for (const each of found) await expireOf(db, each.tenantId, now)
}

async function expireOf(db: Db, tenantId: string, now: Date): Promise<void> {
  const isDue = and(eq(printJobs.tenantId, tenantId), due(now))
  await transact(db, async (tx) => {
    const seen = await tx.select({ certificateNo: printJobs.certificateNo }).from(printJobs).where(isDue)
    if (seen.length === 0) return
    await tx
      .select({ no: exportCertificates.certificateNo })
      .from(exportCertificates)
      .where(
        inArray(
          exportCertificates.certificateNo,
          seen.map((job) => job.certificateNo),
        ),
      )
      .orderBy(asc(exportCertificates.certificateNo))
      .for('update')
    const jobs = await tx
      .select()
      .from(printJobs)
      .where(
        and(
          isDue,
          inArray(
            printJobs.certificateNo,
            seen.map((job) => job.certificateNo),
          ),
        ),
      )
      .orderBy(asc(printJobs.certificateNo))
      .for('update')
    if (jobs.length === 0) return
    const locked = await lockBlanks(
      tx,
      jobs.flatMap((job) => job.blankNos),
    )
    const moved = await moveBlanks(tx, locked, { to: 'available', job: null }, now)
    for (const [from, to] of [
      ['reserved', 'expired'],
      ['committed', 'released'],
    ] as const) {
      const ids = jobs.filter((job) => job.state === from).map((job) => job.jobId)
      if (ids.length > 0)
        await tx
          .update(printJobs)
          .set({ state: to, releaseAt: null, updatedAt: now })
          .where(inArray(printJobs.jobId, ids))
    }
    const [tenant] = await tx.select({ name: tenants.name }).from(tenants).where(eq(tenants.id, tenantId))
    await record(
      tx,
      {
        tenantId,
        holder: tenant?.name ?? '',
        blanks: moved,
        certificates: [],
        audit: locked.map((row) => ({
          tenantId,
          who: 'system',
          subject: `blank:${row.blankNo}`,
          action: row.state === 'committed' ? 'release' : 'expire',
          from: row.state,
          to: 'available',
          reasons: [because('job', { certificateNo: row.certificateNo ?? '', jobId: row.jobId ?? '' })],
        })),
      },
      now,
    )
  })
}
