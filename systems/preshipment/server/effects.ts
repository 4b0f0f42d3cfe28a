/** Every effect that a workflow of this system names: a new name does not compile until it is here. */
import type { EffectOf } from '../../../domain/kit/document.ts'
import type { SealedEffect } from '../../../server/documents/effect.ts'
import type { filing } from '../declare/filing.ts'
import type { order } from '../declare/order/order.ts'
import { checkAgencyFiling, fileAgency, noteAgencyOpinion, numberAgencyFiling } from './filing-effects.ts'
import { orderEffects } from './orders/effects.ts'

export const preshipmentEffects = {
  numberAgencyFiling,
  checkAgencyFiling,
  noteAgencyOpinion,
  fileAgency,
  ...orderEffects,
} satisfies Record<EffectOf<typeof filing | typeof order>, SealedEffect>
