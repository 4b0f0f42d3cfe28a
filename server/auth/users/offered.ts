/** What the product's form for users is; refused where there is none. */
import type { ProfileDefinition } from '../../../domain/general/profile.ts'
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import type { Services } from '../../platform/context.ts'
import { refusal } from '../../platform/procedure.ts'

const NOT_OFFERED = problem(
  'AUTH_NO_REGISTRATION',
  label('本系统不开放注册，请联系管理员', 'Users do not register here: ask your administrator'),
)

export function profileOf({ profile }: Pick<Services, 'profile'>): ProfileDefinition {
  if (!profile) throw refusal('REFUSED', NOT_OFFERED)
  return profile
}
