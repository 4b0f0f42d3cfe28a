/** Which file a program of the stack is started from. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
let isBuilt = false

/** Builds what is older than its sources; looks once per process. */
export function ensureBuilt(): void {
  if (!isBuilt)
    execFileSync(process.execPath, ['scripts/build.ts', '--if-stale'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  isBuilt = true
}

/** Names a folder with a client and a server of their own, which are started instead; see third-window. */
export const OTHER_PROGRAMS = 'SILL_TEST_PROGRAMS'

/** Built, because that starts in a fraction of the time. */
const entries = {
  server: 'dist/server/main.js',
  browser: 'dist/browser/main.js',
  deskCard: 'dist/browser/desk-card.js',
  control: 'dist/print-control/main.js',
  printClient: 'dist/torture/print-client.js',
  outboxClient: 'dist/torture/outbox-client.js',
  outboxNaive: 'dist/torture/outbox-naive.js',
} as const
type Program = keyof typeof entries

/** `env`: what the program is started with besides. */
export function entryOf(program: Program, env: Readonly<Record<string, string>> = {}): string {
  const others = env[OTHER_PROGRAMS]
  return others === undefined || (program !== 'browser' && program !== 'server')
    ? join(root, entries[program])
    : join(others, `${program}.js`)
}

/** The same, built if it has to be. */
export function builtEntry(program: Program): string {
  ensureBuilt()
  return entryOf(program)
}
