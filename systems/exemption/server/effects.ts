/** Every effect that a workflow of this system names: a new name does not compile until it is here. */
import type { EffectOf } from '../../../domain/kit/document.ts'
import type { SealedEffect } from '../../../server/documents/effect.ts'
import type { amendment } from '../declare/amendment/amendment.ts'
import type { application } from '../declare/application/application.ts'
import * as amendments from './amendments/effects.ts'
import type { directWriteOff } from '../declare/quantities/direct-write-off.ts'
import type { preWriteOff } from '../declare/quantities/pre-write-off.ts'
import type { destruction, returning, usage } from '../declare/use/use-records.ts'
import * as decisions from './decide.ts'
import { fillApplication, handInApplication } from './fill-application.ts'
import { issueExemption } from './issue.ts'
import { bookDirectly } from './quantities/direct-effects.ts'
import * as preWriteOffs from './quantities/pre-write-off-effects.ts'
import * as uses from './quantities/use-effects.ts'

type Documents =
  | typeof application
  | typeof amendment
  | typeof preWriteOff
  | typeof directWriteOff
  | typeof usage
  | typeof returning
  | typeof destruction

export const exemptionEffects = {
  fillApplication,
  handInApplication,
  ...decisions,
  issueExemption,
  ...amendments,
  ...preWriteOffs,
  bookDirectly,
  ...uses,
} satisfies Record<EffectOf<Documents>, SealedEffect>
