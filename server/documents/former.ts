/** Keeps what came in an older form, as it came: the present form may have no place for all of it (SYNC-06). */
import { formerContents } from '../../db/central/rows.ts'
import type { Tx } from '../platform/database.ts'
import type { Taken } from './take.ts'

export async function keepFormer(tx: Tx, at: Date, taken: readonly Taken[]): Promise<void> {
  const kept = taken.flatMap(({ row, former }) =>
    former.map((one) => ({
      tenantId: row.tenantId,
      documentId: row.id,
      revision: row.revision ?? 1,
      ...one,
      at,
    })),
  )
  if (kept.length > 0) await tx.insert(formerContents).values(kept)
}
