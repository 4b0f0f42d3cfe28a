/** 进出口商品检验采信管理 at the server. */
import type { ServedSystem } from '../../../server/served.ts'
import { acceptanceEffects } from './effects.ts'
import { seedAcceptance } from './seed/seed.ts'
import { startAcceptance } from './service.ts'

export const acceptanceServed: ServedSystem = {
  effects: acceptanceEffects,
  routes: {},
  // Every officer of the system decides about every agency.
  subjects: {
    acceptedAgency: async (_services, { account }) => account.systems.includes('acceptance'),
  },
  start: startAcceptance,
  seed: seedAcceptance,
}
