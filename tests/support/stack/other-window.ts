/** The product built and started with fixtures in place of some of its roots. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..', '..')

/** The path of a file in the folder of fixtures. */
export const fixtureAt = (...path: readonly string[]): string => join(root, 'tests', 'fixtures', ...path)

/** By the file in `systems/` that each stands for. */
interface Roots {
  readonly declared: string
  readonly windows?: string
  readonly desks?: string
}

/** Builds the pages with these roots, into a folder of their own; answers it. */
export async function buildWindowWith(roots: Roots): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sill-third-'))
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  const others: readonly (readonly [string, string | undefined])[] = [
    ['/declared.ts', roots.declared],
    ['/systems/windows.tsx', roots.windows],
    ['/systems/desks.ts', roots.desks],
  ]
  try {
    await build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir },
      plugins: [
        {
          name: 'other-roots',
          enforce: 'pre',
          resolveId: (source, importer) =>
            others.find(([file, fixture]) => source.endsWith(file) && importer !== fixture)?.[1] ?? null,
        },
      ],
    })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
  return outDir
}

/** The environment of a server or client that knows this catalogue and shows these pages. */
export const envWith = (catalogue: string, pages: string): Record<string, string> => ({
  NODE_OPTIONS: `--import ${pathToFileURL(fixtureAt('use-catalogue.mjs')).href}`,
  SILL_TEST_CATALOGUE: pathToFileURL(catalogue).href,
  SILL_RENDERER_DIR: pages,
  SILL_DESK_DIR: pages,
})
