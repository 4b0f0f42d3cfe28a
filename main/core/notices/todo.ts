/** Documents of each kind that wait for the clerk: in a state that asks for attention, or refused on their way to the server. */
import type { AccountSession } from '../session/account-session.ts'

type Source = Pick<AccountSession, 'raw' | 'registry' | 'lists'>

const attentionOf = ({ registry }: Source) =>
  [...registry.documents.values()].flatMap(({ kind, workflow }) => {
    const states = Object.entries(workflow.states).flatMap(([name, state]) => (state.attention ? [name] : []))
    return states.length === 0 ? [] : [{ kind, states }]
  })

/** `(collection = … and state in (…)) or …`; names come from declarations. */
function waitingStates(session: Source): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const kinds = attentionOf(session).map(
    ({ kind, states }) =>
      `(m.collection = ${quoted(kind)} and m.state in (${states.map(quoted).join(', ')}))`,
  )
  return kinds.length === 0 ? '0' : `(${kinds.join(' or ')})`
}

const RETURNED = `state = 'returned' and not exists (select 1 from outbox later where later.document_id = o.document_id and later.seq > o.seq) and exists (select 1 from draft where draft.id = o.document_id)`

/** The many are counted by the lists' thread, the exceptions, which the outbox names, here. */
export async function countTodo(session: Source): Promise<Record<string, number>> {
  const kinds = attentionOf(session)
  const counted = await Promise.all(
    kinds.map(async ({ kind, states }) => [kind, await session.lists.count(kind, states)] as const),
  )
  const counts = new Map<string, number>(counted)
  for (const { collection, count } of session.raw.prepare<[], Counted>(ON_THEIR_WAY(session)).all())
    counts.set(collection, (counts.get(collection) ?? 0) - count)
  for (const { collection, count } of session.raw.prepare<[], Counted>(ONLY_RETURNED(session)).all())
    counts.set(collection, (counts.get(collection) ?? 0) + count)
  return Object.fromEntries([...counts].filter(([, count]) => count > 0))
}

interface Counted {
  readonly collection: string
  readonly count: number
}

const IS_WAITING = `(select 1 from outbox w where w.document_id = m.id and w.state in ('waiting', 'sending'))`
/** In a state that asks for attention, and being sent already. Begun from the outbox, which is short. */
const ON_THEIR_WAY = (session: Source) =>
  `select m.collection, count(*) as count from (select distinct document_id from outbox where state in ('waiting', 'sending')) o cross join mirror m on m.id = o.document_id where ${waitingStates(session)} group by m.collection`
/** Came back, and not counted by their state. */
const ONLY_RETURNED = (session: Source) =>
  `select collection, count(distinct document_id) as count from outbox o where ${RETURNED} and not exists (select 1 from mirror m where m.id = o.document_id and m.collection = o.collection and (${waitingStates(session)}) and not exists ${IS_WAITING}) group by collection`

export interface ReturnedItem {
  readonly key: string
  readonly documentId: string
  readonly collection: string
  readonly title: string
  readonly problem: string | null
}

/** Submissions that the server has refused and nobody has taken up. */
export function returnedItems({ raw }: Pick<Source, 'raw'>): ReturnedItem[] {
  return raw
    .prepare<[], ReturnedItem>(
      `select key, document_id as documentId, collection, title, problem from outbox o where ${RETURNED} order by seq`,
    )
    .all()
}
