/** Every effect that a workflow of this system names: a new name does not compile until it is here. */
import type { EffectHandlers } from '../../../server/documents/effect.ts'

export const preshipmentEffects = {} satisfies EffectHandlers
