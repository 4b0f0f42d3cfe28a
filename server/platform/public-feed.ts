/**
 * The one feed of what is public: its rows stand once, whoever reads them. Publishing and withdrawing are as in an enterprise's
 * own feed (feed.ts), by handlers, effects and seeds, in the transaction of their cause.
 */
import { tenants } from '../../db/central/accounts.ts'
import { PUBLIC_OWNER } from '../../db/central/rows.ts'
import type { AnyRecord } from '../../domain/kit/collection.ts'
import type { Tx } from './database.ts'
import { publishAll, type FeedSpan, type Publication } from './feed.ts'

type PublicChange = Omit<Publication, 'collection'>

/** Puts rows of a public collection into the public feed, in this order; `row: null` withdraws one. Throws when the collection is not declared as public. */
export async function publishPublic(
  tx: Tx,
  record: Pick<AnyRecord, 'kind' | 'isPublic'>,
  changes: readonly PublicChange[],
): Promise<FeedSpan | undefined> {
  if (!record.isPublic) throw new Error(`${record.kind} is not public`)
  if (changes.length === 0) return undefined
  await ensurePublicOwner(tx)
  return publishAll(
    tx,
    PUBLIC_OWNER,
    changes.map((change) => ({ ...change, collection: record.kind })),
  )
}

/** Feeds and files belong to a tenant; this one has neither accounts nor a 统一社会信用代码. */
export async function ensurePublicOwner(tx: Tx): Promise<void> {
  await tx
    .insert(tenants)
    .values({ id: PUBLIC_OWNER, name: '公开信息', creditCode: '' })
    .onConflictDoNothing()
}
