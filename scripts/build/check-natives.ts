/** Nothing leaves the packager with a native file of another platform, or without one that it needs. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { binaryKind, isFor } from './binary-kind.ts'
import { nameOf, type Target } from './target.ts'

/** Packages of which a native module must be there. */
const needed = ['better-sqlite3', 'koffi']

/** Throws when something is of another platform or missing. */
export function checkNatives(folder: string, target: Target): void {
  const files = globSync('**/*.node', { cwd: folder })
  const wrong = files.filter((file) => !isFor(readFileSync(join(folder, file)), target))
  if (wrong.length > 0)
    throw new Error(
      `not for ${nameOf(target)}: ${wrong.map((file) => `${file} (${binaryKind(readFileSync(join(folder, file))) ?? 'no binary'})`).join(', ')}`,
    )
  if (!needed.every((name) => files.some((file) => file.includes(name))))
    throw new Error(`native modules are missing for ${nameOf(target)}: found ${files.join(', ') || 'none'}`)
}
