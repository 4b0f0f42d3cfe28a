/** The product built and started with one of the three versions of 示例送检单. */
import { buildWindowWith, envWith, fixtureAt } from './other-window.ts'

export type FormVersion = 'first' | 'second' | 'third'

const catalogueOf = (version: FormVersion): string => fixtureAt('versions', `${version}-catalogue.ts`)

/** Answers the folder of the pages. */
export const buildVersion = (version: FormVersion): Promise<string> =>
  buildWindowWith({ declared: catalogueOf(version) })

/** The environment of a server or client that knows this version. */
export const versionEnv = (version: FormVersion, pages: string): Record<string, string> =>
  envWith(catalogueOf(version), pages)
