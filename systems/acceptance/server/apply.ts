/** What the server fills and checks when an application is saved or handed in, under the agency's lock. */
import { changeLine, changesInWords } from '../../../domain/kit/changes-in-words.ts'
import { compareWithRecord } from '../../../domain/kit/comparison.ts'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { applicationNumbers } from '../../../server/documents/application-numbers.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { change } from '../declare/change.ts'
import { yearAfter } from '../declare/days.ts'
import { exit } from '../declare/exit.ts'
import { qualification } from '../declare/qualification.ts'
import * as say from '../declare/refusals.ts'
import { report } from '../declare/report.ts'
import { agencyOf, documentsOf, isAgency, lockAgencies, UNDER_WAY, type AgencyRow } from './holding.ts'
import { refused } from './problems.ts'

type Fill = (agency: AgencyRow | undefined, subject: EffectSubject) => Content['fields']

const fillOf = (prefix: string, fill: Fill) =>
  effect({
    writes: false,
    prepare: (tx, subjects) =>
      applicationNumbers(
        tx,
        prefix,
        subjects.filter(({ content }) => !content.fields['applicationNo']),
      ),
    async run(tx, subject, takeNumber): Promise<Result<Patch>> {
      const agency = await agencyOf(tx, subject.tenantId)
      return ok({
        fields: {
          applicationNo: subject.content.fields['applicationNo'] ?? takeNumber(subject.at),
          creditCode: subject.actor.account.tenant.creditCode,
          agencyCode: agency?.agencyCode ?? '',
          ...fill(agency, subject),
        },
      })
    },
  })

export const fillQualification = fillOf('CZ', () => ({}))

/** `recordVersion` is what the clerk says to have seen: who says a wrong one only makes the application be compared. */
export const fillAcceptanceChange = fillOf('CB', (agency, { content, claimed }) => ({
  country: agency?.content.fields['country'] ?? '',
  recordVersion: claimed['recordVersion'] ?? content.fields['recordVersion'] ?? '',
}))

export const fillAcceptanceExit = fillOf('CT', (agency) => ({
  nameZh: agency?.content.fields['nameZh'] ?? '',
  listedOn: agency?.listedOn ?? '',
}))

interface Checked {
  readonly tx: Tx
  readonly subject: EffectSubject
  readonly agency: AgencyRow | undefined
  readonly today: string
}

/** Of one kind only one is under way; an earlier item of the same batch counts. */
async function otherUnderWay(tx: Tx, { document, documentId, tenantId }: EffectSubject) {
  const found = await documentsOf(tx, document.kind, tenantId, UNDER_WAY)
  const other = found.find(({ id }) => id !== documentId)
  return other ? say.underWay(document.title, other.content.fields['applicationNo'] ?? '') : undefined
}

const checkOf = (check: (checked: Checked) => Promise<Result<Content['fields']>>) =>
  effect({
    writes: false,
    async prepare(tx, subjects) {
      await lockAgencies(
        tx,
        subjects.map(({ tenantId }) => tenantId),
      )
      return new Set<string>()
    },
    async run(tx, subject, inBatch): Promise<Result<Patch>> {
      const { tenantId, document } = subject
      const other = inBatch.has(tenantId)
        ? say.underWay(document.title, '')
        : await otherUnderWay(tx, subject)
      if (other) return refused('INPUT_APPLIED', other)
      const today = legalDate(subject.at)
      const judged = await check({ tx, subject, today, agency: await agencyOf(tx, tenantId) })
      if (!judged.ok) return judged
      inBatch.add(tenantId)
      return ok({ fields: { publishedOn: today, opinion: '', ...judged.value } })
    },
  })

/** Why an agency cannot apply for qualification now. */
export function mayNotApply(agency: AgencyRow | undefined, today: string) {
  if (!agency) return undefined
  if (isAgency(agency)) return say.ALREADY_LISTED
  const from = yearAfter(agency.leftOn ?? today)
  return today < from ? say.mayApplyFrom(agency.leftOn ?? today, from) : undefined
}

export const checkQualification = checkOf(async ({ agency, today }) => {
  const wrong = mayNotApply(agency, today)
  return wrong ? refused('INPUT_AGENCY', wrong) : ok({})
})

/** Only who is in the directory changes what is on file, or leaves. */
const notListed = (agency: AgencyRow | undefined) =>
  (agency && !isAgency(agency) && say.standingProblem(agency.state, { leftOn: agency.leftOn ?? '' })) ||
  say.NOT_LISTED

export const checkAcceptanceChange = checkOf(async ({ tx, subject, agency, today }) => {
  if (!agency || !isAgency(agency)) return refused('INPUT_AGENCY', notListed(agency), 'fields.agencyCode')
  const leaving = await documentsOf(tx, exit.kind, subject.tenantId, ['submitted'])
  if (leaving.length > 0) return refused('INPUT_APPLIED', say.EXIT_UNDER_WAY)
  if (subject.content.fields['recordVersion'] !== String(agency.version))
    return refused('INPUT_MOVED_ON', say.movedOn(agency.changedOn ?? agency.listedOn))
  const { content, facts } = subject
  const compared = compareWithRecord(change, agency.content, content, { ...BY_CARD, facts, today })
  return compared.changes.length === 0
    ? refused('INPUT_UNCHANGED', say.NOTHING_CHANGED)
    : ok({
        changes: changesInWords(change, compared)
          .map((one) => changeLine(one).zh)
          .join('\n'),
      })
})

export const checkAcceptanceExit = checkOf(async ({ tx, subject, agency }) => {
  if (!agency || !isAgency(agency)) return refused('INPUT_AGENCY', notListed(agency), 'fields.agencyCode')
  const inForce = await documentsOf(tx, report.kind, subject.tenantId, ['effective'])
  return ok({ reportsInForce: String(inForce.length) })
})

export const applicationKinds = [qualification.kind, change.kind, exit.kind] as const
