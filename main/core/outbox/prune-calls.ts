/**
 * Delivered calls go after a month. Nobody sees them, and they are most of what grows: one for every piece of the print
 * journal, 1.1 KB each. None can be made twice for it: keys of print results follow from the journal, whose cursor moved in
 * the transaction that put them here, and the server keeps every key with its answer. What was refused stays; and so does the
 * newest piece of the journal, which says that a refusal before it is over (`journal-trouble.ts`). Delivered submissions: `prune-outbox.ts`.
 */
import type { Database } from 'better-sqlite3'

const KEPT_MS = 30 * 24 * 3600_000
/** In one transaction: some 15 ms. */
const AT_ONCE = 200

/** Deletes the oldest that are past their time, a few at once; true when there may be more. */
export function pruneCalls(raw: Database, now: Date): boolean {
  const before = new Date(now.getTime() - KEPT_MS).toISOString()
  const newest = raw
    .prepare<[], { seq: number }>(
      `select seq from call where lane = 'journal' and name = 'blanks.appendJournal' and state = 'delivered' order by seq desc limit 1`,
    )
    .get()
  const { changes } = raw
    .prepare(
      `delete from call where seq in (select seq from (select seq, created_at from call where state = 'delivered' and seq <> ? order by seq limit ?) where created_at < ?)`,
    )
    .run(newest?.seq ?? 0, AT_ONCE, before)
  return changes === AT_ONCE
}
