/** The stock of blanks (PRN-07): the server's reconciliation, or without network what the mirror counts. */
import { and, eq, sql } from 'drizzle-orm'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { mirror } from '../../../db/local/schema.ts'
import { label } from '../../../domain/kit/label.ts'
import {
  blankStates,
  ledgerDifference,
  LOW_STOCK,
  type BlankState,
  type LedgerCounts,
} from '../../../domain/printing/blank.ts'
import { normaliseBlankNo } from '../../../domain/printing/blank-number.ts'
import { blankForm } from '../declare/blank-form.ts'
import type { Local } from '../../../contract/local.ts'
import type { AccountSession } from '../../../main/core/session/account-session.ts'
import { worksWithBlanks } from '../../../main/core/printing/blanks-system.ts'
import { callCentral } from '../../../main/core/printing/central-call.ts'
import { unavailable, type Outcome } from '../../../main/core/printing/outcome.ts'
import { offline } from '../../../main/core/printing/problems.ts'

type Ledger = InferContractRouterOutputs<Local>['printing']['ledger']
type WriteOff = InferContractRouterInputs<Local>['printing']['writeOff']

export async function ledger(session: AccountSession): Promise<Ledger> {
  if (session.isOnline() && worksWithBlanks(session)) {
    const told = await callCentral(
      { what: label('无法取得台账', 'the ledger cannot be fetched'), waits: [] },
      (signal) => session.central.blanks.ledger(undefined, { signal }),
    )
    if (told.ok) return { ...told.value, isOnline: true }
  }
  return { lines: countMirror(session), at: newestRow(session), isOnline: false }
}

function countMirror(session: AccountSession): Ledger['lines'] {
  const kind = sql<string>`json_extract(${mirror.content}, '$.fields.blankKind')`
  const counted = session.db
    .select({ kind, state: mirror.state, count: sql<number>`count(*)` })
    .from(mirror)
    .where(eq(mirror.collection, blankForm.kind))
    .groupBy(kind, mirror.state)
    .all()
  const kinds = [...new Set(counted.map((row) => row.kind))].toSorted()
  return kinds.map((blankKind) => {
    const of = (state: BlankState): number =>
      counted.find((row) => row.kind === blankKind && row.state === state)?.count ?? 0
    const counts = Object.fromEntries(
      Object.keys(blankStates).map((state) => [state, of(state as BlankState)]),
    ) as { [State in BlankState]: number } satisfies LedgerCounts // one entry per own key
    const issued = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return {
      tenantId: session.account.tenant.id,
      holder: session.account.tenant.name,
      blankKind,
      issued,
      counts,
      difference: ledgerDifference(issued, counts),
      isLow: counts.available < LOW_STOCK,
    }
  })
}

/**
 * The first number of that kind that is free as far as this machine knows: what the tray holds next, as a rule. `spent`
 * are those that it has put into the printer since, of which the server's copy may not tell yet.
 */
export function nextBlank(
  session: AccountSession,
  blankKind: string,
  spent: ReadonlySet<string>,
): string | null {
  const blankNo = sql<string>`json_extract(${mirror.content}, '$.fields.blankNo')`
  const isKind = sql`json_extract(${mirror.content}, '$.fields.blankKind') = ${blankKind}`
  const free = session.db
    .select({ blankNo })
    .from(mirror)
    .where(and(eq(mirror.collection, blankForm.kind), eq(mirror.state, 'available'), isKind))
    .orderBy(blankNo)
    .limit(spent.size + 1)
    .all()
  return free.find((row) => !spent.has(row.blankNo))?.blankNo ?? null
}

const newestRow = (session: AccountSession): string | null =>
  session.db
    .select({ at: sql<string | null>`max(${mirror.updatedAt})` })
    .from(mirror)
    .where(eq(mirror.collection, blankForm.kind))
    .get()?.at ?? null

/** Needs the network: only the server knows whether the blank is still free. The same key again changes nothing. */
export async function writeOff(
  session: AccountSession,
  input: WriteOff,
): Promise<Outcome<{ state: string }>> {
  const what = label('无法登记作废', 'the blank cannot be written off')
  if (!session.isOnline()) return unavailable(offline(what))
  return callCentral({ what }, (signal) =>
    session.central.blanks.writeOff({ ...input, blankNo: normaliseBlankNo(input.blankNo) }, { signal }),
  )
}
