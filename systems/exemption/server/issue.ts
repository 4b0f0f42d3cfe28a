/** 发证: the certificate gets its number and its last day (manual 004, 2.6). */
import { label } from '../../../domain/kit/label.ts'
import { legalDate, legalYear } from '../../../domain/kit/legal-date.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { effect } from '../../../server/documents/effect.ts'
import { takeNumbers } from '../../../server/platform/sequences.ts'
import { issueCertificate } from './certificates/issue.ts'
import { refused } from './problems.ts'

/** The longest that a certificate is valid, in days. */
export const MOST_DAYS = 365
const DAY_MS = 86_400_000

const WRONG_DAY = label(
  `证明有效期不能早于今天，也不能超过 ${MOST_DAYS} 天`,
  `The last day is not before today and at most ${MOST_DAYS} days away`,
)

export const issueExemption = effect({
  writes: true,
  issues: true,
  prepare: async () => undefined,
  async run(tx, subject) {
    const { answers, at, content } = subject
    const until = answers['validUntil'] ?? ''
    if (until < legalDate(at) || until > legalDate(new Date(at.getTime() + MOST_DAYS * DAY_MS)))
      return refused('EXM_VALIDITY', WRONG_DAY)
    const office = content.fields['acceptOffice'] ?? ''
    const year = String(legalYear(at)).slice(-2)
    const number = await takeNumbers(tx, `exemption:${office}:${year}`, 1)
    const certificateNo = `M${office.slice(0, 4)}${year}${String(number).padStart(6, '0')}`
    await issueCertificate(tx, subject, { certificateNo, issueOffice: office, validUntil: until })
    return ok({ fields: { certificateNo } })
  },
})
