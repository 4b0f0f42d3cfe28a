/** The product built and started with a third document type in its catalogue and no other change. */
import { buildWindowWith, envOf, fixtureAt } from './other-window.ts'

export const buildThirdWindow = (): Promise<string> =>
  buildWindowWith({ declared: fixtureAt('third-catalogue.ts'), served: fixtureAt('third-served.ts') })

/** The environment of a server or client that knows the third type. */
export const thirdEnv = envOf
