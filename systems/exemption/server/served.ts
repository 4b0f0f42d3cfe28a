/** 免于办理强制性产品认证管理 at the server. */
import type { ServedSystem } from '../../../server/served.ts'
import { exemptionEffects } from './effects.ts'
import { exemptionRoutes } from './routes.ts'
import { seedExemption } from './seed/seed.ts'

export const exemptionServed: ServedSystem = {
  effects: exemptionEffects,
  routes: { exemption: exemptionRoutes },
  subjects: {},
  start: async () => ({ close: async () => undefined }),
  seed: seedExemption,
}
