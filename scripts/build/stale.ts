/** Is `dist/` older than what it is made of? */
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'domain',
  'codes',
  'contract',
  'db',
  'typeset',
  'main',
  'preload',
  'print-control',
  'process',
  'files',
  'secrets',
  'public',
  'renderer',
  'server',
  'systems',
  'tests/support/core',
  'tests/torture/outbox',
  'tests/torture/print',
  'scripts/build',
  'scripts/build.ts',
  'vite.config.ts',
  'vite.public.config.ts',
  'CHANGELOG.md',
  'package-lock.json',
]
const stamp = (root: string): string => join(root, 'dist', '.built')

export function isStale(root: string): boolean {
  if (!existsSync(stamp(root))) return true
  const built = statSync(stamp(root)).mtimeMs
  return sources.some((source) => newest(join(root, source)) > built)
}

/** `startedAt`: what changed during the build is newer than it. */
export function markBuilt(root: string, startedAt: Date): void {
  writeFileSync(stamp(root), '')
  utimesSync(stamp(root), startedAt, startedAt)
}

/** Milliseconds since 1970 of the latest change below a path; 0 when there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Math.max(
    own.mtimeMs,
    ...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
}
