/** One action on one document: judged, its effects run, the strict schema satisfied; the new row, or a refusal. */
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type PlacedMessage, type Problem, type Result } from '../../domain/kit/problem.ts'
import { problemsOf } from '../../domain/kit/schema.ts'
import type { Actor } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'
import { wrongCodesAt } from '../codes/judge.ts'
import { wrongAttachments, type UploadedFiles } from './attachments.ts'
import { circumstancesOf, type FactsFor } from './circumstances.ts'
import { judge, type ActItem, type FormerContent, type Judgement } from './judge.ts'
import type { Acting, PreparedEffects } from './run-effects.ts'

export interface Taken {
  readonly row: StoredRow
  readonly action: string
  readonly from: string | null
  readonly why: string
  readonly former: readonly FormerContent[]
}

interface Batch {
  readonly services: Acting
  readonly tx: Tx
  readonly actor: Actor
  readonly at: Date
  readonly files: UploadedFiles
  readonly effects: PreparedEffects
  readonly facts: FactsFor
}

const refused = (places: PlacedMessage[]): Problem =>
  problem(
    'INPUT_RULES',
    label('单据未通过检查，请修改后重新提交', 'The document did not pass, please correct and submit again'),
    { retrySafe: false, places },
  )

export async function takeAction(
  batch: Batch,
  item: ActItem,
  stored: StoredRow | undefined,
): Promise<Result<Taken>> {
  const judged = judge(batch.services.registry, batch.actor, item, stored, batch.facts)
  if (!judged.ok) return judged
  const { document, action, content } = judged.value
  const circumstances = circumstancesOf(batch.actor, document, batch.facts)
  // What the clerk filled is judged before any effect; what the system fills, and what depends on it, after.
  const hasEffects = (action.effects ?? []).length > 0
  const places = [
    ...(action.validate
      ? problemsOf(document, content, { skipSystem: true, skipRules: hasEffects, circumstances })
      : []),
    ...(action.validate ? await wrongCodesAt(batch.tx, document, content, batch.at) : []),
    ...(item.content ? wrongAttachments(document, content, batch.files) : []),
  ]
  if (places.length > 0) return fail(refused(places))
  const final = await batch.effects.run(batch.tx, item, judged.value, (filled) => {
    const left = action.validate ? problemsOf(document, filled, { circumstances }) : []
    return left.length > 0 ? refused(left) : null
  })
  return final.ok ? ok(moved(batch, item, stored, { ...judged.value, content: final.value })) : final
}

function moved({ actor, at }: Batch, item: ActItem, stored: StoredRow | undefined, judged: Judgement): Taken {
  const now = at.toISOString()
  const to = judged.action.to
  const entry = {
    at: now,
    who: actor.account.displayName,
    action: item.action,
    from: judged.from,
    to,
    answers: judged.answers,
  }
  const row: StoredRow = {
    tenantId: judged.tenantId,
    collection: item.kind,
    id: item.documentId,
    state: to,
    content: judged.content,
    createdAt: stored?.createdAt ?? now,
    updatedAt: now,
    seq: stored?.seq ?? 0,
    isGone: judged.document.workflow.states[to]?.gone === true,
    revision: (stored?.revision ?? 0) + 1,
    formVersion: judged.document.version,
    history: [...(stored?.history ?? []), entry],
  }
  return {
    row,
    action: item.action,
    from: judged.from,
    why: Object.values(judged.answers).join('\n'),
    former: judged.former,
  }
}
