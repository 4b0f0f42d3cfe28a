/** What the office told in days gone by has been read; what is of the last days has not. */
import { and, eq, like, lt } from 'drizzle-orm'
import { notices } from '../../../../db/central/notices.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { transact } from '../../../../server/platform/write.ts'
import { markRead } from '../../../../server/notices/read.ts'
import { seedTenants } from '../../../../server/seed/accounts.ts'
import { seedClerk } from './moves.ts'

const UNREAD_MS = 3 * 86_400_000

export async function seedRead(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - UNREAD_MS)
  const old = await db
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.tenantId, seedTenants.hengfeng.id),
        like(notices.documentKind, 'exemption.%'),
        lt(notices.publishedAt, before),
      ),
    )
  const ids = old.map(({ id }) => id)
  for (const clerk of ['hengfeng', 'hengfeng2'] as const)
    await transact(db, (tx) => markRead(tx, seedClerk(clerk), ids, before))
}
