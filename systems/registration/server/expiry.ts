/**
 * Temporary units end after their year, by the server's clock; and what an agent filed for an enterprise without an account
 * is shown to it once it has one. Done from time to time by every server: each change happens once.
 */
import { and, eq, isNull, lt } from 'drizzle-orm'
import { tenants } from '../../../db/central/accounts.ts'
import { qualifications, registrations } from './tables.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Db } from '../../../server/platform/database.ts'
import { because } from '../declare/reasons.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { transact } from '../../../server/platform/write.ts'
import { lockHoldings } from './holding.ts'
import { showRegistration } from './projections.ts'

export async function expireQualifications(db: Db, now: Date): Promise<void> {
  const isDue = and(eq(qualifications.state, 'valid'), lt(qualifications.validUntil, legalDate(now)))
  const due = await db
    .selectDistinct({ creditCode: qualifications.creditCode })
    .from(qualifications)
    .where(isDue)
  for (const { creditCode } of due) {
    await transact(db, async (tx) => {
      await lockHoldings(tx, [creditCode])
      const ended = await tx
        .update(qualifications)
        .set({ state: 'expired', updatedAt: now })
        .where(and(isDue, eq(qualifications.creditCode, creditCode)))
        .returning({ id: qualifications.id })
      if (ended.length === 0) return
      const owner = await showRegistration(tx, creditCode)
      if (owner !== undefined)
        await audit(
          tx,
          ended.map(({ id }) => ({
            tenantId: owner,
            who: 'system',
            subject: `qualification:${id}`,
            action: 'expire',
            from: 'valid',
            to: 'expired',
            reasons: [because('creditCode', { creditCode })],
          })),
          now,
        )
    })
  }
}

export async function showToNewTenants(db: Db): Promise<void> {
  const found = await db
    .select({ creditCode: registrations.creditCode })
    .from(registrations)
    .innerJoin(tenants, eq(tenants.creditCode, registrations.creditCode))
    .where(isNull(registrations.shownTo))
  for (const { creditCode } of found) {
    await transact(db, async (tx) => {
      await lockHoldings(tx, [creditCode])
      await showRegistration(tx, creditCode)
    })
  }
}
