/** 进口旧机电产品装运前检验监督管理 at the server. */
import type { ServedSystem } from '../../../server/served.ts'
import { preshipmentEffects } from './effects.ts'
import { preshipmentRoutes } from './routes.ts'
import { seedPreshipment } from './seed/seed.ts'

export const preshipmentServed: ServedSystem = {
  effects: preshipmentEffects,
  routes: { preshipment: preshipmentRoutes },
  subjects: { regulation: (_, { account }) => account.systems.includes('preshipment') },
  start: async () => ({ close: async () => undefined }),
  seed: seedPreshipment,
}
