/**
 * What one ledger transaction changed. Everything is published and audited together at the end, because the feed's head is
 * the last lock to take: certificate, print job, blanks by number, feed.
 */
import { inArray } from 'drizzle-orm'
import { blanks, workstations } from '../tables.ts'
import { canMoveBlank, type BlankState, type SpoilReason } from '../../../../domain/printing/blank.ts'
import { audit, type AuditEntry } from '../../../../server/platform/audit.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { publishAll, type Publication } from '../../../../server/platform/feed.ts'
import {
  blankPublication,
  exportPublication,
  type BlankRow,
  type ExportCertificateRow,
} from '../projections.ts'

export interface BlankMove {
  readonly to: BlankState
  /** Null when the blank is given back. */
  readonly job: {
    readonly jobId: string
    readonly certificateNo: string
    readonly workstationId: string
  } | null
  readonly reason?: SpoilReason | null
}

/** Moves locked blanks. Throws when the domain does not allow the move: callers check states first. */
export async function moveBlanks(
  tx: Tx,
  rows: readonly BlankRow[],
  move: BlankMove,
  now: Date,
): Promise<BlankRow[]> {
  const illegal = rows.find((row) => !canMoveBlank(row.state, move.to))
  if (illegal) throw new Error(`blank ${illegal.blankNo} cannot go from ${illegal.state} to ${move.to}`)
  const change = {
    state: move.to,
    jobId: move.job?.jobId ?? null,
    certificateNo: move.job?.certificateNo ?? null,
    workstationId: move.job?.workstationId ?? null,
    spoilReason: move.reason ?? null,
    updatedAt: now,
  }
  await tx
    .update(blanks)
    .set(change)
    .where(
      inArray(
        blanks.blankNo,
        rows.map((row) => row.blankNo),
      ),
    )
  return rows.map((row) => ({ ...row, ...change }))
}

async function workstationNames(tx: Tx, rows: readonly BlankRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.workstationId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await tx
    .select({ id: workstations.workstationId, name: workstations.name })
    .from(workstations)
    .where(inArray(workstations.workstationId, ids))
  return new Map(found.map(({ id, name }) => [id, name]))
}

export interface LedgerChange {
  readonly tenantId: string
  readonly holder: string
  readonly blanks: readonly BlankRow[]
  readonly certificates: readonly ExportCertificateRow[]
  readonly audit: readonly AuditEntry[]
}

/** Publishes the new rows to the holder's feed and writes the audit log; the last thing that a transaction does. */
export async function record(tx: Tx, change: LedgerChange, now: Date): Promise<void> {
  const names = await workstationNames(tx, change.blanks)
  const publications: Publication[] = [
    ...change.certificates.map(exportPublication),
    ...change.blanks.map((row) =>
      blankPublication(row, change.holder, names.get(row.workstationId ?? '') ?? ''),
    ),
  ]
  await audit(tx, change.audit, now)
  await publishAll(tx, change.tenantId, publications)
}
