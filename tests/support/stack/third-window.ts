/** The product built and started with a third document type in its catalogue and no other change. */
import { buildWindowWith, fixtureAt } from './other-window.ts'

export const buildThirdWindow = (): Promise<string> =>
  buildWindowWith({ declared: fixtureAt('third-catalogue.ts'), served: fixtureAt('third-served.ts') })
