/** Before and after all files of a vitest run. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shareCluster } from './postgres.ts'

export function setup(): Promise<() => Promise<void>> {
  // Each file is a process, and many start more: what they compile is kept between them.
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'sill-compile-cache')
  return shareCluster()
}
