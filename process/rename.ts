/**
 * Renaming a file that somebody else may be looking at just now: on Windows a virus scanner or an indexer holds a new file
 * for a moment, and the rename is refused. It is tried again for about two seconds; elsewhere such a refusal is final.
 */
import { renameSync } from 'node:fs'

const PASSING = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Milliseconds before each further try. */
const WAITS = [10, 20, 40, 80, 160, 320, 640, 640] as const

const pause = (ms: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

interface Means {
  readonly platform: NodeJS.Platform
  readonly rename: (from: string, to: string) => void
  readonly pause: (ms: number) => unknown
}

const own: Means = { platform: process.platform, rename: renameSync, pause }

/** Blocks while it waits. Throws what `renameSync` throws in the end; nothing has been moved then. */
export function renameSteadily(
  from: string,
  to: string,
  { platform, rename, pause: wait }: Means = own,
): void {
  for (const ms of platform === 'win32' ? WAITS : []) {
    try {
      rename(from, to)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && PASSING.has(String(error.code)))) throw error
    }
    wait(ms)
  }
  rename(from, to)
}
