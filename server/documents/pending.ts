/** What waits for an officer: documents in a pending state, per kind that this officer works with. */
import { and, count, sql } from 'drizzle-orm'
import { COUNTED_TO } from '../../contract/shapes.ts'
import { rows } from '../../db/central/rows.ts'
import { kindsSql } from '../../db/query.ts'
import { collectionOfDocument } from '../../domain/kit/collection.ts'
import { pendingStates } from '../../domain/kit/workflow.ts'
import { pgDialect } from './pg-dialect.ts'
import { seenBy } from './sight.ts'
import { officer } from '../platform/procedure.ts'

export const deskPending = officer.desk.pending.handler(async ({ context: { services, actor } }) => {
  const kinds = [...services.registry.documents.values()].filter((document) =>
    actor.account.systems.includes(document.system),
  )
  const waits = kinds.map((document) => ({
    document,
    states: pendingStates(document.workflow.states, actor.account.posts ?? []),
  }))
  const asked = waits.filter(({ states }) => states.length > 0)
  return Promise.all(
    asked.map(async ({ document, states }) => {
      const waiting = services.db
        .select({ one: sql`1` })
        .from(rows)
        // A literal and `not is_gone`: the index of the list behind the state is recognised by them.
        .where(
          and(
            sql.raw(kindsSql(document, '"rows"."collection"')),
            sql`not ${rows.isGone}`,
            seenBy(actor, services.registry, collectionOfDocument(document)),
            sql`${pgDialect.text('state')} in (${sql.join(
              states.map((state) => sql`${state}`),
              sql`, `,
            )})`,
          ),
        )
        .limit(COUNTED_TO)
        .as('waiting')
      const [found] = await services.db.select({ count: count() }).from(waiting)
      return { kind: document.kind, count: found?.count ?? 0 }
    }),
  )
})
