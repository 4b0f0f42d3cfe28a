/** Handlers of `central.desk.beginMany` and `begun`. */
import { desc, eq, sql } from 'drizzle-orm'
import { accounts } from '../../db/central/accounts.ts'
import { begunOrders, queuedActs } from '../../db/central/queued-acts.ts'
import { beginMany } from '../documents/begin-many.ts'
import { ATTEMPTS } from '../documents/queued-acts.ts'
import { mayUse } from '../documents/sight.ts'
import { cardConfirmed, NOT_ALLOWED, officer, refusal, valueOr } from '../platform/procedure.ts'

const SHOWN = 3

export const beginRoutes = {
  beginMany: officer.desk.beginMany.handler(async ({ input, context: { services, actor } }) => {
    const actions = services.registry.documents.get(input.kind)?.workflow.actions ?? {}
    const effects = Object.hasOwn(actions, input.action) ? (actions[input.action]?.effects ?? []) : []
    if (effects.some((name) => services.effects[name]?.issues === true)) cardConfirmed(actor, services.now())
    return valueOr('REFUSED', await beginMany(services, actor, input))
  }),
  begun: officer.desk.begun.handler(async ({ input, context: { services, actor } }) => {
    if (!mayUse(actor, input.kind)) throw refusal('FORBIDDEN', NOT_ALLOWED)
    const ofOrder = sql`from queued_acts where queued_acts.order_id = begun_orders.id`
    const found = await services.db
      .select({
        order: begunOrders,
        who: accounts.displayName,
        left: sql<number>`(select count(*)::int ${ofOrder} and ${queuedActs.attempts} < ${ATTEMPTS})`,
        stuck: sql<number>`(select count(*)::int ${ofOrder} and ${queuedActs.attempts} >= ${ATTEMPTS})`,
      })
      .from(begunOrders)
      .innerJoin(accounts, eq(accounts.id, begunOrders.by))
      .where(eq(begunOrders.kind, input.kind))
      .orderBy(desc(begunOrders.at))
      .limit(SHOWN)
    return found.map(({ order: { id, at, total, had, refused }, who, left, stuck }) => ({
      id,
      who,
      at: at.toISOString(),
      total,
      had,
      failed: refused + stuck,
      left,
    }))
  }),
}
