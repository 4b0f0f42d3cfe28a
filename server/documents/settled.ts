/**
 * An action without content whose end has come already, by another machine or by itself: there is nothing left to do, and nothing to
 * refuse. Only actions that say so (`isSettledAtEnd`): of two officers who decide one document the second has to know.
 */
import type { Filler } from '../../domain/kit/fillers.ts'
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
