/** For whom an application is made (REG-08): judged at the first 暂存 or 提交 from what the session says, and kept ever after. */
import { isCreditCode } from '../../../domain/kit/checks/credit-code.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import type { EffectSubject } from '../../../server/documents/effect.ts'
import { cardOnly, notPromised, otherCode, ownCode, wrongCode } from './problems.ts'

/** The code that a subject is about, before anything is judged: to know what to lock. */
export const likelyCode = ({ content, claimed, actor }: EffectSubject): string =>
  content.fields['creditCode'] ??
  (claimed['forOthers'] === '1' ? claimed['creditCode'] : undefined) ??
  actor.account.tenant.creditCode

/** The fields that say so. `mayActForOthers`: whether this kind of application knows an agent at all. */
export function applicantOf(subject: EffectSubject, mayActForOthers: boolean): Result<Content['fields']> {
  const { content, claimed, actor } = subject
  const own = actor.account.tenant.creditCode
  const said = content.fields['applicationNo'] === undefined ? claimed : content.fields
  if (!mayActForOthers || said['forOthers'] !== '1')
    return claimed['creditCode'] !== undefined && claimed['creditCode'] !== own
      ? otherCode()
      : ok({ creditCode: own })
  if (actor.loginBy !== 'card') return cardOnly()
  if (said['promised'] !== '1') return notPromised()
  const creditCode = said['creditCode'] ?? ''
  if (creditCode === own) return ownCode()
  return isCreditCode(creditCode) ? ok({ creditCode, forOthers: '1', promised: '1' }) : wrongCode()
}
