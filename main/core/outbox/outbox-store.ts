/** The rows of the outbox: what may go now, and what becomes of it. Several marks of one batch are one transaction. */
import type { Database } from 'better-sqlite3'
import type { Problem } from '../../../domain/kit/problem.ts'

export interface OutboxItemRow {
  readonly key: string
  readonly documentId: string
  readonly collection: string
  readonly action: string
  readonly formVersion: number
  readonly baseRevision: number
  readonly localRevision: number
  /** JSON. */
  readonly answers: string
  readonly content: string
  readonly attempts: number
}

const READY = `
  select key, document_id as documentId, collection, action, form_version as formVersion, base_revision as baseRevision, local_revision as localRevision, answers, content, attempts
  from outbox o
  where state = 'waiting' and (next_try_at is null or next_try_at <= ?)
    and not exists (select 1 from outbox earlier where earlier.document_id = o.document_id and earlier.seq < o.seq and earlier.state in ('waiting', 'sending'))
    and not exists (select 1 from outbox_upload need join upload u on u.sha256 = need.sha256 and u.slot = need.slot and u.collection = o.collection where need.key = o.key and u.complete = 0)
  order by seq limit ?`

export type OutboxStore = ReturnType<typeof openOutbox>

export function openOutbox(raw: Database) {
  const ready = raw.prepare<[string, number], OutboxItemRow>(READY)
  const sending = raw.prepare(
    `update outbox set state = 'sending', maybe_sent = 1, attempts = attempts + 1 where key = ?`,
  )
  const waits = raw.prepare(
    `update outbox set state = 'waiting', problem = ?, next_try_at = ?, maybe_sent = ? where key = ?`,
  )
  const delivered = raw.prepare(
    `update outbox set state = 'delivered', problem = ?, next_try_at = null, content = '' where key = ?`,
  )
  const returned = raw.prepare(
    `update outbox set state = 'returned', problem = ?, next_try_at = null where key = ?`,
  )
  const rebase = raw.prepare(
    `update outbox set base_revision = ? where document_id = ? and state = 'waiting'`,
  )
  const wasMaybeSent = raw.prepare<[string], { maybeSent: number }>(
    'select maybe_sent as maybeSent from outbox where key = ?',
  )
  return {
    /** In order of submission, one per document, files already there. */
    ready: (now: string, limit: number): OutboxItemRow[] => ready.all(now, limit),
    /** Which of `keys` could already have reached the server before this attempt. */
    maybeSent: (keys: readonly string[]): Set<string> =>
      new Set(keys.filter((key) => wasMaybeSent.get(key)?.maybeSent === 1)),
    sending: (keys: readonly string[]): void =>
      raw.transaction(() => keys.forEach((key) => sending.run(key)))(),
    waits: (key: string, problem: Problem, nextTryAt: string, maybeSent: boolean) =>
      void waits.run(JSON.stringify(problem), nextTryAt, maybeSent ? 1 : 0, key),
    /** `settled`: what was done before, and by whom. */
    delivered: (key: string, settled?: Problem) =>
      void delivered.run(settled ? JSON.stringify(settled) : null, key),
    /** What else of a document waits stands on its new revision; false when nothing does. */
    rebase: (documentId: string, revision: number): boolean => rebase.run(revision, documentId).changes > 0,
    returned: (key: string, problem: Problem) => void returned.run(JSON.stringify(problem), key),
    /** After a crash nothing is under way; what was may have arrived. */
    recover: (): void =>
      void raw
        .prepare(`update outbox set state = 'waiting', next_try_at = null where state = 'sending'`)
        .run(),
    /** The network is back, or the clerk asks: everything may be tried now. */
    hurry: (): void =>
      raw.transaction(() => {
        raw
          .prepare(`update outbox set next_try_at = null where state = 'waiting' and next_try_at is not null`)
          .run()
        raw.prepare(`update upload set next_try_at = null where next_try_at is not null`).run()
        raw
          .prepare(`update call set next_try_at = null where state = 'waiting' and next_try_at is not null`)
          .run()
      })(),
    /** UTC instant at which the next waiting thing is due; undefined when nothing waits for a time. */
    nextDue: (): string | undefined =>
      raw
        .prepare<[], { at: string | null }>(
          `select min(at) as at from (select min(next_try_at) as at from outbox where state = 'waiting' union all select min(next_try_at) from upload where complete = 0 union all select min(next_try_at) from call where state = 'waiting')`,
        )
        .get()?.at ?? undefined,
  }
}
