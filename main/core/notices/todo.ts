/** Documents of each kind that wait for the clerk: where it is this side's turn, or refused on their way to the server. */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Filler } from '../../../domain/kit/fillers.ts'
import { likelySides } from '../../../domain/kit/standing.ts'
import { waitingStates } from '../../../domain/kit/workflow.ts'
import type { AccountSession } from '../session/account-session.ts'

type Source = Pick<AccountSession, 'raw' | 'registry' | 'lists' | 'account'>

interface Turn {
  readonly kind: string
  readonly side: Filler
  readonly states: readonly string[]
  /** No document of this kind is seen from another side: the side need not be asked of each row. */
  readonly isOnly: boolean
}

function turnsIn(document: AnyDocument, role: AccountSession['account']['role']): Turn[] {
  const sides = likelySides(document, role)
  return sides.flatMap((side) => {
    const states = waitingStates(document.workflow.states, side)
    return states.length === 0 ? [] : [{ kind: document.kind, side, states, isOnly: sides.length === 1 }]
  })
}

const turnsOf = ({ registry, account }: Source): Turn[] =>
  [...registry.documents.values()].flatMap((document) => turnsIn(document, account.role))

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** `collection = … and state in (…)`, of the table `m`; names come from declarations. */
const isTurn = ({ kind, side, states, isOnly }: Turn): string =>
  `(m.collection = ${quoted(kind)} and m.state in (${states.map(quoted).join(', ')})${isOnly ? '' : ` and m.side = ${quoted(side)}`})`

function anyTurn(session: Source): string {
  const turns = turnsOf(session)
  return turns.length === 0 ? '0' : `(${turns.map(isTurn).join(' or ')})`
}

const RETURNED = `state = 'returned' and not exists (select 1 from outbox later where later.document_id = o.document_id and later.seq > o.seq) and exists (select 1 from draft where draft.id = o.document_id)`

/** The many are counted by the lists' thread, the exceptions, which the outbox names, here. */
export async function countTodo(session: Source): Promise<Record<string, number>> {
  const counted = await Promise.all(
    turnsOf(session).map(async (turn) => [turn.kind, await countTurn(session, turn)] as const),
  )
  const counts = new Map<string, number>()
  const add = (kind: string, count: number) => counts.set(kind, (counts.get(kind) ?? 0) + count)
  for (const [kind, count] of counted) add(kind, count)
  for (const { collection, count } of session.raw.prepare<[], Counted>(ON_THEIR_WAY(session)).all())
    add(collection, -count)
  for (const { collection, count } of session.raw.prepare<[], Counted>(ONLY_RETURNED(session)).all())
    add(collection, count)
  return Object.fromEntries([...counts].filter(([, count]) => count > 0))
}

async function countTurn({ lists, raw }: Source, turn: Turn): Promise<number> {
  if (turn.isOnly) return lists.count(turn.kind, turn.states)
  return (
    raw.prepare<[], { count: number }>(`select count(*) as count from mirror m where ${isTurn(turn)}`).get()
      ?.count ?? 0
  )
}

interface Counted {
  readonly collection: string
  readonly count: number
}

const IS_WAITING = `(select 1 from outbox w where w.document_id = m.id and w.state in ('waiting', 'sending'))`
/** It is the clerk's turn, and being sent already. Begun from the outbox, which is short. */
const ON_THEIR_WAY = (session: Source) =>
  `select m.collection, count(*) as count from (select distinct document_id from outbox where state in ('waiting', 'sending')) o cross join mirror m on m.id = o.document_id where ${anyTurn(session)} group by m.collection`
/** Came back, and not counted by their state. */
const ONLY_RETURNED = (session: Source) =>
  `select collection, count(distinct document_id) as count from outbox o where ${RETURNED} and not exists (select 1 from mirror m where m.id = o.document_id and m.collection = o.collection and (${anyTurn(session)}) and not exists ${IS_WAITING}) group by collection`

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
