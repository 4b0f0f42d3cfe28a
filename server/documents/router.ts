/** Handlers of `central.documents`. */
import { and, eq, isNotNull } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import { cardConfirmed, NOT_ALLOWED, refusal, signedIn, valueOr } from '../platform/procedure.ts'
import { tenantNames } from '../platform/tenants.ts'
import type { CentralContext, SignedIn } from '../platform/context.ts'
import { actMany, type Acted } from './act.ts'
import type { ActItem } from './judge.ts'
import { listRows } from './list.ts'
import { shownDocument, withoutEcho } from './show.ts'
import { mayRead, seenAs } from './sight.ts'

const NOT_FOUND = problem('DRAFT_NOT_FOUND', label('没有找到该单据', 'There is no such document'))

/** Nothing of a batch is done before a card has confirmed what in it issues. */
async function act(
  { services, actor }: CentralContext & { readonly actor: SignedIn },
  items: readonly ActItem[],
): Promise<Acted> {
  const issues = ({ kind, action }: ActItem): boolean => {
    const actions = services.registry.documents.get(kind)?.workflow.actions ?? {}
    return (
      Object.hasOwn(actions, action) &&
      (actions[action]?.effects ?? []).some((name) => services.effects[name]?.issues === true)
    )
  }
  if (items.some(issues)) cardConfirmed(actor, services.now())
  return actMany(services, actor, items)
}

export const documentsRouter = {
  act: signedIn.documents.act.handler(async ({ input, context }) => {
    const {
      outcomes: [outcome],
    } = await act(context, [input])
    if (!outcome) throw new Error('one action has one outcome')
    return outcome
  }),

  push: signedIn.documents.push.handler(async ({ input, context }) => ({
    results: (await act(context, input.items)).outcomes,
  })),

  deliver: signedIn.documents.deliver.handler(async ({ input, context }) => {
    const { outcomes, feed } = await act(context, input.items)
    return { results: outcomes.map((outcome, index) => withoutEcho(outcome, input.items[index])), feed }
  }),

  get: signedIn.documents.get.handler(async ({ input, context: { services, actor } }) => {
    const [row] = await services.db
      .select()
      .from(rows)
      .where(and(eq(rows.id, input.id), isNotNull(rows.revision), eq(rows.isGone, false)))
    const side = row && seenAs(actor, services.registry, row)
    if (!row || side === undefined) throw refusal('NOT_FOUND', NOT_FOUND)
    const names = await tenantNames(services.db, [{ id: row.tenantId }])
    return shownDocument(services.registry, { row, side }, names.get(row.tenantId) ?? '')
  }),

  list: signedIn.documents.list.handler(async ({ input, context: { services, actor } }) => {
    const collection = services.registry.collections.get(input.collection)
    if (!collection || !mayRead(actor, collection)) throw refusal('FORBIDDEN', NOT_ALLOWED)
    return valueOr('REFUSED', await listRows(services, actor, collection, input))
  }),
}
