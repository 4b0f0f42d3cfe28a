/** What an approval does: an agency is listed, what is on file is replaced, an agency leaves. Judged again, under the agency's lock. */
import { ok, type Result } from '../../../domain/kit/problem.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { BY_CARD, problemsOf } from '../../../domain/kit/schema.ts'
import { legalDate, legalYear } from '../../../domain/kit/legal-date.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import { takeNumbers } from '../../../server/platform/sequences.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { agencyFields } from '../declare/agency-fields.ts'
import * as say from '../declare/refusals.ts'
import { mayNotApply } from './apply.ts'
import { moveAgency } from './change-agency.ts'
import { countryNumber } from './country-numbers.ts'
import { endWhatHangsOn } from './follow-up.ts'
import { agencyOf, isAgency, lockAgencies, stateByAccreditation, type AgencyRow } from './holding.ts'
import { refused, refusedAt } from './problems.ts'

interface Approval {
  readonly tx: Tx
  readonly subject: EffectSubject
  readonly agency: AgencyRow | undefined
  readonly today: string
}

const approval = (run: (approval: Approval) => Promise<Result<Patch>>) =>
  effect({
    writes: true,
    prepare: (tx, subjects) =>
      lockAgencies(
        tx,
        subjects.map(({ tenantId }) => tenantId),
      ),
    run: async (tx, subject) =>
      run({ tx, subject, today: legalDate(subject.at), agency: await agencyOf(tx, subject.tenantId) }),
  })

/** The day of the decision counts: an accreditation may have run out meanwhile. */
function judgedAgain({ document, content, facts }: EffectSubject, today: string) {
  const wrong = problemsOf(document, content, {
    fillers: ['owner'],
    circumstances: { ...BY_CARD, today, facts },
  })
  return wrong.length === 0 ? undefined : refusedAt(wrong)
}

/** What goes on file: the agency's own fields, rows and files, not what belongs to the application. */
const onFile = ({ fields, rows, attachments }: Content): Content => ({
  fields: Object.fromEntries(
    Object.keys(agencyFields)
      .filter((name) => (fields[name] ?? '') !== '')
      .map((name) => [name, fields[name]]),
  ),
  rows,
  attachments,
})

/** `A` + the country's number + year + four digits over all agencies: `A142220024`. */
async function newCode(tx: Tx, country: string, at: Date): Promise<string> {
  const number = await takeNumbers(tx, 'acceptance:agency', 1)
  return `A${countryNumber(country)}${String(legalYear(at)).slice(-2)}${String(number).padStart(4, '0')}`
}

export const listAcceptedAgency = approval(async ({ tx, subject, agency, today }) => {
  const wrong = mayNotApply(agency, today)
  if (wrong) return refused('INPUT_AGENCY', wrong)
  const again = judgedAgain(subject, today)
  if (again) return again
  const { content, tenantId, at, actor } = subject
  const agencyCode = agency?.agencyCode ?? (await newCode(tx, content.fields['country'] ?? '', at))
  const row: AgencyRow = {
    tenantId,
    creditCode: content.fields['creditCode'] ?? '',
    agencyCode,
    content: onFile(content),
    state: 'listed',
    version: (agency?.version ?? 0) + 1,
    listedOn: today,
    changedOn: null,
    leftOn: null,
    suspendedFrom: null,
    suspendedUntil: null,
    note: '',
    createdAt: agency?.createdAt ?? at,
    updatedAt: at,
  }
  const { tenantId: _, creditCode: __, agencyCode: ___, ...to } = row
  await moveAgency(tx, { row, to, action: 'list', who: actor.account.loginName, at })
  return ok({ fields: { agencyCode } })
})

export const changeAcceptedAgency = approval(async ({ tx, subject, agency, today }) => {
  if (!agency || !isAgency(agency)) return refused('INPUT_AGENCY', say.NOT_LISTED)
  if (subject.content.fields['recordVersion'] !== String(agency.version))
    return refused('INPUT_MOVED_ON', say.movedOn(agency.changedOn ?? agency.listedOn))
  const again = judgedAgain(subject, today)
  if (again) return again
  const content = onFile(subject.content)
  await moveAgency(tx, {
    row: agency,
    to: {
      content,
      version: agency.version + 1,
      changedOn: today,
      // A suspension is not lifted by a change; new accreditations end 资质过期.
      ...(agency.state !== 'suspended' && { state: stateByAccreditation(content, today) }),
    },
    action: 'change',
    who: subject.actor.account.loginName,
    at: subject.at,
  })
  return ok({})
})

export const leaveDirectory = approval(async ({ tx, subject, agency, today }) => {
  if (!agency || !isAgency(agency)) return refused('INPUT_AGENCY', say.NOT_LISTED)
  await moveAgency(tx, {
    row: agency,
    to: { state: 'left', leftOn: today, suspendedFrom: null, suspendedUntil: null, note: '' },
    action: 'leave',
    who: subject.actor.account.loginName,
    at: subject.at,
  })
  await endWhatHangsOn(tx, {
    tenantId: subject.tenantId,
    event: 'left',
    except: subject.documentId,
    at: subject.at,
  })
  return ok({})
})
