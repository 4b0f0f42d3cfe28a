/**
 * The outbox as the clerk sees it: every submission with what became of it, and why it waits. What is not delivered comes
 * first, in order; then what is, the newest first. Both are read in the order of the index over state and number.
 */
import type { OutboxItem, SendState } from '../../../contract/local/documents.ts'
import { problemSchema } from '../../../domain/kit/problem.ts'
import { unreachable } from '../central/outcome.ts'
import type { AccountSession } from '../session/account-session.ts'

interface Stored {
  readonly key: string
  readonly documentId: string
  readonly kind: string
  readonly title: string
  readonly action: string
  readonly state: SendState
  readonly attempts: number
  readonly nextTryAt: string | null
  readonly problem: string | null
  readonly createdAt: string
  readonly done: number | null
  readonly bytes: number | null
  readonly uploadProblem: string | null
}

const SELECT = `
  select key, document_id as documentId, collection as kind, title, action, state, attempts, next_try_at as nextTryAt, problem, created_at as createdAt,
    (select sum(u.received) from outbox_upload n join upload u on u.sha256 = n.sha256 and u.slot = n.slot and u.collection = o.collection where n.key = o.key) as done,
    (select sum(a.bytes) from outbox_upload n join attachment a on a.sha256 = n.sha256 where n.key = o.key) as bytes,
    (select u.problem from outbox_upload n join upload u on u.sha256 = n.sha256 and u.slot = n.slot and u.collection = o.collection where n.key = o.key and u.complete = 0 and u.problem is not null limit 1) as uploadProblem
  from outbox o`
const UNDELIVERED = ['waiting', 'sending', 'returned'] as const satisfies readonly SendState[]

export function listOutbox(
  session: Pick<AccountSession, 'raw' | 'isOnline'>,
  input: { page: number; pageSize: number; state?: SendState | undefined },
) {
  const { page, pageSize, state } = input
  const wanted = UNDELIVERED.filter((name) => state === undefined || state === name)
  const open = `state in (${wanted.map((name) => `'${name}'`).join(', ')})`
  const count = (where: string): number =>
    session.raw.prepare<[], { total: number }>(`select count(*) as total from outbox where ${where}`).get()
      ?.total ?? 0
  const read = (where: string, order: 'asc' | 'desc', limit: number, offset: number): Stored[] =>
    session.raw
      .prepare<[number, number], Stored>(`${SELECT} where ${where} order by seq ${order} limit ? offset ?`)
      .all(limit, offset)
  const [before, delivered] = [
    count(open),
    state === undefined || state === 'delivered' ? count(`state = 'delivered'`) : 0,
  ]
  const offset = (page - 1) * pageSize
  const first = offset < before ? read(open, 'asc', pageSize, offset) : []
  const rest =
    delivered > 0 && first.length < pageSize
      ? read(`state = 'delivered'`, 'desc', pageSize - first.length, Math.max(0, offset - before))
      : []
  return {
    items: [...first, ...rest].map((row) => itemOf(row, session.isOnline())),
    total: before + delivered,
    page,
    pageSize,
  }
}

function itemOf(row: Stored, isOnline: boolean): OutboxItem {
  const { done, bytes, uploadProblem, problem: own, ...item } = row
  const text = own ?? (item.state === 'waiting' ? uploadProblem : null)
  const stored = text === null ? undefined : problemSchema.safeParse(JSON.parse(text)).data
  const problem = stored ?? (item.state === 'waiting' && !isOnline ? unreachable() : null)
  return { ...item, problem, upload: bytes === null ? null : { done: done ?? 0, total: bytes } }
}

export interface OutboxCounts {
  readonly waiting: number
  readonly returned: number
}

export function countOutbox(session: AccountSession): OutboxCounts {
  const documents = session.raw
    .prepare<[], { state: string; count: number }>(
      `select state, count(*) as count from outbox where state in ('waiting', 'sending', 'returned') group by state`,
    )
    .all()
  const calls =
    session.raw
      .prepare<[], { count: number }>(
        `select count(*) as count from call where state in ('waiting', 'sending')`,
      )
      .get()?.count ?? 0
  const sum = (...states: string[]) =>
    documents.filter((row) => states.includes(row.state)).reduce((total, row) => total + row.count, 0)
  return { waiting: sum('waiting', 'sending') + calls, returned: sum('returned') }
}
