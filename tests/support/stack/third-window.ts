/** The product built and started with a third document type in its catalogue and no other change. */
import { buildWindowWith, envWith, fixtureAt } from './other-window.ts'

const third = fixtureAt('third-catalogue.ts')

export const buildThirdWindow = (): Promise<string> => buildWindowWith({ declared: third })

/** The environment of a server or client that knows the third type. */
export const thirdEnv = (pages: string): Record<string, string> => envWith(third, pages)
