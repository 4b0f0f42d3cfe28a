/**
 * The change feed of a tenant. Publishing writes the row and gives it the next number of the feed under the lock of the
 * feed's head, held until commit: so numbers appear in commit order and never below a cursor already given out.
 */
import { sql } from 'drizzle-orm'
import { feedHeads, rows } from '../../db/central/rows.ts'
import type { Db, Tx } from './database.ts'
import { FEED_CHANNEL, publishRows, type Accompanied, type PlacedChange } from './publish-rows.ts'

export { FEED_CHANNEL }
/** What is sent to the channel when a code table has a new version: news for every tenant. */
export const CODES_CHANGED = 'codes'
const ENDED = 'ended:'
/** Sent to the channel when sessions of an account have ended: its streams are looked at anew. */
export const sessionsEnded = (accountId: string): string => ENDED + accountId
export const endedAccount = (payload: string): string | undefined =>
  payload.startsWith(ENDED) ? payload.slice(ENDED.length) : undefined

export type Publication = Omit<PlacedChange, 'tenantId'>

/** One change; see {@link publishAll}. */
export async function publish(tx: Tx, tenantId: string, change: Publication): Promise<void> {
  await publishAll(tx, tenantId, [change])
}

/** The places that changes took in a tenant's feed, one after the other. */
export interface FeedSpan {
  readonly first: number
  readonly last: number
}

/** Writes the rows, puts each into the tenant's feed in this order, and tells who listens when the transaction commits. */
export async function publishAll(
  tx: Tx,
  tenantId: string,
  changes: readonly Publication[],
): Promise<FeedSpan | undefined> {
  const spans = await publishTo(
    tx,
    changes.map((change) => ({ ...change, tenantId })),
  )
  return spans.get(tenantId)
}

/** The same for the feeds of several tenants, which are locked in one order by everybody; and what is written along with it. */
export async function publishTo(
  tx: Tx,
  changes: readonly PlacedChange[],
  along: readonly Accompanied[] = [],
): Promise<Map<string, FeedSpan>> {
  const spans = new Map<string, FeedSpan>()
  if (changes.length === 0 && along.length === 0) return spans
  const pieces = piecesOf(
    changes.toSorted((a, b) => (a.tenantId < b.tenantId ? -1 : a.tenantId > b.tenantId ? 1 : 0)),
  )
  for (const [index, piece] of pieces.entries()) {
    const heads = await publishRows(tx, piece, index === pieces.length - 1 ? along : [])
    for (const [tenantId, last] of heads) {
      const taken = piece.filter((change) => change.tenantId === tenantId).length
      spans.set(tenantId, { first: spans.get(tenantId)?.first ?? last - taken + 1, last })
    }
  }
  return spans
}

const CHANGES_PER_STATEMENT = 500

/** In one statement a row can be written once. */
function piecesOf(changes: readonly PlacedChange[]): readonly (readonly PlacedChange[])[] {
  let piece: PlacedChange[] = []
  let held = new Set<string>()
  const pieces = [piece]
  for (const change of changes) {
    const key = `${change.tenantId}/${change.collection}/${change.id}`
    if (piece.length === CHANGES_PER_STATEMENT || held.has(key)) {
      piece = []
      held = new Set()
      pieces.push(piece)
    }
    piece.push(change)
    held.add(key)
  }
  return pieces
}

/** The newest number of a tenant's feed; 0 before the first change. */
export async function headOf(db: Db, tenantId: string): Promise<number> {
  const [head] = await db
    .select({ seq: feedHeads.seq })
    .from(feedHeads)
    .where(sql`${feedHeads.tenantId} = ${tenantId}`)
  return head?.seq ?? 0
}

/** Changes after `cursor`, oldest first, one more than `limit` so that the caller sees whether there is more. */
export function changesAfter(db: Db, tenantId: string, cursor: number, limit: number) {
  return db
    .select()
    .from(rows)
    .where(sql`${rows.tenantId} = ${tenantId} and ${rows.seq} > ${cursor}`)
    .orderBy(rows.seq)
    .limit(limit + 1)
}
