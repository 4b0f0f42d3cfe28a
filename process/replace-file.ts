/** Replaces a file as a whole: written aside, forced to disk, renamed. Who reads it finds the old text or the new one, also after a cut of power. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { renameSteadily } from './rename.ts'

export function replaceFile(path: string, text: string): void {
  const aside = `${path}.new`
  const file = openSync(aside, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSteadily(aside, path)
  if (process.platform === 'win32') return // a folder cannot be opened there
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
