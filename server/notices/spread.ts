/**
 * Hands a notice to the feeds of all enterprises, or takes it out of them, a batch at a time in the order of their ids. Batch
 * and mark of how far it is are one transaction: a server that dies in between goes on, or another one does, and nobody
 * is given it twice. A batch holds its feeds for some hundredths of a second, whatever their number.
 */
import { and, asc, eq, gt, ne } from 'drizzle-orm'
import { accounts, tenants } from '../../db/central/accounts.ts'
import { notices } from '../../db/central/notices.ts'
import { rows } from '../../db/central/rows.ts'
import { notice } from '../../domain/general/notice.ts'
import { isOneOf, type Db, type Tx } from '../platform/database.ts'
import { publishToEach } from '../platform/feed-each.ts'
import { transact } from '../platform/write.ts'
import { noticePublication, withdrawal, type NoticeRow } from './projection.ts'

/** Enterprises of one batch. */
export const BATCH = 500

/** The next enterprises in the order of ids, whether meant or not: found by the key alone, however many there are. */
async function nextOf(tx: Tx, row: NoticeRow, size: number): Promise<string[]> {
  if (row.tenantId !== null) return [row.tenantId]
  const after = row.spreadTo === null ? undefined : gt(tenants.id, row.spreadTo)
  return (
    await tx.select({ id: tenants.id }).from(tenants).where(after).orderBy(asc(tenants.id)).limit(size)
  ).map(({ id }) => id)
}

/** Those that lack it or, once it is withdrawn, still have it. */
async function concerned(tx: Tx, row: NoticeRow, ids: readonly string[]): Promise<string[]> {
  const held = await tx
    .select({ tenantId: rows.tenantId, isGone: rows.isGone })
    .from(rows)
    .where(and(isOneOf(rows.tenantId, ids), eq(rows.collection, notice.kind), eq(rows.id, row.id)))
  if (row.withdrawnAt !== null) return held.flatMap(({ tenantId, isGone }) => (isGone ? [] : [tenantId]))
  const has = new Set(held.map(({ tenantId }) => tenantId))
  const meant = await tx
    .selectDistinct({ tenantId: accounts.tenantId })
    .from(accounts)
    .where(
      and(
        isOneOf(accounts.tenantId, ids),
        row.forRole === null ? ne(accounts.role, 'officer') : eq(accounts.role, row.forRole),
      ),
    )
  return meant.flatMap(({ tenantId }) => (has.has(tenantId) ? [] : [tenantId]))
}

/** One batch under the notice's lock, which the caller holds. False when it was the last one. */
export async function spreadLocked(tx: Tx, row: NoticeRow, size = BATCH): Promise<boolean> {
  const ids = await nextOf(tx, row, size)
  await publishToEach(
    tx,
    await concerned(tx, row, ids),
    row.withdrawnAt === null ? noticePublication(row) : withdrawal(row.id),
  )
  const hasMore = ids.length === size
  await tx
    .update(notices)
    .set({ spreadTo: ids.at(-1) ?? row.spreadTo, isSpread: !hasMore })
    .where(eq(notices.id, row.id))
  return hasMore
}

/** One batch of a notice that is not everywhere yet; false when it is. Several processes take turns. */
export function spreadNext(db: Db, id: string, size = BATCH): Promise<boolean> {
  return transact(db, async (tx) => {
    const [row] = await tx
      .select()
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.isSpread, false)))
      .for('update')
    return row ? spreadLocked(tx, row, size) : false
  })
}

/** Notices that are not everywhere yet, oldest first. */
export async function unspread(db: Db): Promise<string[]> {
  return (
    await db
      .select({ id: notices.id })
      .from(notices)
      .where(eq(notices.isSpread, false))
      .orderBy(asc(notices.publishedAt))
  ).map(({ id }) => id)
}
