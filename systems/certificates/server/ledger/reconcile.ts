/**
 * Reconciliation (PRN-07): what was issued, counted from the batches, against what became of every number, counted from
 * the blanks. The two are written independently, so a difference would show.
 */
import { count, eq, sql } from 'drizzle-orm'
import { blankBatches, blanks } from '../tables.ts'
import { tenants } from '../../../../db/central/accounts.ts'
import {
  ledgerDifference,
  LOW_STOCK,
  type BlankState,
  type LedgerCounts,
} from '../../../../domain/printing/blank.ts'
import type { Db } from '../../../../server/platform/database.ts'

export interface LedgerLine {
  readonly tenantId: string
  readonly holder: string
  readonly blankKind: string
  readonly issued: number
  readonly counts: LedgerCounts
  readonly difference: number
  readonly isLow: boolean
}

const zero = (): Record<BlankState, number> => ({
  received: 0,
  available: 0,
  reserved: 0,
  committed: 0,
  used: 0,
  spoiled: 0,
  lost: 0,
  returned: 0,
})

/** One line per holder and kind, of one holder or of all, in order of name and kind. One snapshot of both tables. */
export async function ledgerLines(db: Db, tenantId?: string): Promise<LedgerLine[]> {
  return db.transaction(
    async (tx) => {
      const issued = await tx
        .select({
          tenantId: blankBatches.tenantId,
          holder: tenants.name,
          blankKind: blankBatches.blankKind,
          issued: sql<number>`sum(${blankBatches.count})::int`,
        })
        .from(blankBatches)
        .innerJoin(tenants, eq(tenants.id, blankBatches.tenantId))
        .where(tenantId === undefined ? undefined : eq(blankBatches.tenantId, tenantId))
        .groupBy(blankBatches.tenantId, tenants.name, blankBatches.blankKind)
        .orderBy(tenants.name, blankBatches.blankKind)
      const found = await tx
        .select({
          tenantId: blanks.tenantId,
          blankKind: blanks.blankKind,
          state: blanks.state,
          count: count(),
        })
        .from(blanks)
        .where(tenantId === undefined ? undefined : eq(blanks.tenantId, tenantId))
        .groupBy(blanks.tenantId, blanks.blankKind, blanks.state)
      return issued.map((line) => {
        const counts = zero()
        for (const row of found)
          if (row.tenantId === line.tenantId && row.blankKind === line.blankKind)
            counts[row.state] = row.count
        return {
          ...line,
          counts,
          difference: ledgerDifference(line.issued, counts),
          isLow: counts.available < LOW_STOCK,
        }
      })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
