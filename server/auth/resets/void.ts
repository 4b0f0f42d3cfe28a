import { and, eq, isNull } from 'drizzle-orm'
import { passwordResets } from '../../../db/central/resets.ts'
import type { Db } from '../../platform/database.ts'

/** No link that was sent to this account is good any more. */
export async function voidResets(db: Db, accountId: string, at: Date): Promise<void> {
  await db
    .update(passwordResets)
    .set({ closedAt: at })
    .where(and(eq(passwordResets.accountId, accountId), isNull(passwordResets.closedAt)))
}
