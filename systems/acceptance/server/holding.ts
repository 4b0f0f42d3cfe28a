/** An agency as customs holds it, read under a lock that lasts until the transaction ends; and what it has under way. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import type { Db, Tx } from '../../../server/platform/database.ts'
import type { StoredRow } from '../../../server/platform/rows.ts'
import { goodsUntil } from '../declare/scope.ts'
import { acceptanceAgencies } from './tables.ts'
import { lockNames } from '../../../server/platform/write.ts'

export type AgencyRow = typeof acceptanceAgencies.$inferSelect

export const lockAgencies = (tx: Tx, tenantIds: readonly string[]): Promise<void> =>
  lockNames(
    tx,
    tenantIds.map((id) => `acceptance:${id}`),
  )

export async function agencyOf(db: Db, tenantId: string): Promise<AgencyRow | undefined> {
  const [found] = await db.select().from(acceptanceAgencies).where(eq(acceptanceAgencies.tenantId, tenantId))
  return found
}

/** It belongs to the directory, whether or not its results are accepted today. */
export const isAgency = ({ state }: AgencyRow): boolean => state !== 'left' && state !== 'removed'

/** 有效 or 资质过期: whether any of its goods rests on an accreditation that holds on this day. */
export const stateByAccreditation = (content: AgencyRow['content'], today: string): 'listed' | 'expired' =>
  Object.values(goodsUntil(content.rows)).some((until) => until >= today) ? 'listed' : 'expired'

export const UNDER_WAY = ['submitted', 'reviewing', 'returned'] as const

/** Documents of one kind of a tenant in these states, by id. */
export const documentsOf = (
  db: Db,
  kind: string,
  tenantId: string,
  states: readonly string[],
): Promise<StoredRow[]> =>
  db
    .select()
    .from(rows)
    .where(
      and(
        eq(rows.collection, kind),
        eq(rows.tenantId, tenantId),
        isNotNull(rows.revision),
        eq(rows.isGone, false),
        inArray(rows.state, [...states]),
      ),
    )
    .orderBy(rows.id)
