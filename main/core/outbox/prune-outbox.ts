/**
 * Delivered submissions go after 400 days: until then the clerk may want to see them in the outbox. Their documents stay. None can be
 * made twice for it: the key of a submission lives as long as its form is open, and the server's revision refuses what it knows already.
 * What waits or was refused stays however old it is, and so does the submission of a document of which there is still a draft here, because
 * it says whether that was handed in.
 */
import type { Database } from 'better-sqlite3'

const KEPT_MS = 400 * 24 * 3600_000
/** In one transaction: some milliseconds. */
const AT_ONCE = 200

/** Deletes the oldest that are past their time, a few at once; true when there may be more. */
export function pruneOutbox(raw: Database, now: Date): boolean {
  const before = new Date(now.getTime() - KEPT_MS).toISOString()
  // By the index of states, in order: it ends at the first that is younger, however many follow.
  const inOrder = raw.prepare<[], { key: string; createdAt: string; hasDraft: number }>(`
    select key, created_at as createdAt, exists (select 1 from draft where draft.id = outbox.document_id) as hasDraft
    from outbox where state = 'delivered' order by seq`)
  const gone: string[] = []
  for (const { key, createdAt, hasDraft } of inOrder.iterate()) {
    if (createdAt >= before || gone.length === AT_ONCE) break
    if (hasDraft === 0) gone.push(key)
  }
  const need = raw.prepare('delete from outbox_upload where key = ?')
  const item = raw.prepare('delete from outbox where key = ?')
  raw.transaction(() => {
    for (const key of gone) {
      need.run(key)
      item.run(key)
    }
  })()
  return gone.length === AT_ONCE
}
