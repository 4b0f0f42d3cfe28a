/** One action on one document: judged, its effects run, the strict schema satisfied; the new row, or a refusal. */
import { label } from '../../domain/kit/label.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Circumstances, Content } from '../../domain/kit/document.ts'
import { dueOf } from '../../domain/kit/due.ts'
import { SYSTEM, type Filler } from '../../domain/kit/fillers.ts'
import { withoutPart } from '../../domain/kit/own-part.ts'
import { fail, ok, problem, type PlacedMessage, type Problem, type Result } from '../../domain/kit/problem.ts'
import { formatProblems } from '../../domain/kit/formats.ts'
import { problemsOf } from '../../domain/kit/schema.ts'
import type { Actor } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'
import { wrongCodesAt } from '../codes/judge.ts'
import { aboutIdOf, judgeAbout } from './about.ts'
import { wrongAttachments, type UploadedFiles } from './attachments.ts'
import { circumstancesOf, type Grounds } from './circumstances.ts'
import { judge, type ActItem, type FormerContent, type Judgement } from './judge.ts'
import { hasOne } from './once.ts'
import { startedForTenant, type NamedTenants } from './parties.ts'
import type { Acting, PreparedEffects } from './run-effects.ts'

export interface Taken {
  readonly row: StoredRow
  /** The document as it was until now. */
  readonly before: StoredRow | undefined
  /** As which side it was moved. */
  readonly side: Filler
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
  /** All documents of the batch and those that they hang on, as they are now, locked. */
  readonly documents: ReadonlyMap<string, StoredRow>
  readonly effects: PreparedEffects
  readonly grounds: Grounds
  readonly named: NamedTenants
}

const refused = (places: PlacedMessage[]): Problem =>
  problem(
    'INPUT_RULES',
    label('单据未通过检查，请修改后重新提交', 'The document did not pass, please correct and submit again'),
    { retrySafe: false, places },
  )

/** That a row is gone is said after the effects, which may know what has become of it. */
const leftToEffects = (circumstances: Circumstances): Circumstances => ({
  ...circumstances,
  referred: (kind, id) => circumstances.referred(kind, id) ?? undefined,
})

export async function takeAction(
  batch: Batch,
  item: ActItem,
  stored: StoredRow | undefined,
): Promise<Result<Taken>> {
  const judged = judge(batch.services.registry, batch.actor, item, stored, batch.grounds)
  if (!judged.ok) return judged
  const { document, action, content } = judged.value
  const { side } = judged.value
  const circumstances = circumstancesOf(
    batch.actor,
    document,
    judged.value.tenantId,
    batch.grounds,
    stored?.state,
  )
  // What the clerk filled is judged before any effect; what the system fills, and what depends on it, after.
  const hasEffects = (action.effects ?? []).length > 0
  const places = [
    ...(action.validate
      ? problemsOf(document, content, {
          fillers: [side],
          skipRules: hasEffects,
          circumstances: hasEffects ? leftToEffects(circumstances) : circumstances,
        })
      : []),
    ...(action.checks === 'formats' ? formatProblems(document, content, side, circumstances) : []),
    ...(action.validate ? await wrongCodesAt(batch.tx, document, content, batch.at) : []),
    ...(item.content ? wrongAttachments(document, content, batch.files, side) : []),
  ]
  if (places.length > 0) return fail(refused(places))
  const placed = await placeAmong(batch, item, stored, judged.value)
  if (!placed.ok) return placed
  const final = await batch.effects.run(batch.tx, item, judged.value, (filled) => {
    const left = action.validate
      ? problemsOf(document, filled, { fillers: [side, SYSTEM], circumstances })
      : []
    return left.length > 0 ? refused(left) : null
  })
  if (!final.ok) return final
  // An effect may have filled what names a party.
  // Who only saves hands it to nobody: its parties are those who had it.
  const { parties, places: strange } =
    action.saves === true
      ? { parties: stored?.parties ?? null, places: [] }
      : await batch.named.of(document, final.value)
  if (strange.length > 0) return fail(refused([...strange]))
  const kept = withoutReplaced(document, stored, parties, final.value)
  return ok(moved(batch, item, stored, { ...judged.value, ...placed.value, content: kept, parties }))
}

/** What a party had filled is not the next one's. */
const withoutReplaced = (
  document: AnyDocument,
  stored: StoredRow | undefined,
  parties: StoredRow['parties'],
  content: Content,
): Content =>
  Object.entries(stored?.parties ?? {})
    .filter(([party, tenantId]) => parties?.[party] !== tenantId)
    .reduce((left, [party]) => withoutPart(document, party, left), content)

/** For whom it is begun, and on what it hangs. */
async function placeAmong(
  { services, tx, documents }: Batch,
  item: ActItem,
  stored: StoredRow | undefined,
  judged: Judgement,
): Promise<Result<Pick<Judgement, 'tenantId'>>> {
  const { document, content, side, to } = judged
  const isBegunFor = stored === undefined && document.relations.startedFor !== undefined
  const tenantId = isBegunFor ? await startedForTenant(tx, document, content) : judged.tenantId
  if (tenantId === undefined)
    return fail(
      refused([
        {
          at: `fields.${document.relations.startedFor ?? ''}`,
          message: label('没有找到该企业，请重新选择', 'There is no such enterprise: choose again'),
        },
      ]),
    )
  if (isBegunFor && (await hasOne(tx, document, tenantId, content.fields, documents.values()))) {
    const { startedForMany, startedFor = '' } = document.relations
    const message = label(
      `该企业已有此${document.title.zh}，不能重复发起`,
      `This enterprise has its ${document.title.en} already; it is not begun twice`,
    )
    return fail(refused([{ at: `fields.${startedForMany?.by ?? startedFor}`, message }]))
  }
  const hanging = await judgeAbout(tx, services.registry, documents, {
    document,
    documentId: item.documentId,
    tenantId,
    stored,
    from: stored?.state ?? document.workflow.initial,
    to,
    fields: content.fields,
  })
  return hanging.ok ? ok({ tenantId }) : side === SYSTEM ? ok({ tenantId }) : hanging
}

interface Placed extends Judgement {
  readonly parties: StoredRow['parties']
}

function moved({ actor, at }: Batch, item: ActItem, stored: StoredRow | undefined, judged: Placed): Taken {
  const now = at.toISOString()
  const { to, document, content } = judged
  const entry = {
    at: now,
    who: actor.account.displayName,
    action: item.action,
    from: judged.from,
    to,
    answers: judged.answers,
  }
  const history = [...(stored?.history ?? []), entry]
  const due = dueOf(document, { state: to, content, history })
  const row: StoredRow = {
    tenantId: judged.tenantId,
    collection: item.kind,
    id: item.documentId,
    state: to,
    content,
    createdAt: stored?.createdAt ?? now,
    updatedAt: now,
    seq: stored?.seq ?? 0,
    isGone: document.workflow.states[to]?.gone === true,
    revision: (stored?.revision ?? 0) + 1,
    formVersion: document.version,
    history,
    parties: judged.parties,
    side: null,
    copyRevision: null,
    aboutId: aboutIdOf(document, content.fields),
    dueAt: due?.at ?? null,
    dueAction: due?.action ?? null,
  }
  return {
    row,
    before: stored,
    side: judged.side,
    action: item.action,
    from: judged.from,
    why: Object.values(judged.answers).join('\n'),
    former: judged.former,
  }
}
