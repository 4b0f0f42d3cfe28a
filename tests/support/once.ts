/** One of several processes makes a folder, the others wait for it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Answers `folder` once it is whole: `make` fills it under this name, and its last sign is a file beside it. Whoever waits fails too
 * when the maker failed; what ends a test ends the wait.
 */
export async function onceAmongProcesses(
  folder: string,
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const [made, failed] = [`${folder}.made`, `${folder}.failed`]
  if (!isFirst(folder)) {
    while (!existsSync(made)) {
      if (existsSync(failed)) throw new Error(`another process could not make ${folder}`)
      await wait(100)
    }
    return folder
  }
  try {
    await make(folder)
    writeFileSync(made, '')
  } catch (error) {
    writeFileSync(failed, '')
    throw error
  }
  return folder
}

/** Whoever makes the folder is: the file system lets one do it. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
