/** The audit log (SYNC-07), written in the transaction of what it tells. */
import { auditLog } from '../../db/central/writes.ts'
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
  readonly why: string
}

/** `at` is the server's clock. */
export async function audit(tx: Tx, entries: AuditEntry | readonly AuditEntry[], at: Date = new Date()): Promise<void> {
  const list: readonly AuditEntry[] = 'who' in entries ? [entries] : entries
  for (let from = 0; from < list.length; from += 500) await tx.insert(auditLog).values(list.slice(from, from + 500).map((entry) => ({ ...entry, at })))
}
