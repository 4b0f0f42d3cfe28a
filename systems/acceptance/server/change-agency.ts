/** One change of an agency: written, shown to its tenant and in the directory, published and audited, all in the transaction of its cause. */
import { eq } from 'drizzle-orm'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { discloseEvent, type AgencyEvent } from './disclosures.ts'
import type { AgencyRow } from './holding.ts'
import { showAgency } from './projections.ts'
import { acceptanceAgencies } from './tables.ts'

export interface AgencyMove {
  readonly row: AgencyRow
  readonly to: Partial<Omit<AgencyRow, 'tenantId' | 'creditCode' | 'agencyCode'>>
  /** By its name in the audit log. */
  readonly action: AgencyEvent | 'change' | 'expire'
  readonly who: string
  readonly why?: string
  readonly at: Date
}

/** The caller holds the agency's lock. Answers the agency as it is now. */
export async function moveAgency(tx: Tx, move: AgencyMove): Promise<AgencyRow> {
  const { row, to, action, who, why, at } = move
  const next: AgencyRow = { ...row, ...to, updatedAt: at }
  await tx
    .insert(acceptanceAgencies)
    .values(next)
    .onConflictDoUpdate({
      target: acceptanceAgencies.tenantId,
      set: { ...to, updatedAt: at },
      where: eq(acceptanceAgencies.tenantId, row.tenantId),
    })
  if (action !== 'change' && action !== 'expire') await discloseEvent(tx, next, action, at)
  await showAgency(tx, next)
  await audit(
    tx,
    {
      tenantId: row.tenantId,
      who,
      subject: `acceptedAgency:${row.tenantId}`,
      action,
      from: action === 'list' ? null : row.state,
      to: next.state,
      ...(why !== undefined && { why }),
    },
    at,
  )
  return next
}

export const dayOf = (at: Date): string => legalDate(at)
