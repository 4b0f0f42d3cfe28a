/** The product built and started with one of the three versions of 示例送检单. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWindowWith } from './third-window.ts'

export type FormVersion = 'first' | 'second' | 'third'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'versions')

/** Answers the folder of the pages. */
export const buildVersion = (version: FormVersion): Promise<string> =>
  buildWindowWith(join(folder, `${version}-catalogue.ts`))

/** The environment of a server or client that knows this version. */
export const versionEnv = (version: FormVersion, pages: string): Record<string, string> => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'use-version.mjs')).href}`,
  SILL_TEST_FORM: version,
  SILL_RENDERER_DIR: pages,
  SILL_DESK_DIR: pages,
})
