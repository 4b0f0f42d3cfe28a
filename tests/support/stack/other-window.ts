/** The product built and started with fixtures in place of some of its roots. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { bundleInto } from '../../../scripts/build/bundle.ts'
import { clientAndServer } from '../../../scripts/build/bundles.ts'
import { ensureBuilt, OTHER_PROGRAMS } from './entries.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The path of a file in the folder of fixtures. */
export const fixtureAt = (...path: readonly string[]): string => join(root, 'tests', 'fixtures', ...path)

/** By the file in `systems/` that each stands for. */
interface Roots {
  readonly declared: string
  readonly served?: string
  readonly windows?: string
  readonly desks?: string
}

const pagesIn = (folder: string): string => join(folder, 'pages')

/** Builds pages, client and server with these roots, into a folder of their own; answers it. */
export async function buildWindowWith(roots: Roots): Promise<string> {
  ensureBuilt()
  // Beside the other bundles, because they find their neighbours as those do.
  const folder = mkdtempSync(join(root, 'dist', 'other-'))
  const others: readonly (readonly [string, string | undefined])[] = [
    ['/declared.ts', roots.declared],
    ['/systems/served.ts', roots.served],
    ['/systems/windows.tsx', roots.windows],
    ['/systems/desks.ts', roots.desks],
  ]
  const otherRoots: Plugin = {
    name: 'other-roots',
    enforce: 'pre',
    resolveId: (source, importer) =>
      others.find(([file, fixture]) => source.endsWith(file) && importer !== fixture)?.[1] ?? null,
  }
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await bundleInto(root, clientAndServer(root), folder, [otherRoots])
    await build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: pagesIn(folder) },
      plugins: [otherRoots],
    })
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
  return folder
}

/** The environment of a server or client that was built into this folder. */
export const envOf = (folder: string): Record<string, string> => ({
  [OTHER_PROGRAMS]: folder,
  SILL_RENDERER_DIR: pagesIn(folder),
  SILL_DESK_DIR: pagesIn(folder),
})
