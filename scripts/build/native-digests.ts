/** The digests of the native modules, in `dist/electron/`, so that they are packed into the archive: what lies beside it is compared with them at each start. */
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** All that are in `node_modules` now, those of other targets too: two targets may be packed at once. */
export function writeNativeDigests(root: string): void {
  const files = globSync(
    ['node_modules/better-sqlite3/prebuilds/*.node', 'node_modules/@koromix/koffi-*/**/*.node'],
    { cwd: root },
  ).toSorted()
  const digests = Object.fromEntries(
    files.map((file) => [
      file.split(sep).join('/'),
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  )
  const target = join(root, 'dist', 'electron', 'natives.json')
  mkdirSync(join(root, 'dist', 'electron'), { recursive: true })
  writeFileSync(`${target}.${process.pid}`, `${JSON.stringify(digests, null, 1)}\n`)
  renameSync(`${target}.${process.pid}`, target)
}
