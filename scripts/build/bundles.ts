/** The bundles for node and Electron: what enters each, and what stays outside. The renderer is `vite.config.ts`'s. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Bundle {
  /** Folder below `dist/`. */
  readonly name: 'browser' | 'electron' | 'preload' | 'print-control' | 'card' | 'server' | 'torture'
  /** Output name without ending, and source. */
  readonly entries: Readonly<Record<string, string>>
  /** Sandboxed preloads have to be CommonJS. */
  readonly format: 'es' | 'cjs'
  /** Files and folders copied into it: source and name beside the bundle. */
  readonly copies?: Readonly<Record<string, string>>
  /** Runs without anything beside it: with fonts and the native modules of this platform. */
  readonly isStandalone?: boolean
  /** Packages that stay outside of this bundle besides {@link externals}: they look for files beside themselves. */
  readonly alsoExternal?: readonly string[]
}

/** Node-API modules, loaded from `node_modules`, with their platform's binary; and Electron itself. */
export const externals = ['better-sqlite3', 'koffi', 'electron'] as const

/** Worker threads are entries of their own and lie beside their bundle as `<name>.js`. */
function workersIn(root: string, folder: string): Record<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:^|[-/\\.])worker\.ts$/.test(file),
  )
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(root, folder, file)]))
}

const pdfium = { 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm': 'pdfium.wasm' } as const
const coreParts = { copies: { 'db/local/migrations': 'migrations/local', ...pdfium } } as const
/** They look for files beside themselves. */
const databases = ['@electric-sql/pglite', 'pg'] as const

/** Client and server in one folder, for tests that put something else in place of a part of them. */
export const clientAndServer = (root: string): Omit<Bundle, 'name'> => ({
  format: 'es',
  entries: {
    browser: join(root, 'main/entry/browser.ts'),
    server: join(root, 'server/entry/main.ts'),
    ...workersIn(root, 'main/core'),
    ...workersIn(root, 'files'),
  },
  ...coreParts,
  alsoExternal: databases,
})

export function bundles(root: string): Bundle[] {
  const fileWorkers = workersIn(root, 'files')
  const coreWorkers = { ...workersIn(root, 'main/core'), ...fileWorkers }
  return [
    {
      name: 'browser',
      format: 'es',
      entries: {
        main: join(root, 'main/entry/browser.ts'),
        'desk-card': join(root, 'main/browser/desk-card.ts'),
        ...coreWorkers,
      },
      ...coreParts,
    },
    {
      name: 'electron',
      format: 'es',
      entries: { main: join(root, 'main/entry/electron.ts'), ...coreWorkers },
      ...coreParts,
    },
    { name: 'preload', format: 'cjs', entries: { index: join(root, 'preload/index.ts') } },
    { name: 'card', format: 'es', entries: { main: join(root, 'main/card/main.ts') } },
    {
      name: 'print-control',
      format: 'es',
      entries: {
        main: join(root, 'print-control/main.ts'),
        ...workersIn(root, 'print-control'),
        ...workersIn(root, 'typeset'),
      },
      copies: pdfium,
      isStandalone: true,
    },
    // For `npm start`, and for the tests, which start it dozens of times: modules one by one are a good part of a start. Runs inside this tree
    // only, because migrations and fonts are found from `dist/server/` as from `server/platform/`.
    {
      name: 'server',
      format: 'es',
      entries: { main: join(root, 'server/entry/main.ts'), ...fileWorkers },
      copies: pdfium,
      alsoExternal: databases,
    },
    // As often: the clients that the kill tests kill.
    {
      name: 'torture',
      format: 'es',
      entries: {
        'print-client': join(root, 'tests/torture/print/client-main.ts'),
        'outbox-client': join(root, 'tests/torture/outbox/client.ts'),
        'outbox-naive': join(root, 'tests/torture/outbox/naive-client.ts'),
        ...coreWorkers,
      },
      ...coreParts,
      alsoExternal: databases,
    },
  ]
}
