/** Every effect that a workflow of the product names, mapped to its handler: a new name does not compile until it is here. */
import type { ProductEffect } from '../../domain/systems/catalogue.ts'
import { allowReprint, collectOnsite } from '../certificates/effects.ts'
import { registrationEffects } from '../registration/effects.ts'
import type { SealedEffect } from './effect.ts'
import { numberApplication } from './number-application.ts'

export const productEffects = { numberApplication, allowReprint, collectOnsite, ...registrationEffects } satisfies Record<ProductEffect, SealedEffect>
