/** The audit log (SYNC-07), written in the transaction of what it tells. */
import { sql } from 'drizzle-orm'
import { auditLog } from '../../db/central/writes.ts'
import type { AuditReason } from '../../domain/general/audit-reason.ts'
import type { Tx } from './database.ts'

export interface AuditEntry {
  readonly tenantId: string
  /** Login name of who acted; `system` for the server itself. */
  readonly who: string
  /** What was acted on, e.g. a document id, `blank:C22-2600000017`, `account:hengfeng`. */
  readonly subject: string
  readonly action: string
  readonly from: string | null
  readonly to: string | null
  /** What the server knows of the reason. */
  readonly reasons?: readonly AuditReason[]
  /** What a person wrote, in their own words. */
  readonly why?: string
}

/** `at` is the server's clock. */
export async function audit(
  tx: Tx,
  entries: AuditEntry | readonly AuditEntry[],
  at: Date = new Date(),
): Promise<void> {
  const list: readonly AuditEntry[] = 'who' in entries ? [entries] : entries
  if (list.length === 0) return
  await tx.execute(sql`
    insert into ${auditLog} (tenant_id, at, who, subject, action, from_state, to_state, reasons, why)
    select "tenantId", ${at.toISOString()}::timestamptz, who, subject, action, "from", "to", coalesce(reasons, '[]'), coalesce(why, '')
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as entry ("tenantId" uuid, who text, subject text, action text, "from" text, "to" text, reasons jsonb, why text)`)
}
