/** The effects of a batch: each is prepared once for all items that name it, and then run item by item. */
import type { Content } from '../../domain/kit/document.ts'
import { OWNER } from '../../domain/kit/fillers.ts'
import { fail, ok, type Problem, type Result } from '../../domain/kit/problem.ts'
import { emptyContent, settle } from '../../domain/kit/schema.ts'
import type { Actor, Services } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'
import { orRolledBack } from '../platform/write.ts'
import { aboutIdOf } from './about.ts'
import { patched, type EffectSubject, type Patch } from './effect.ts'
import { circumstancesOf, type Grounds } from './circumstances.ts'
import { judge, type ActItem, type Judgement } from './judge.ts'

/** As much of the server as moving a document takes; the seed moves documents too. */
export type Acting = Pick<Services, 'db' | 'registry' | 'effects' | 'now'>

export interface PreparedEffects {
  /** The content with what the effects filled. What `refuse` says against it undoes them, as their own refusal does. */
  run(
    tx: Tx,
    item: ActItem,
    judged: Judgement,
    refuse: (content: Content) => Problem | null,
  ): Promise<Result<Content>>
}

export async function prepareEffects(
  services: Acting,
  tx: Tx,
  actor: Actor,
  items: readonly ActItem[],
  documents: ReadonlyMap<string, StoredRow>,
  at: Date,
  grounds: Grounds,
): Promise<PreparedEffects> {
  const subjectOf = (item: ActItem, judged: Judgement): EffectSubject => ({
    document: judged.document,
    documentId: item.documentId,
    tenantId: judged.tenantId,
    actor,
    action: item.action,
    side: judged.side,
    from: judged.from,
    to: judged.to,
    about: documents.get(aboutIdOf(judged.document, judged.content.fields) ?? ''),
    content: judged.content,
    claimed: judged.claimed,
    facts: grounds.facts(judged.document),
    answers: judged.answers,
    at,
  })
  const byEffect = new Map<string, EffectSubject[]>()
  for (const item of items) {
    const effects = services.registry.documents.get(item.kind)?.workflow.actions[item.action]?.effects ?? []
    if (effects.length === 0) continue
    // A first look, to know what to look up; an item that only a predecessor in this batch makes possible counts too.
    const judged = judge(services.registry, actor, item, documents.get(item.documentId), grounds)
    const subject = judged.ok
      ? subjectOf(item, judged.value)
      : likely(services, actor, item, documents, at, grounds)
    for (const name of effects) if (subject) byEffect.set(name, [...(byEffect.get(name) ?? []), subject])
  }
  const prepared = new Map<string, Awaited<ReturnType<Acting['effects'][string]['prepare']>>>()
  for (const [name, subjects] of byEffect)
    prepared.set(name, await handlerOf(services, name).prepare(tx, subjects))
  return {
    async run(outer, item, judged, refuse) {
      const names = judged.action.effects ?? []
      const runAll = async (inner: Tx): Promise<Result<Content>> => {
        let subject = subjectOf(item, judged)
        for (const name of names) {
          const result = await prepared.get(name)?.(inner, subject)
          if (result && !result.ok) return result
          if (result && !isEmpty(result.value))
            subject = {
              ...subject,
              content: settle(
                judged.document,
                patched(subject.content, result.value),
                circumstancesOf(actor, judged.document, judged.tenantId, grounds, judged.from ?? undefined),
              ),
            }
        }
        const problem = refuse(subject.content)
        return problem ? fail(problem) : ok(subject.content)
      }
      return names.some((name) => handlerOf(services, name).writes)
        ? orRolledBack(outer, runAll)
        : runAll(outer)
    },
  }
}

const isEmpty = ({ fields = {}, rows = {}, attachments = {} }: Patch): boolean =>
  [fields, rows, attachments].every((part) => Object.keys(part).length === 0)

function handlerOf(services: Acting, name: string) {
  const handler = services.effects[name]
  if (!handler) throw new Error(`no handler for the effect "${name}"`) // startCentral checks that all are there
  return handler
}

function likely(
  services: Acting,
  actor: Actor,
  item: ActItem,
  documents: ReadonlyMap<string, StoredRow>,
  at: Date,
  grounds: Grounds,
): EffectSubject | undefined {
  const stored = documents.get(item.documentId)
  const document = services.registry.documents.get(item.kind)
  if (!document || !Object.hasOwn(document.workflow.actions, item.action)) return undefined
  const content = item.content
    ? settle(
        document,
        { ...emptyContent(document), ...item.content },
        circumstancesOf(actor, document, stored?.tenantId ?? actor.tenantId, grounds, stored?.state),
      )
    : (stored?.content ?? emptyContent(document))
  return {
    document,
    documentId: item.documentId,
    tenantId: stored?.tenantId ?? actor.tenantId,
    actor,
    action: item.action,
    side: OWNER,
    from: stored?.state ?? null,
    to: stored?.state ?? document.workflow.initial,
    about: documents.get(aboutIdOf(document, content.fields) ?? ''),
    content: { ...content, fields: {} },
    claimed: content.fields,
    facts: grounds.facts(document),
    answers: item.answers,
    at,
  }
}
