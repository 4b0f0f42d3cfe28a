/** The print control's native modules, with one platform's binaries only, for a control that runs on its own. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkNatives } from './check-natives.ts'
import { ensureTargetPackages } from './target-packages.ts'
import { nameOf, type Target } from './target.ts'

const filesFor = (target: Target): readonly string[] => [
  'better-sqlite3/package.json',
  'better-sqlite3/LICENSE',
  'better-sqlite3/lib',
  `better-sqlite3/prebuilds/${nameOf(target)}.node`,
  'koffi/package.json',
  'koffi/LICENSE.txt',
  'koffi/index.js',
  'koffi/index.cjs',
  'koffi/src/koffi/index.js',
  'koffi/src/koffi/index.cjs',
  'koffi/src/koffi/src/static.js',
  'koffi/src/koffi/src/static.cjs',
  'koffi/src/koffi/src/trampolines.cjs',
  `@koromix/koffi-${nameOf(target)}`,
]

/** Throws when a module of the target is missing. */
export function copyNatives(root: string, folder: string, target: Target): void {
  ensureTargetPackages(root, target)
  rmSync(folder, { recursive: true, force: true })
  for (const file of filesFor(target))
    cpSync(join(root, 'node_modules', file), join(folder, file), { recursive: true })
  checkNatives(folder, target)
}
