/** 行政相对人统一管理 at the server. */
import type { ServedSystem } from '../../../server/served.ts'
import { registrationSubjects } from './audit-subjects.ts'
import { registrationEffects } from './effects.ts'
import { registrationRoutes } from './routes.ts'
import { seedRegistration } from './seed/seed.ts'
import { startRegistration } from './service.ts'

export const registrationServed: ServedSystem = {
  effects: registrationEffects,
  routes: { registration: registrationRoutes },
  subjects: registrationSubjects,
  start: (services) => startRegistration(services),
  seed: seedRegistration,
}
