/**
 * Whether an actor may take an action on a document, and with what content. Pure: everything that it judges by was loaded
 * before, under locks. What it refuses is final for the request's key.
 */
import type * as z from 'zod'
import { NOT_YET, type actInputSchema } from '../../contract/central/documents.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { AnyRows, Circumstances, Content, Row } from '../../domain/kit/document.ts'
import { normaliseValue, wrongValue } from '../../domain/kit/kinds.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type PlacedMessage, type Result } from '../../domain/kit/problem.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { draftSchemaOf, emptyContent, settle } from '../../domain/kit/schema.ts'
import { upgradeContent } from '../../domain/kit/upgrade.ts'
import type { ActionDefinition } from '../../domain/kit/workflow.ts'
import type { Actor } from '../platform/context.ts'
import { circumstancesOf, type FactsFor } from './circumstances.ts'
import { isOfOffice } from './office.ts'
import type { StoredRow } from '../platform/rows.ts'

export type ActItem = z.output<typeof actInputSchema>

export interface Judgement {
  readonly document: AnyDocument
  readonly action: ActionDefinition
  readonly from: string | null
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
  facts: FactsFor,
): Result<Judgement> {
  const document = registry.documents.get(item.kind)
  if (!document || !actor.account.systems.includes(document.system))
    return refuse('AUTH_FORBIDDEN', '您没有此业务的权限', 'You have no access to this kind of document')
  const action = Object.hasOwn(document.workflow.actions, item.action)
    ? document.workflow.actions[item.action]
    : undefined
  if (!action)
    return refuse('INPUT_ACTION', `没有“${item.action}”这项操作`, `There is no action "${item.action}"`)
  if (action.by !== actor.account.role)
    return refuse('AUTH_FORBIDDEN', '您没有此操作的权限', 'Your role may not do this')
  if (item.formVersion > document.version) return fail(serverIsOlder())
  const isOfficer = actor.account.role === 'officer'
  if (stored?.isGone && stored.tenantId === actor.tenantId && stored.collection === item.kind)
    return refuse('SYNC_GONE', '该单据已被删除', 'The document has been deleted')
  if (stored && (stored.collection !== item.kind || (!isOfficer && stored.tenantId !== actor.tenantId)))
    return refuse('DRAFT_NOT_FOUND', '没有找到该单据', 'There is no such document')
  if (stored?.isGone || (!stored && (isOfficer || item.baseRevision !== 0)))
    return refuse('DRAFT_NOT_FOUND', '没有找到该单据', 'There is no such document')
  // What was only saved is its owner's: an officer is not told that it is there.
  if (stored && isOfficer && stored.state === document.workflow.initial)
    return refuse('DRAFT_NOT_FOUND', '没有找到该单据', 'There is no such document')
  if (stored && !isOfOffice(actor, document, stored.content))
    return refuse('AUTH_FORBIDDEN', '该单据由其他海关办理', 'Another customs district decides this document')
  if (stored && stored.revision !== item.baseRevision)
    return refuse(
      'SYNC_CONFLICT',
      '该单据已在别处修改，请核对后重新提交',
      'The document was changed elsewhere, please compare and submit again',
    )
  const current = stored?.state ?? document.workflow.initial
  if (!action.from.includes(current)) {
    const state = document.workflow.states[current]?.label
    return refuse(
      'SYNC_STATE',
      `单据当前状态为“${state?.zh ?? current}”，不能${action.label.zh}`,
      `The document is "${state?.en ?? current}": ${action.label.en} is not possible`,
    )
  }
  const answers = answersOf(action, item.answers)
  if (!answers.ok) return answers
  const content = contentOf(document, action, item, stored, current, circumstancesOf(actor, document, facts))
  if (!content.ok) return content
  return ok({
    document,
    action,
    from: stored?.state ?? null,
    ...content.value,
    answers: answers.value,
    tenantId: stored?.tenantId ?? actor.tenantId,
  })
}

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

function contentOf(
  document: AnyDocument,
  action: ActionDefinition,
  item: ActItem,
  stored: StoredRow | undefined,
  current: string,
  circumstances: Circumstances,
): Result<Pick<Judgement, 'content' | 'claimed' | 'former'>> {
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
  if (
    action.by === 'officer' ||
    !(action.validate || action.saves) ||
    !document.workflow.states[current]?.editable
  )
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
  const claimed = settled.fields
  return ok({ content: withSystemFields(document, settled, kept, circumstances), claimed, former })
}

/** Fields filled by the system are what the server had, except those derived from others, which were just computed. */
function withSystemFields(
  document: AnyDocument,
  settled: Content,
  kept: Content,
  circumstances: Circumstances,
): Content {
  const fields = Object.fromEntries(
    Object.entries(document.fields)
      .map(
        ([name, field]) =>
          [
            name,
            field.filledBy === 'system' && !document.derive[name] ? kept.fields[name] : settled.fields[name],
          ] as const,
      )
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const rows = Object.fromEntries(
    Object.entries(document.rows).map(([name, definition]) => [
      name,
      withSystemCells(definition, settled.rows[name] ?? [], kept.rows[name] ?? []),
    ]),
  )
  return settle(document, { ...settled, fields, rows }, circumstances)
}

/** The same within rows, told apart by their ids: a new row has nothing that the system filled. */
function withSystemCells(definition: AnyRows, rows: readonly Row[], kept: readonly Row[]): Row[] {
  const names = Object.entries(definition.fields).flatMap(([name, field]) =>
    field.filledBy === 'system' && !definition.derive?.[name] ? [name] : [],
  )
  if (names.length === 0) return [...rows]
  const before = new Map(kept.map((row) => [row.id, row]))
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(names.map((name) => [name, before.get(row.id)?.[name]])),
  }))
}

function answersOf(
  action: ActionDefinition,
  given: Readonly<Record<string, string>>,
): Result<Record<string, string>> {
  const asked = action.ask ?? {}
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(asked, name))
  if (unknown.length > 0)
    return refuse(
      'INPUT_ANSWER',
      `此操作没有“${unknown[0]}”一项`,
      `This action does not ask for "${unknown[0]}"`,
    )
  const answers: Record<string, string> = {}
  const places: PlacedMessage[] = []
  for (const [name, field] of Object.entries(asked)) {
    const value = normaliseValue(field, given[name] ?? '')
    const wrong =
      value === ''
        ? field.required
          ? label(`请填写${field.label.zh}`, `Fill in: ${field.label.en}`)
          : null
        : wrongValue(field, value)
    if (wrong) places.push({ at: `answers.${name}`, message: wrong })
    else if (value !== '') answers[name] = value
  }
  return places.length > 0
    ? refuse('INPUT_ANSWER', '请补充后再操作', 'Please complete the form first', places)
    : ok(answers)
}
