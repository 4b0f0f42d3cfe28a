/** The product built and started with one of the three versions of 示例送检单. */
import { buildWindowWith, envOf, fixtureAt } from './other-window.ts'

export type FormVersion = 'first' | 'second' | 'third'

/** Answers the folder that it was built into. */
export const buildVersion = (version: FormVersion): Promise<string> =>
  buildWindowWith({ declared: fixtureAt('versions', `${version}-catalogue.ts`) })

/** The environment of a server or client that knows the version in this folder. */
export const versionEnv = envOf
