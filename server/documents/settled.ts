/**
 * An action without content whose end has come already, by another machine or by itself: there is nothing left to do, and nothing to
 * refuse. Only actions that say so (`isSettledAtEnd`): of two officers who decide one document the second has to know.
 */
import type { Filler } from '../../domain/kit/fillers.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { standing } from '../../domain/kit/standing.ts'
import { isNamed, leadsTo, sidesOf } from '../../domain/kit/workflow.ts'
import type { Actor } from '../platform/context.ts'
import type { StoredRow } from '../platform/rows.ts'
import type { ActItem } from './judge.ts'
import { somebody } from './somebody.ts'

/** As which side the actor sees that it is done; undefined when it is not. */
export function settledFor(
  registry: Registry,
  actor: Actor,
  item: ActItem,
  stored: StoredRow | undefined,
): Filler | undefined {
  const document = registry.documents.get(item.kind)
  if (!document || !stored || stored.isGone || stored.collection !== item.kind) return undefined
  if (item.content || !Object.hasOwn(document.workflow.actions, item.action)) return undefined
  const action = document.workflow.actions[item.action]
  if (!action?.isSettledAtEnd || !actor.account.systems.includes(document.system)) return undefined
  const stands = standing(document, somebody(actor), stored)
  if (!stands.sees || !isNamed(sidesOf(action), stands.side, actor.account.posts)) return undefined
  const isAtEnd = leadsTo(action).includes(stored.state) && !action.from.includes(stored.state)
  return isAtEnd ? stands.side : undefined
}

/** What the one who comes second is told: that it was so already, by which action, on which day of Beijing, and by whom. */
export function settledBefore(registry: Registry, { collection, state, history }: StoredRow): Problem {
  const document = registry.documents.get(collection)
  const title = document?.title ?? label('单据', 'Document')
  const now = document?.workflow.states[state]?.label ?? label(state, state)
  const moved = history?.findLast(({ to }) => to === state)
  const action = (moved && document?.workflow.actions[moved.action]?.label) ?? now
  const day = moved ? legalDate(new Date(moved.at)) : ''
  const who = moved?.who ?? ''
  return problem(
    'SYNC_SETTLED',
    label(
      `该${title.zh}此前已${now.zh}（${action.zh}，${day} 由 ${who}），无需再次办理`,
      `${title.en}: it was “${now.en}” already (${action.en}, ${day} by ${who}); nothing more has to be done`,
    ),
    { retrySafe: false },
  )
}
