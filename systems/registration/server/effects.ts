/** Every effect that a workflow of the registration system names: a new name does not compile until it is here. */
import type { EffectOf } from '../../../domain/kit/document.ts'
import type { cancellation } from '../declare/cancellation.ts'
import type { change } from '../declare/change.ts'
import type { filing } from '../declare/filing.ts'
import type { proof } from '../declare/proof.ts'
import type { SealedEffect } from '../../../server/documents/effect.ts'
import { cancelQualifications, changeEnterprise, fileQualifications } from './approve.ts'
import { checkCancellation, checkChange, checkFiling } from './check.ts'
import { fillCancellation, fillChange, fillFiling } from './fill.ts'
import { noteOpinion } from './note-opinion.ts'
import { applyForProof, issueProof } from './proofs.ts'

export const registrationEffects = {
  fillFiling,
  fillChange,
  fillCancellation,
  checkFiling,
  checkChange,
  checkCancellation,
  fileQualifications,
  changeEnterprise,
  cancelQualifications,
  applyForProof,
  issueProof,
  noteOpinion,
} satisfies Record<EffectOf<typeof filing | typeof change | typeof cancellation | typeof proof>, SealedEffect>
