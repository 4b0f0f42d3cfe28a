/**
 * Whether an actor may take an action on a document, and with what content. Pure: everything that it judges by was loaded
 * before, under locks. What it refuses is final for the request's key.
 */
import type * as z from 'zod'
import { NOT_YET, type actInputSchema } from '../../contract/central/documents.ts'
import { OFFICER } from '../../domain/kit/fillers.ts'
import { answersTo } from '../../domain/kit/answers.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Circumstances, Content } from '../../domain/kit/document.ts'
import type { Filler } from '../../domain/kit/fillers.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type PlacedMessage, type Result } from '../../domain/kit/problem.ts'
import { ownPart, type Hand } from '../../domain/kit/own-part.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { draftSchemaOf, emptyContent, settle } from '../../domain/kit/schema.ts'
import { sideOf, standing, standingAtStart, type Standing } from '../../domain/kit/standing.ts'
import { upgradeContent } from '../../domain/kit/upgrade.ts'
import { isEverFor, isNamed, sidesOf, targetOf, type ActionDefinition } from '../../domain/kit/workflow.ts'
import type { Actor } from '../platform/context.ts'
import { circumstancesOf, type Grounds } from './circumstances.ts'
import { isSystem, somebody } from './somebody.ts'
import type { StoredRow } from '../platform/rows.ts'

export type ActItem = z.output<typeof actInputSchema>

export interface Judgement {
  readonly document: AnyDocument
  readonly action: ActionDefinition
  /** As which side the actor acts. */
  readonly side: Filler
  readonly from: string | null
  readonly to: string
  /** Settled; fields filled by the system are the server's own. */
  readonly content: Content
  readonly claimed: Content['fields']
  /** What came in an older form, as it came: kept beside the document (SYNC-06). */
  readonly former: readonly FormerContent[]
  readonly answers: Record<string, string>
  /** Whose document it is. */
  readonly tenantId: string
}

export interface FormerContent {
  readonly formVersion: number
  readonly content: Content
}

/** A schema is built once for each definition. */
const schemas = new WeakMap<AnyDocument, ReturnType<typeof draftSchemaOf>>()
function schemaOf(document: AnyDocument): ReturnType<typeof draftSchemaOf> {
  const schema = schemas.get(document) ?? draftSchemaOf(document)
  schemas.set(document, schema)
  return schema
}

const refuse = (code: string, zh: string, en: string, places: PlacedMessage[] = []) =>
  fail(problem(code, label(zh, en), { retrySafe: false, ...(places.length > 0 ? { places } : {}) }))

export function judge(
  registry: Registry,
  actor: Actor,
  item: ActItem,
  stored: StoredRow | undefined,
  grounds: Grounds,
): Result<Judgement> {
  const document = registry.documents.get(item.kind)
  if (!document || (!isSystem(actor) && !actor.account.systems.includes(document.system)))
    return refuse('AUTH_FORBIDDEN', '您没有此业务的权限', 'You have no access to this kind of document')
  const action = Object.hasOwn(document.workflow.actions, item.action)
    ? document.workflow.actions[item.action]
    : undefined
  if (!action)
    return refuse('INPUT_ACTION', `没有“${item.action}”这项操作`, `There is no action "${item.action}"`)
  if (!isSystem(actor) && !isEverFor(action, actor.account.role === 'officer'))
    return refuse('AUTH_FORBIDDEN', '您没有此操作的权限', 'Your role may not do this')
  if (item.formVersion > document.version) return fail(serverIsOlder())
  const stands = standingTo(document, actor, item, stored)
  if (!stands.ok) return stands
  const { side, edits, actions } = stands.value
  // What carries nothing to compare is told the state in which it came too late.
  const isTooLate = side !== OFFICER && !action.validate && !action.saves && !actions.includes(item.action)
  if (stored && stored.revision !== item.baseRevision && !isFollowing(actor, item) && !isTooLate)
    return refuse(
      'SYNC_CONFLICT',
      '该单据已在别处修改，请核对后重新提交',
      'The document was changed elsewhere, please compare and submit again',
    )
  const current = stored?.state ?? document.workflow.initial
  if (!isNamed(sidesOf(action), side, actor.account.posts))
    return refuse('AUTH_FORBIDDEN', '您没有此操作的权限', 'Your role may not do this')
  if (!actions.includes(item.action)) {
    const state = document.workflow.states[current]?.label
    return refuse(
      'SYNC_STATE',
      `单据当前状态为“${state?.zh ?? current}”，不能${action.label.zh}`,
      `The document is "${state?.en ?? current}": ${action.label.en} is not possible`,
    )
  }
  const answers = answersTo(action, item.answers)
  if (!answers.ok) return answers
  const circumstances = circumstancesOf(
    actor,
    document,
    stored?.tenantId ?? actor.tenantId,
    grounds,
    stored?.state,
  )
  const content = contentOf({
    document,
    action,
    item,
    stored,
    edits,
    hand: { side, state: current },
    circumstances,
  })
  if (!content.ok) return content
  return ok({
    document,
    action,
    side,
    from: stored?.state ?? null,
    to: targetOf(action, current, {
      history: stored?.history ?? [],
      fields: content.value.content.fields,
      today: circumstances.today,
    }),
    ...content.value,
    answers: answers.value,
    tenantId: stored?.tenantId ?? actor.tenantId,
  })
}

