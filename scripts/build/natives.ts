/** The print control's native modules, this platform's binaries only, for a control that runs on its own. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const platform = `${process.platform}-${process.arch}`

const files = [
  'better-sqlite3/package.json',
  'better-sqlite3/LICENSE',
  'better-sqlite3/lib',
  `better-sqlite3/prebuilds/${platform}.node`,
  'koffi/package.json',
  'koffi/LICENSE.txt',
  'koffi/index.js',
  'koffi/index.cjs',
  'koffi/src/koffi/index.js',
  'koffi/src/koffi/index.cjs',
  'koffi/src/koffi/src/static.js',
  'koffi/src/koffi/src/static.cjs',
  'koffi/src/koffi/src/trampolines.cjs',
  `@koromix/koffi-${platform}`,
]

export function copyNatives(root: string, folder: string): void {
  for (const file of files) {
    const from = join(root, 'node_modules', file)
    if (existsSync(from)) cpSync(from, join(folder, file), { recursive: true })
  }
}
