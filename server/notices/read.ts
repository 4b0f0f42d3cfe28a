/** Marks of reading: per account, once, and only for notices that its enterprise has. */
import { and, eq, sql } from 'drizzle-orm'
import { noticeReads } from '../../db/central/notices.ts'
import { rows } from '../../db/central/rows.ts'
import { notice } from '../../domain/general/notice.ts'
import type { Actor } from '../platform/context.ts'
import { isOneOf, type Tx } from '../platform/database.ts'
import { publishAll } from '../platform/feed.ts'
import { readPublication } from './projection.ts'

export async function markRead(tx: Tx, actor: Actor, ids: readonly string[], at: Date): Promise<number> {
  const held = await tx
    .select({ id: rows.id })
    .from(rows)
    .where(and(eq(rows.tenantId, actor.tenantId), eq(rows.collection, notice.kind), isOneOf(rows.id, ids)))
  if (held.length === 0) return 0
  const marked = await tx
    .insert(noticeReads)
    .values(held.map(({ id }) => ({ noticeId: id, accountId: actor.account.id, at })))
    .onConflictDoNothing()
    .returning({ noticeId: noticeReads.noticeId })
  await publishAll(
    tx,
    actor.tenantId,
    marked.map(({ noticeId }) => readPublication(actor.account.id, noticeId, at)),
  )
  return marked.length
}

/** How many accounts have read a notice. */
export const readCount = sql<number>`(select count(*)::int from notice_reads where notice_reads.notice_id = notices.id)`
