/** The audit log (SYNC-07), written in the transaction of what it tells. */
import type { AuditReason } from '../../domain/general/audit-reason.ts'
import type { Tx } from './database.ts'
import { runKept } from './kept.ts'
import type { Accompanied, Along } from './publish-rows.ts'

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

const AUDITED: Along = {
  name: 'audited',
  text: (parameter) => `
    insert into audit_log (tenant_id, at, who, subject, action, from_state, to_state, reasons, why)
    select "tenantId", at, who, subject, action, "from", "to", coalesce(reasons, '[]'), coalesce(why, '')
    from jsonb_to_recordset(${parameter}::jsonb) as entry ("tenantId" uuid, at timestamptz, who text, subject text, action text, "from" text, "to" text, reasons jsonb, why text)`,
}
const ALONE = { name: AUDITED.name, text: AUDITED.text('$1') }

/** To be written with what is published; `at` is the server's clock. */
export const audited = (entries: readonly AuditEntry[], at: Date): Accompanied => ({
  part: AUDITED,
  value: entries.map((entry) => ({ ...entry, at: at.toISOString() })),
})

/** `at` is the server's clock. */
export async function audit(
  tx: Tx,
  entries: AuditEntry | readonly AuditEntry[],
  at: Date = new Date(),
): Promise<void> {
  const list: readonly AuditEntry[] = 'who' in entries ? [entries] : entries
  if (list.length > 0) await runKept(tx, ALONE, [JSON.stringify(audited(list, at).value)])
}