/** What follows from other documents is about whatever this one has become; what is due is about one revision of it. */
const isFollowing = (actor: Actor, { baseRevision }: ActItem): boolean =>
  isSystem(actor) && baseRevision === 0

/** Not an answer for good: the server will be brought up to date, and the item waits for it. */
const serverIsOlder = () =>
  problem(
    NOT_YET,
    label(
      '服务器的表单版本较旧，等待服务器升级后自动发送',
      'The server still has an older version of this form; it is sent when the server has been updated',
    ),
    {
      retrySafe: true,
      next: label('无需操作，内容已保存在本机', 'Nothing to do: it is kept on this computer'),
    },
  )

/** How the actor stands to the document, or in which words he is refused. */
function standingTo(
  document: AnyDocument,
  actor: Actor,
  item: ActItem,
  stored: StoredRow | undefined,
): Result<Extract<Standing, { sees: true }>> {
  const unknown = () => refuse('DRAFT_NOT_FOUND', '没有找到该单据', 'There is no such document')
  if (stored && stored.collection !== item.kind) return unknown()
  const who = somebody(actor)
  if (!stored) {
    const atStart = standingAtStart(document, who)
    return atStart.sees && item.baseRevision === 0 ? ok(atStart) : unknown()
  }
  if (stored.isGone)
    return sideOf(actor.tenantId, stored) === undefined && !isSystem(actor)
      ? unknown()
      : refuse('SYNC_GONE', '该单据已被删除', 'The document has been deleted')
  const found = standing(document, who, stored)
  if (found.sees) return ok(found)
  if (found.because === 'office')
    return refuse('AUTH_FORBIDDEN', '该单据由其他海关办理', 'Another customs district decides this document')
  return unknown()
}

interface Bringing {
  readonly document: AnyDocument
  readonly action: ActionDefinition
  readonly item: ActItem
  readonly stored: StoredRow | undefined
  readonly edits: boolean
  readonly hand: Hand
  readonly circumstances: Circumstances
}

function contentOf({
  document,
  action,
  item,
  stored,
  edits,
  hand,
  circumstances,
}: Bringing): Result<Pick<Judgement, 'content' | 'claimed' | 'former'>> {
  const kept = stored
    ? upgradeContent(document, stored.content, stored.formVersion ?? 1).content
    : emptyContent(document)
  const former = [stored, item].flatMap((held) =>
    held?.content && (held.formVersion ?? 1) < document.version
      ? [{ formVersion: held.formVersion ?? 1, content: held.content }]
      : [],
  )
  if (!item.content)
    return action.validate || action.saves
      ? refuse('INPUT_CONTENT', '缺少单据内容', 'The document is missing')
      : ok({ content: kept, claimed: {}, former })
  if (!(action.validate || action.saves) || !edits)
    return refuse('INPUT_CONTENT', '此时不能修改单据内容', 'The content cannot be changed now')
  const parsed = schemaOf(document).safeParse(
    upgradeContent(document, item.content, item.formVersion).content,
  )
  if (!parsed.success) {
    const places = parsed.error.issues.slice(0, 50).map((issue) => ({
      at: issue.path.join('.') || 'content',
      message: label(`内容不符合要求：${issue.message}`, issue.message),
    }))
    return refuse('INPUT_CONTENT', '单据内容不符合表单要求', 'The content does not fit the form', places)
  }
  const settled = settle(document, parsed.data, circumstances)
  const own = ownPart(document, hand, settled, kept)
  // On what it hangs and for whom it is begun is said once, whoever else fills these fields; both are judged.
  const { about, startedFor } = document.relations
  const said = stored ? [] : [about?.field, startedFor].filter((name) => name !== undefined)
  const fields = { ...own.fields, ...Object.fromEntries(said.map((name) => [name, settled.fields[name]])) }
  const content = settle(document, { ...own, fields }, circumstances)
  return ok({ content, claimed: settled.fields, former })
}
