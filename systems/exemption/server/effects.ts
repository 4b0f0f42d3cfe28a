/** Every effect that a workflow of this system names: a new name does not compile until it is here. */
import type { EffectOf } from '../../../domain/kit/document.ts'
import type { SealedEffect } from '../../../server/documents/effect.ts'
import type { amendment } from '../declare/amendment/amendment.ts'
import type { application } from '../declare/application/application.ts'
import * as amendments from './amendments/effects.ts'
import * as decisions from './decide.ts'
import { fillApplication, handInApplication } from './fill-application.ts'
import { issueExemption } from './issue.ts'

type Documents = typeof application | typeof amendment

export const exemptionEffects = {
  fillApplication,
  handInApplication,
  ...decisions,
  issueExemption,
  ...amendments,
} satisfies Record<EffectOf<Documents>, SealedEffect>
