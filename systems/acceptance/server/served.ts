/** 进出口商品检验采信管理 at the server. */
import type { ServedSystem } from '../../../server/served.ts'
import { deskAcceptanceRoutes } from './desk-routes.ts'
import { acceptanceEffects } from './effects.ts'
import { openDirectoryRoutes } from './open-directory.ts'
import { seedAcceptance } from './seed/seed.ts'
import { startAcceptance } from './service.ts'

export const acceptanceServed: ServedSystem = {
  effects: acceptanceEffects,
  routes: { open: openDirectoryRoutes, desk: deskAcceptanceRoutes },
  // Every officer of the system decides about every agency.
  subjects: {
    acceptedAgency: async (_services, { account }) => account.systems.includes('acceptance'),
    disclosure: async (_services, { account }) => account.systems.includes('acceptance'),
  },
  start: startAcceptance,
  seed: seedAcceptance,
}
