/** What is checked at 提交, under the lock of the enterprise: so that of two equal applications only one is taken. */
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { exclusionMessage, exclusionRows } from '../declare/exclusions.ts'
import { cancellation } from '../declare/cancellation.ts'
import { change } from '../declare/change.ts'
import { filing } from '../declare/filing.ts'
import { typesIn, type QualificationType } from '../declare/qualification-types.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { likelyCode } from './applicant.ts'
import { applicationsOf, holdingOf, lockHoldings, typesOf, UNDER_WAY, type Holding } from './holding.ts'
import { checkParent } from './parent.ts'
import {
  alreadyApplied,
  alreadyFiled,
  cancellationApplied,
  changeApplied,
  nothingToChange,
  notValid,
  stillNeeded,
  wrongTypes,
} from './problems.ts'

interface Checked {
  readonly tx: Tx
  readonly subject: EffectSubject
  readonly creditCode: string
  readonly chosen: readonly QualificationType[]
  readonly holding: Holding
  /** Types that an earlier item of the same batch applied for; not stored yet. */
  readonly inBatch: readonly QualificationType[]
  readonly today: string
}

const checkOf = (judge: (checked: Checked) => Promise<Result<unknown>>) =>
  effect({
    writes: false,
    async prepare(tx, subjects) {
      await lockHoldings(tx, subjects.map(likelyCode))
      return new Map<string, QualificationType[]>()
    },
    async run(tx, subject, inBatch): Promise<Result<Patch>> {
      const { fields } = subject.content
      const [creditCode, chosen, today] = [
        fields['creditCode'] ?? '',
        typesIn(fields['types']),
        legalDate(subject.at),
      ]
      const judged = await judge({
        tx,
        subject,
        creditCode,
        chosen,
        today,
        holding: await holdingOf(tx, creditCode, today),
        inBatch: inBatch.get(creditCode) ?? [],
      })
      if (!judged.ok) return judged
      inBatch.set(creditCode, [...(inBatch.get(creditCode) ?? []), ...chosen])
      return ok({ fields: { appliedOn: today, opinion: '' } })
    },
  })

const common = (
  some: readonly QualificationType[],
  others: readonly QualificationType[],
): QualificationType[] => some.filter((type) => others.includes(type))

export const checkFiling = checkOf(async ({ tx, subject, creditCode, chosen, holding, inBatch, today }) => {
  const filed = common(chosen, holding.types)
  if (filed.length > 0) return alreadyFiled(filed)
  const applied = [
    ...typesOf(await applicationsOf(tx, filing.kind, creditCode, UNDER_WAY, subject.documentId)),
    ...inBatch,
  ]
  const twice = common(chosen, applied)
  if (twice.length > 0) return alreadyApplied(twice)
  const excluded = exclusionRows.find(
    (row) =>
      row.kind === 'excludes' &&
      ((chosen.includes(row.a) && applied.includes(row.b)) ||
        (chosen.includes(row.b) && applied.includes(row.a))),
  )
  if (excluded?.kind === 'excludes')
    return wrongTypes(
      applied.includes(excluded.a)
        ? exclusionMessage(excluded.a, excluded.b)
        : exclusionMessage(excluded.b, excluded.a),
    )
  return checkParent(tx, subject.content.fields['parentCode'], chosen, today)
})

/** 「企业未备案、注销、备案有效期超期无法变更申请」; one at a time, so that none overwrites another unseen. */
export const checkChange = checkOf(async ({ tx, subject, creditCode, holding, inBatch, today }) => {
  if (holding.types.length === 0) return nothingToChange()
  if (
    inBatch.length > 0 ||
    (await applicationsOf(tx, change.kind, creditCode, UNDER_WAY, subject.documentId)).length > 0
  )
    return changeApplied()
  return checkParent(tx, subject.content.fields['parentCode'], holding.types, today)
})

/** 「海关接收申请后，即可发起其他有效资质的注销申请」 */
export const checkCancellation = checkOf(async ({ tx, subject, creditCode, chosen, holding, inBatch }) => {
  const absent = chosen.filter((type) => !holding.types.includes(type))
  if (absent.length > 0) return notValid(absent)
  const others = await applicationsOf(tx, cancellation.kind, creditCode, UNDER_WAY, subject.documentId)
  const twice = common(chosen, [...typesOf(others), ...inBatch])
  if (twice.length > 0) return alreadyApplied(twice)
  if (inBatch.length > 0 || others.some(({ state }) => state === 'submitted')) return cancellationApplied()
  return checkLeft(holding.types, chosen)
})

/** What is left must not depend on what is cancelled. */
export function checkLeft(
  filed: readonly QualificationType[],
  cancelled: readonly QualificationType[],
): Result<undefined> {
  const left = filed.filter((type) => !cancelled.includes(type))
  const broken = exclusionRows.find(
    (row) =>
      row.kind === 'requires' &&
      left.includes(row.a) &&
      common(row.anyOf, cancelled).length > 0 &&
      !row.anyOf.some((type) => left.includes(type)),
  )
  return broken ? stillNeeded(broken.a) : ok(undefined)
}
