/** Reports: numbered and judged by what is approved when they are handed in, judged again when they are passed, void in one of four ways. */
import { and, eq, ne } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { applicationNumbers } from '../../../server/documents/application-numbers.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { problemsAgainst } from '../declare/report-checks.ts'
import { report } from '../declare/report.ts'
import { ruleOf } from '../declare/goods-rules.ts'
import { transportFields, type voidReasons } from '../declare/report-fields.ts'
import * as say from '../declare/refusals.ts'
import { goodsIn, goodsUntil } from '../declare/scope.ts'
import { approvalsOf, approvedOn } from './approvals.ts'
import { agencyOf, documentsOf, lockAgencies } from './holding.ts'
import { refused, refusedAt } from './problems.ts'
import { acceptanceReportNumbers as numbers } from './tables.ts'

export const fillAcceptanceReport = effect({
  writes: false,
  prepare: (tx, subjects) =>
    applicationNumbers(
      tx,
      'CR',
      subjects.filter(({ content }) => !content.fields['serialNo']),
    ),
  async run(tx, subject, takeNumber): Promise<Result<Patch>> {
    const agency = await agencyOf(tx, subject.tenantId)
    return ok({
      fields: {
        serialNo: subject.content.fields['serialNo'] ?? takeNumber(subject.at),
        agencyCode: agency?.agencyCode ?? '',
        agencyName: agency?.content.fields['nameZh'] ?? subject.actor.account.tenant.name,
        // What was written for crude oil and is no longer shown is not handed in with other goods.
        ...(!ruleOf(subject.content.fields['goodsName'] ?? '').needsTransport &&
          Object.fromEntries(transportFields.map((name) => [name, '']))),
      },
    })
  },
})

const locked = (run: (tx: Tx, subject: EffectSubject) => Promise<Result<Patch>>) =>
  effect({
    writes: true,
    prepare: (tx, subjects) =>
      lockAgencies(
        tx,
        subjects.map(({ tenantId }) => tenantId),
      ),
    run: (tx, subject) => run(tx, subject),
  })

/** Item and method together, as they were approved. */
const methodsOf = (held: Content['rows']): ReadonlySet<string> =>
  new Set((held['scope'] ?? []).map(({ item, method }) => `${item}\n${method}`))

function scopeProblems(held: Content['rows'], listedOn: string, content: Content, today: string) {
  const known = methodsOf(held)
  const found = problemsAgainst(
    content,
    {
      goods: goodsIn(held['scope'] ?? []),
      items: (held['scope'] ?? []).flatMap(({ item }) => item || []),
      signers: (held['signers'] ?? []).flatMap(({ name }) => name || []),
      goodsUntil: goodsUntil(held),
      listedOn,
    },
    today,
  )
  const told = new Set(found.map(({ at }) => at))
  const methods = (content.rows['results'] ?? [])
    .filter(
      ({ id, item, method }) => !told.has(`rows.results.${id}.item`) && !known.has(`${item}\n${method}`),
    )
    .map(({ id }) => ({ at: `rows.results.${id}.method`, message: say.ITEM_OUTSIDE }))
  return [...found, ...methods]
}

/** The scope that held on the day of issue, whatever it is today; undefined when the report was within it. */
async function outsideOnIssue(tx: Tx, { tenantId, content, at }: EffectSubject) {
  const { issuedOn = '' } = content.fields
  const held = approvedOn(await approvalsOf(tx, tenantId), issuedOn)
  const outside = held ? scopeProblems(held.rows, '', content, legalDate(at)) : []
  return outside.length === 0
    ? undefined
    : refusedAt(
        outside.map(({ at: place, message }) => ({ at: place, message: say.onIssue(issuedOn, message) })),
      )
}

