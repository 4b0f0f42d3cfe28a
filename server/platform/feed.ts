/**
 * The change feed of a tenant. Publishing writes the row and gives it the next number of the feed under the lock of the
 * feed's head, held until commit: so numbers appear in commit order and never below a cursor already given out.
 */
import { sql } from 'drizzle-orm'
import { feedHeads, rows } from '../../db/central/rows.ts'
import { notify, type Db, type Tx } from './database.ts'
import { tombstone, upsert, type RowInput } from './rows.ts'

export const FEED_CHANNEL = 'sill_feed'
/** What is sent to the channel when a code table has a new version: news for every tenant. */
export const CODES_CHANGED = 'codes'
const ENDED = 'ended:'
/** Sent to the channel when sessions of an account have ended: its streams are looked at anew. */
export const sessionsEnded = (accountId: string): string => ENDED + accountId
export const endedAccount = (payload: string): string | undefined =>
  payload.startsWith(ENDED) ? payload.slice(ENDED.length) : undefined

export interface Publication {
  readonly collection: string
  readonly id: string
  /** `null`: the row leaves this tenant's view. */
  readonly row: RowInput | null
}

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
  if (changes.length === 0) return undefined
  const [head] = await tx
    .insert(feedHeads)
    .values({ tenantId, seq: changes.length })
    .onConflictDoUpdate({
      target: feedHeads.tenantId,
      set: { seq: sql`${feedHeads.seq} + ${changes.length}` },
    })
    .returning({ seq: feedHeads.seq })
  const first = (head?.seq ?? changes.length) - changes.length + 1
  const numbered = changes.map((change, index) => ({ ...change, seq: first + index }))
  await upsert(
    tx,
    tenantId,
    numbered.flatMap(({ collection, id, row, seq }) => (row ? [{ ...row, collection, id, seq }] : [])),
  )
  await tombstone(
    tx,
    tenantId,
    numbered.filter(({ row }) => row === null),
  )
  const last = first + changes.length - 1
  await notify(tx, FEED_CHANNEL, `${tenantId}:${last}`)
  return { first, last }
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
