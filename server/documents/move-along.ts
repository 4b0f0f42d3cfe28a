/**
 * What an effect does to other documents of the same kind and owner in the transaction of its cause, where not one moment may pass in which
 * both hold. An action of the system, allowed by the workflow; it is written as any other action is, with history, due date, parties and
 * audit, in the name of whoever caused it. What may follow a moment later is queued instead (`queued-acts.ts`).
 */
import { and, eq, isNotNull } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import { dueOf } from '../../domain/kit/due.ts'
import { SYSTEM } from '../../domain/kit/fillers.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { actionsFor, targetOf } from '../../domain/kit/workflow.ts'
import { audited } from '../platform/audit.ts'
import { isOneOf, type Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'
import type { EffectSubject } from './effect.ts'
import { publishMoved } from './publish.ts'

/** Those of the documents that are in a state from which the system may take the action, as they stand under their locks; the others stay. */
export async function moveAlong(
  tx: Tx,
  { document, actor, at, tenantId }: Pick<EffectSubject, 'document' | 'actor' | 'at' | 'tenantId'>,
  action: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const locked = await tx
    .select()
    .from(rows)
    .where(and(isOneOf(rows.id, ids), eq(rows.collection, document.kind), isNotNull(rows.revision)))
    .orderBy(rows.id)
    .for('update')
  const pairs = locked
    .filter(({ state, isGone }) => !isGone && actionsFor(document.workflow, state, SYSTEM).includes(action))
    .map((before) => ({ before, row: movedBy(document, action, before, actor.account.displayName, at) }))
  if (pairs.length === 0) return
  await publishMoved(tx, { documents: new Map([[document.kind, document]]) }, pairs, tenantId, [
    audited(
      pairs.map(({ row, before }) => ({
        tenantId: row.tenantId,
        who: actor.account.loginName,
        subject: row.id,
        action,
        from: before.state,
        to: row.state,
      })),
      at,
    ),
  ])
}

function movedBy(document: AnyDocument, action: string, before: StoredRow, who: string, at: Date): StoredRow {
  const known = before.history ?? []
  const taken = document.workflow.actions[action]
  const to = taken
    ? targetOf(taken, before.state, { history: known, fields: before.content.fields, today: legalDate(at) })
    : before.state
  const now = at.toISOString()
  const history = [...known, { at: now, who, action, from: before.state, to, answers: {} }]
  const due = dueOf(document, { state: to, content: before.content, history })
  return {
    ...before,
    state: to,
    updatedAt: now,
    isGone: document.workflow.states[to]?.gone === true,
    revision: (before.revision ?? 0) + 1,
    history,
    dueAt: due?.at ?? null,
    dueAction: due?.action ?? null,
  }
}
