/** What another entity has filed: only for who logged in by card and ticked the promise, and every look is in the audit log. */
import { because } from '../declare/reasons.ts'
import { isCreditCode } from '../../../domain/kit/checks/credit-code.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { filing } from '../declare/filing.ts'
import type { QualificationType } from '../declare/qualification-types.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Actor, Services } from '../../../server/platform/context.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { applicationsOf, holdingOf, typesOf, UNDER_WAY } from './holding.ts'
import { cardOnly, notPromised, ownCode, wrongCode } from './problems.ts'

interface Filed {
  readonly creditCode: string
  readonly nameZh: string
  readonly filedTypes: QualificationType[]
  readonly appliedTypes: QualificationType[]
  readonly content: Content | null
}

export async function filedOf(
  { db, now }: Pick<Services, 'db' | 'now'>,
  actor: Actor,
  wanted: string,
  hasPromised: boolean,
): Promise<Result<Filed>> {
  if (actor.loginBy !== 'card') return cardOnly()
  if (!hasPromised) return notPromised()
  const creditCode = normaliseCode(wanted).toUpperCase()
  if (!isCreditCode(creditCode)) return wrongCode()
  if (creditCode === actor.account.tenant.creditCode) return ownCode()
  const at = now()
  const { registration, types } = await holdingOf(db, creditCode, legalDate(at))
  const applied = typesOf(await applicationsOf(db, filing.kind, creditCode, UNDER_WAY))
  await db.transaction((tx) =>
    audit(
      tx,
      {
        tenantId: actor.tenantId,
        who: actor.account.loginName,
        subject: `registration:${creditCode}`,
        action: 'look',
        from: null,
        to: null,
        reasons: [because('onBehalf', {})],
      },
      at,
    ),
  )
  return ok({
    creditCode,
    nameZh: registration?.content.fields['nameZh'] ?? '',
    filedTypes: [...types],
    appliedTypes: applied,
    content: registration?.content ?? null,
  })
}
