/** Why registrations were changed or looked at, in codes of the audit log. */
import { becauseOf, generalReasons, reasonKind } from '../../../domain/general/audit-reason.ts'
import { label } from '../../../domain/kit/label.ts'
import { namesOf, typesIn } from './qualification-types.ts'

export const registrationReasons = {
  qualifications: reasonKind(['types'], ({ types }) =>
    label(
      `资质类型：${namesOf(typesIn(types), '、', 'zh')}`,
      `qualifications: ${namesOf(typesIn(types), ', ', 'en')}`,
    ),
  ),
  creditCode: reasonKind(['creditCode'], ({ creditCode }) =>
    label(`统一社会信用代码 ${creditCode}`, `unified social credit code ${creditCode}`),
  ),
  onBehalf: reasonKind([], () => label('代其他相对人办理', 'on behalf of another entity')),
} as const

export const because = becauseOf({ ...generalReasons, ...registrationReasons })
