/** What was published for all before an enterprise joined: given to it when it pulls from the beginning. */
import { and, asc, isNull, notExists, sql } from 'drizzle-orm'
import { notices } from '../../db/central/notices.ts'
import { rows } from '../../db/central/rows.ts'
import { notice } from '../../domain/general/notice.ts'
import type { Db, Tx } from '../platform/database.ts'
import { publishAll } from '../platform/feed.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { lockNames, transact } from '../platform/write.ts'
import { noticePublication } from './projection.ts'

const missingFor = (db: Db | Tx, tenantId: string, now: Date) =>
  db
    .select()
    .from(notices)
    .where(
      and(
        isNull(notices.tenantId),
        isNull(notices.withdrawnAt),
        sql`(${notices.forRole} is null or exists (select 1 from accounts where accounts.tenant_id = ${tenantId} and accounts.role = ${notices.forRole}))`,
        sql`coalesce(${notices.validUntil}, '9999-12-31') >= ${legalDate(now)}`,
        notExists(
          db
            .select({ id: rows.id })
            .from(rows)
            .where(
              sql`${rows.tenantId} = ${tenantId} and ${rows.collection} = ${notice.kind} and ${rows.id} = ${notices.id}::text`,
            ),
        ),
      ),
    )
    .orderBy(asc(notices.publishedAt))

export async function catchUpNotices(db: Db, tenantId: string, now: Date): Promise<void> {
  const missing = await missingFor(db, tenantId, now)
  if (missing.length === 0) return
  // Looked at again inside: another client of the same enterprise may have been quicker.
  await transact(db, async (tx) => {
    await lockNames(tx, [`notices:${tenantId}`])
    // None of them is withdrawn until they are there: who withdraws takes back what is there.
    await publishAll(tx, tenantId, (await missingFor(tx, tenantId, now).for('share')).map(noticePublication))
  })
}
