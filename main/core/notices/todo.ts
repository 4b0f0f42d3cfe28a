/** Documents of each kind that wait for the clerk: in a state that asks for attention, or refused on their way to the server. */
import type { AccountSession } from '../session/account-session.ts'

type Source = Pick<AccountSession, 'raw' | 'registry'>

/** `(collection = … and state in (…)) or …`; names come from declarations. */
function waitingStates({ registry }: Source): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const kinds = [...registry.documents.values()].flatMap(({ kind, workflow }) => {
    const states = Object.entries(workflow.states).flatMap(([name, state]) => (state.attention ? [quoted(name)] : []))
    return states.length === 0 ? [] : [`(m.collection = ${quoted(kind)} and m.state in (${states.join(', ')}))`]
  })
  return kinds.length === 0 ? '0' : kinds.join(' or ')
}

const RETURNED = `state = 'returned' and not exists (select 1 from outbox later where later.document_id = o.document_id and later.seq > o.seq) and exists (select 1 from draft where draft.id = o.document_id)`

export function countTodo(session: Source): Record<string, number> {
  const rows = session.raw
    .prepare<[], { collection: string; count: number }>(
      `select collection, count(*) as count from (
        select m.collection, m.id from mirror m where (${waitingStates(session)}) and not exists (select 1 from outbox o where o.document_id = m.id and o.state in ('waiting', 'sending'))
        union select o.collection, o.document_id from outbox o where ${RETURNED}
      ) group by collection`,
    )
    .all()
  return Object.fromEntries(rows.map((row) => [row.collection, row.count]))
}

export interface ReturnedItem {
  readonly key: string
  readonly documentId: string
  readonly collection: string
  readonly title: string
  readonly problem: string | null
}

/** Submissions that the server has refused and nobody has taken up. */
export function returnedItems({ raw }: Source): ReturnedItem[] {
  return raw.prepare<[], ReturnedItem>(`select key, document_id as documentId, collection, title, problem from outbox o where ${RETURNED} order by seq`).all()
}
