/** A disk of a few megabytes that can be filled: a real one, where this system lets the test mount it. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly path: string
  /** Until nothing more can be written. */
  fill(): void
  /** As it was before. */
  empty(): void
  setReadOnly(isReadOnly: boolean): void
  remove(): void
}

/** Root of a system, or of a container, that may mount. */
export const canMount = ((): boolean => {
  try {
    const disk = smallDisk(1)
    disk.remove()
    return true
  } catch {
    return false
  }
})()

/** Throws where nothing may be mounted. */
export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'sill-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'pipe' })
  } catch (error) {
    rmSync(path, { recursive: true })
    throw error
  }
  const filler = join(path, 'filler')
  return {
    path,
    fill: () => {
      const file = openSync(filler, 'a')
      // Ever smaller pieces: the last page is taken too.
      for (let piece = 1024 * 1024; piece >= 1;)
        try {
          writeSync(file, Buffer.alloc(piece, 1))
        } catch {
          piece = Math.floor(piece / 2)
        }
      closeSync(file)
    },
    empty: () => rmSync(filler),
    setReadOnly: (isReadOnly) =>
      void execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, path], { stdio: 'pipe' }),
    remove: () => {
      execFileSync('umount', ['-l', path], { stdio: 'pipe' })
      rmSync(path, { recursive: true })
    },
  }
}
