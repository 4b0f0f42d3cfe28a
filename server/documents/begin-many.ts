/**
 * Customs begins a document for many at once: the form is judged here, for whom it is begun is found here, and each is begun by the
 * queue like any other, however many there are and whatever is killed meanwhile.
 */
import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import type { beginManySchema } from '../../contract/central/begin.ts'
import { begunOrders } from '../../db/central/queued-acts.ts'
import { answersTo } from '../../domain/kit/answers.ts'
import { exemptForMany } from '../../domain/kit/begun-for-many.ts'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { OFFICER } from '../../domain/kit/fillers.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type PlacedMessage, type Result } from '../../domain/kit/problem.ts'
import { draftSchemaOf, problemsOf, settle } from '../../domain/kit/schema.ts'
import { standingAtStart } from '../../domain/kit/standing.ts'
import { factsAt } from '../codes/facts.ts'
import { wrongCodesAt } from '../codes/judge.ts'
import type { Actor, Services } from '../platform/context.ts'
import type { Tx } from '../platform/database.ts'
import { idempotent } from '../platform/write.ts'
import { hashesIn, uploadedFiles, wrongAttachments } from './attachments.ts'
import { circumstancesOf } from './circumstances.ts'
import { forWhom } from './for-whom.ts'
import { lockOrder, tenantsThatHave } from './once.ts'
import { queueActs } from './queued-acts.ts'
import { referredRows } from './referred.ts'
import { somebody } from './somebody.ts'

type Order = z.output<typeof beginManySchema>

export interface Counts {
  /** For how many it is begun. */
  readonly total: number
  /** How many have one already. */
  readonly had: number
}

const refuse = (code: string, zh: string, en: string, places: readonly PlacedMessage[] = []) =>
  fail(problem(code, label(zh, en), { retrySafe: false, ...(places.length > 0 && { places: [...places] }) }))

/** With `isTrial` it is only counted. */
export async function beginMany(services: Services, actor: Actor, order: Order): Promise<Result<Counts>> {
  const document = services.registry.documents.get(order.kind)
  const atStart = document && standingAtStart(document, somebody(actor))
  if (
    !document?.relations.startedForMany ||
    !atStart?.sees ||
    !atStart.edits ||
    !atStart.actions.includes(order.action)
  )
    return refuse('AUTH_FORBIDDEN', '您没有此操作的权限', 'Your role may not do this')
  if (order.formVersion !== document.version)
    return refuse(
      'INPUT_FORM_VERSION',
      '表单已更新，请刷新页面后重试',
      'The form has changed: reload the page',
    )
  if (order.isTrial) return services.db.transaction((tx) => ordered(services, tx, actor, document, order))
  return idempotent(
    services.db,
    { tenantId: actor.tenantId, key: order.key, call: 'desk.beginMany' },
    async (tx) => {
      // Two orders at once: the second one sees whom the first has served.
      await lockOrder(tx, document)
      return ordered(services, tx, actor, document, order)
    },
  )
}

async function ordered(
  services: Services,
  tx: Tx,
  actor: Actor,
  document: AnyDocument,
  order: Order,
): Promise<Result<Counts>> {
  const judged = await judgedForm(services, tx, actor, document, order)
  if (!judged.ok) return judged
  const { content, answers } = judged.value
  const at = services.now()
  const whom = await forWhom(tx, document, at)
  const have = await tenantsThatHave(tx, document, content.fields)
  const to = whom.filter(({ tenantId }) => !have.has(tenantId))
  const counts = { total: to.length, had: whom.length - to.length }
  if (order.isTrial) return ok(counts)
  await tx
    .insert(begunOrders)
    .values({ id: order.key, kind: document.kind, by: actor.account.id, at, ...counts })
  await queueActs(
    tx,
    at,
    to.map(({ fields }) => ({
      kind: document.kind,
      documentId: randomUUID(),
      action: order.action,
      content: { ...content, fields: { ...content.fields, ...fields } },
      answers,
      orderId: order.key,
    })),
    actor,
  )
  return ok(counts)
}

/** As for one, but for whom it is. */
async function judgedForm(
  { db, now }: Services,
  tx: Tx,
  actor: Actor,
  document: AnyDocument,
  order: Order,
): Promise<Result<{ readonly content: Content; readonly answers: Record<string, string> }>> {
  const action = document.workflow.actions[order.action]
  const answers = answersTo(action ?? {}, order.answers)
  if (!answers.ok) return answers
  const parsed = draftSchemaOf(document).safeParse(order.content)
  if (!parsed.success)
    return refuse('INPUT_CONTENT', '单据内容不符合表单要求', 'The content does not fit the form')
  const at = now()
  const circumstances = circumstancesOf(actor, document, actor.tenantId, {
    at,
    facts: await factsAt(tx, db, [document], at),
    referredFor: await referredRows(tx, [{ document, content: parsed.data }]),
  })
  const content = settle(document, parsed.data, circumstances)
  const exempt = exemptForMany(document)
  const files = await uploadedFiles(tx, actor.tenantId, hashesIn(content))
  const places = [
    ...(action?.validate ? problemsOf(document, content, { fillers: [OFFICER], circumstances }) : []),
    ...(await wrongCodesAt(tx, document, content, at)),
    ...wrongAttachments(document, content, files, OFFICER),
  ].filter((place) => !exempt.has(place.at))
  return places.length > 0
    ? refuse(
        'INPUT_RULES',
        '单据未通过检查，请修改后重新提交',
        'The document did not pass, please correct and submit again',
        places,
      )
    : ok({ content, answers: answers.value })
}
