/** What the systems' demonstration data stand on: tenants and accounts are there already. */
import type { Registry } from '../../domain/kit/registry.ts'
import type { EffectHandlers } from '../documents/effect.ts'
import type { SeedEnterprise } from './enterprises.ts'

export interface SeedGround {
  readonly now: Date
  readonly registry: Registry
  readonly effects: EffectHandlers
  readonly enterprises: readonly [SeedEnterprise, ...SeedEnterprise[]]
}
