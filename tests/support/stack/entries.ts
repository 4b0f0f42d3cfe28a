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

const entries = {
  server: { built: 'dist/server/main.js', source: 'server/entry/main.ts' },
  browser: { built: 'dist/browser/main.js', source: 'main/entry/browser.ts' },
  deskCard: { built: 'dist/browser/desk-card.js', source: 'main/browser/desk-card.ts' },
  control: { built: 'dist/print-control/main.js', source: 'print-control/main.ts' },
  printClient: { built: 'dist/torture/print-client.js', source: 'tests/torture/print/client-main.ts' },
  outboxClient: { built: 'dist/torture/outbox-client.js', source: 'tests/torture/outbox/client.ts' },
  outboxNaive: { built: 'dist/torture/outbox-naive.js', source: 'tests/torture/outbox/naive-client.ts' },
} as const

/** From the root. What is built starts in a fraction of the time; another catalogue can be put in only where modules are still apart. */
export const entryOf = (program: keyof typeof entries, env: Readonly<Record<string, string>> = {}): string =>
  entries[program][env['NODE_OPTIONS'] === undefined ? 'built' : 'source']

/** The same, wherever the test is run from, and built if it has to be. */
export function builtEntry(program: keyof typeof entries): string {
  ensureBuilt()
  return join(root, entries[program].built)
}
