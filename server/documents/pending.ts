/** What waits for an officer: documents in a pending state, per kind that this officer works with. */
import { and, count, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import { pendingStates } from '../../domain/kit/workflow.ts'
import { ofOffice } from './office.ts'
import { officer } from '../platform/procedure.ts'

export const deskPending = officer.desk.pending.handler(async ({ context: { services, actor } }) => {
  const kinds = [...services.registry.documents.values()].filter((document) => actor.account.systems.includes(document.system))
  const waits = kinds.map((document) => ({ document, states: pendingStates(document.workflow.states) }))
  const asked = waits.filter(({ states }) => states.length > 0)
  const found = asked.length === 0 ? [] : await services.db
    .select({ kind: rows.collection, count: count() })
    .from(rows)
    .where(and(isNotNull(rows.revision), eq(rows.isGone, false), or(...asked.map(({ document, states }) => and(eq(rows.collection, document.kind), inArray(rows.state, states), ofOffice(actor, document))))))
    .groupBy(rows.collection)
  const counts = new Map(found.map((row) => [row.kind, row.count]))
  return asked.map(({ document: { kind } }) => ({ kind, count: counts.get(kind) ?? 0 }))
})
