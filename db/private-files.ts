/** Data belongs to whoever runs the program: folders 0700, files 0600, also those that were made otherwise before (SEC-04). */
import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 0o700
const FILE = 0o600

/** Windows keeps what belongs to whom in the profile's own lists; its modes say nothing. */
const hasModes = process.platform !== 'win32'

/** From here on nothing that this process makes, nor its children, is open to others. */
export function makeFilesPrivate(): void {
  if (hasModes) process.umask(0o077)
}

/** Makes the folder; one that is there, and all in it but `except`, is closed to others. What cannot be changed is left: it belongs to somebody else. */
export function privateFolder(dir: string, except: readonly string[] = []): void {
  mkdirSync(dir, { recursive: true, mode: FOLDER })
  if (hasModes) close(dir, except)
}

/** Makes the file when it is not there, and closes it to others: what SQLite lays beside a file has the modes of the file. */
export function privateFile(path: string): void {
  if (!hasModes) return
  closeSync(openSync(path, 'a', FILE))
  restrict(path, FILE)
}

function close(dir: string, except: readonly string[]): void {
  try {
    restrict(dir, FOLDER)
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name)
      if (except.includes(entry.name)) continue
      if (entry.isDirectory()) close(path, [])
      else if (entry.isFile()) restrict(path, FILE)
    }
  } catch {
    // Gone meanwhile, or another's.
  }
}

/** Takes rights away, never gives any. */
function restrict(path: string, mode: number): void {
  const now = lstatSync(path).mode & 0o777
  if ((now & ~mode) !== 0) chmodSync(path, now & mode)
}
