/** The product built and started with a third document type in its catalogue and no other change. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..', '..')
export const buildThirdWindow = (): Promise<string> =>
  buildWindowWith(join(root, 'tests', 'fixtures', 'third-catalogue.ts'))

/** Builds the pages with `fixture` in place of the product's catalogue, into a folder of their own; answers it. */
export async function buildWindowWith(fixture: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sill-third-'))
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir },
      plugins: [
        {
          name: 'other-catalogue',
          enforce: 'pre',
          resolveId: (source, importer) =>
            source.endsWith('/declared.ts') && importer !== fixture ? fixture : null,
        },
      ],
    })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
  return outDir
}

/** The environment of a server or client that knows the third type. */
export const thirdEnv = (pages: string): Record<string, string> => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'tests', 'fixtures', 'use-third.mjs')).href}`,
  SILL_RENDERER_DIR: pages,
  SILL_DESK_DIR: pages,
})
