/** Where tests keep what they throw away afterwards. */
import { statfsSync } from 'node:fs'

/** Linux' own number for tmpfs (statfs(2)). */
const TMPFS = 0x01021994
const SHARED_MEMORY = '/dev/shm'
/** Bytes: several times what all tests keep at once. */
const ENOUGH = 6 * 1024 ** 3

/**
 * From here on this process and its children keep temporary files in memory, where the system has room for them. A store that is
 * written through to a disk waits for it after each change, a third of the time of a server that tests talk to; what a killed
 * process leaves behind is the same in both places. Whoever names a place by TMPDIR gets that one.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env['TMPDIR'] === undefined && hasRoom()) process.env['TMPDIR'] = SHARED_MEMORY
}

function hasRoom(): boolean {
  try {
    const { type, bavail, bsize } = statfsSync(SHARED_MEMORY)
    return type === TMPFS && bavail * bsize >= ENOUGH
  } catch {
    return false
  }
}