/** Why this number cannot be taken: a report of the same agency has it, with customs, in force or void. */
async function numberTaken(tx: Tx, { tenantId, documentId }: EffectSubject, reportNo: string) {
  const [taken] = await tx
    .select({ documentId: numbers.documentId })
    .from(numbers)
    .where(
      and(eq(numbers.tenantId, tenantId), eq(numbers.reportNo, reportNo), ne(numbers.documentId, documentId)),
    )
  if (!taken) return undefined
  const [row] = await tx
    .select({ state: rows.state, content: rows.content })
    .from(rows)
    .where(and(eq(rows.tenantId, tenantId), eq(rows.collection, report.kind), eq(rows.id, taken.documentId)))
  const states: Readonly<Record<string, { readonly label: Label } | undefined>> = report.workflow.states
  // One of the same batch stands in no row yet.
  const state = states[row?.state ?? '']?.label ?? report.workflow.states.submitted.label
  const day = row?.content.fields['publishedOn'] ?? ''
  return label(
    `检验报告编号 ${reportNo} 已存在（${day}${day === '' ? '' : ' '}提交，状态：${state.zh}）`,
    `Report no. ${reportNo} exists already (handed in ${day}, status: ${state.en})`,
  )
}

async function wrongReplaced(tx: Tx, { tenantId, content }: EffectSubject) {
  const replaced = content.fields['replaces'] ?? ''
  if (replaced === '') return undefined
  const voided = await documentsOf(tx, report.kind, tenantId, ['void'])
  return voided.some((row) => row.content.fields['reportNo'] === replaced)
    ? undefined
    : label('本机构没有此编号的失效报告', 'This agency has no void report with this number')
}

export const checkAcceptanceReport = locked(async (tx, subject) => {
  const { tenantId, documentId, content, at } = subject
  const today = legalDate(at)
  const agency = await agencyOf(tx, tenantId)
  if (!agency) return refused('INPUT_AGENCY', say.NOT_LISTED, 'fields.agencyCode')
  const standing = say.standingProblem(agency.state, {
    suspendedFrom: agency.suspendedFrom ?? '',
    suspendedUntil: agency.suspendedUntil ?? '',
    leftOn: agency.leftOn ?? '',
  })
  if (standing) return refused('INPUT_AGENCY', standing, 'fields.agencyCode')
  const outside = scopeProblems(agency.content.rows, agency.listedOn, content, today)
  if (outside.length > 0) return refusedAt(outside)
  const then = await outsideOnIssue(tx, subject)
  if (then) return then
  const reportNo = content.fields['reportNo'] ?? ''
  const taken = await numberTaken(tx, subject, reportNo)
  if (taken) return refused('INPUT_NUMBER', taken, 'fields.reportNo')
  const replaced = await wrongReplaced(tx, subject)
  if (replaced) return refused('INPUT_REPLACES', replaced, 'fields.replaces')
  await tx.delete(numbers).where(eq(numbers.documentId, documentId))
  await tx.insert(numbers).values({ tenantId, reportNo, documentId })
  return ok({ fields: { publishedOn: today, opinion: '' } })
})

/** 待审核 of who has left meanwhile is still decided; of who is suspended it waits. What left the scope after the issue is no obstacle. */
export const passAcceptanceReport = locked(async (tx, subject) => {
  const { tenantId, content, at } = subject
  const agency = await agencyOf(tx, tenantId)
  if (agency?.state === 'suspended') return refused('INPUT_AGENCY', say.SUSPENDED_AT_DESK)
  const then = await outsideOnIssue(tx, subject)
  if (then) return then
  const until = content.fields['validUntil'] ?? ''
  return until < legalDate(at)
    ? refused(
        'INPUT_RAN_OUT',
        label(`该报告已于 ${until} 到期，不能通过`, `This report ran out on ${until} and cannot be passed`),
      )
    : ok({})
})

export const freeReportNumber = locked(async (tx, { documentId }) => {
  await tx.delete(numbers).where(eq(numbers.documentId, documentId))
  return ok({})
})

const voidBy = (voidReason: keyof typeof voidReasons) =>
  effect({
    writes: false,
    prepare: async () => undefined,
    run: async (_tx, { answers, at }) =>
      ok({ fields: { voidReason, voidOn: legalDate(at), voidNote: answers['reason'] ?? '' } }),
  })

export const voidByAgency = voidBy('agency')
export const voidByCustoms = voidBy('customs')
export const voidByTime = voidBy('expired')
export const voidByRemoval = voidBy('removed')
