/** What the server fills when an application is saved and handed in: who applies, since when it is kept, number, day and hand. */
import { ok } from '../../../domain/kit/problem.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { applicationNumbers } from '../../../server/documents/application-numbers.ts'
import { effect, type EffectSubject } from '../../../server/documents/effect.ts'
import { organisationCodeIn } from '../../../domain/kit/checks/organisation-code.ts'
import { missingIn } from '../../../domain/general/profile.ts'
import { exemptionProfile, profileMissing } from '../declare/entry/profile.ts'
import { refused } from './problems.ts'
import { KEPT_DAYS } from '../declare/application/states.ts'

const DAY_MS = 86_400_000

/** 申请单位信息直接从企业用户信息中导入 (manual 004, 2.1.1): as the session has it, taken anew each time. */
const applicantOf = ({ actor: { account } }: EffectSubject) => {
  const { profile = {} } = account
  return {
    applicant: account.tenant.name,
    organisationCode: profile['organisationCode'] ?? organisationCodeIn(account.tenant.creditCode),
    applicantAddress: profile['applicantAddress'] ?? '',
    applicantPostcode: profile['applicantPostcode'] ?? '',
    applicantContact: account.displayName,
    applicantPhone: account.phone,
    applicantEmail: profile['email'] ?? '',
    applicantNote: profile['applicantNote'] ?? '',
  }
}

export const fillApplication = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, subject) => {
    const { content, at } = subject
    const first = content.fields['firstFilledAt'] || at.toISOString()
    return ok({
      fields: {
        ...applicantOf(subject),
        enteredBy: content.fields['enteredBy'] || 'enterprise',
        firstFilledAt: first,
        keptUntil: subject.to === 'draft' ? legalDate(new Date(Date.parse(first) + KEPT_DAYS * DAY_MS)) : '',
      },
    })
  },
})

/** The number is given once, and stays when it is handed in again (manual 004, 2.1.3 and 2.4). */
export const handInApplication = effect({
  writes: false,
  prepare: (tx, subjects) =>
    applicationNumbers(
      tx,
      'MB',
      subjects.filter(({ content }) => !content.fields['applicationNo']),
    ),
  run: async (_tx, { content, actor, at }, takeNumber) => {
    // Of an account from another system: its session knows no address of the applicant yet.
    const missing = missingIn(exemptionProfile, actor.account.profile ?? {})
    if (missing.length > 0) return refused('EXEMPTION_PROFILE', profileMissing(missing))
    return ok({
      fields: {
        applicationNo: content.fields['applicationNo'] || takeNumber(at),
        submittedOn: at.toISOString(),
        submittedBy: actor.account.displayName,
      },
    })
  },
})
