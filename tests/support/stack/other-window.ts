/** The product built and started with fixtures in place of some of its roots. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build as buildPages, type Plugin } from 'vite'
import { bundleInto } from '../../../scripts/build/bundle.ts'
import { clientAndServer } from '../../../scripts/build/bundles.ts'
import { onceAmongProcesses } from '../once.ts'
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

/** How the folders of {@link shareWindows} begin, for every process of a test run. */
const SHARED = 'SILL_TEST_WINDOWS'
/** Beside the other bundles, because they find their neighbours as those do. */
const dist = join(root, 'dist')

/** What is built in this process and its children is built once, and thrown away by the answer, not by {@link throwAwayWindow}. */
export function shareWindows(): () => void {
  const mark = `other-${randomUUID()}`
  process.env[SHARED] = join(dist, mark)
  return () => {
    for (const name of readdirSync(dist))
      if (name.startsWith(mark)) rmSync(join(dist, name), { recursive: true })
  }
}

/** Pages, client and server with these roots, in a folder of their own; answers it. */
export async function buildWindowWith(roots: Roots): Promise<string> {
  ensureBuilt()
  const shared = process.env[SHARED]
  if (shared === undefined) return build(roots, mkdtempSync(join(dist, 'other-')))
  const name = createHash('sha256').update(JSON.stringify(roots)).digest('hex').slice(0, 16)
  return onceAmongProcesses(`${shared}-${name}`, (folder) => build(roots, folder))
}

export function throwAwayWindow(folder: string): void {
  if (process.env[SHARED] === undefined) rmSync(folder, { recursive: true, force: true })
}

async function build(roots: Roots, folder: string): Promise<string> {
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
    await buildPages({
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
