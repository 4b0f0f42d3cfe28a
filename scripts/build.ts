/**
 * Builds `dist/`: the renderer, both hosts, the preload, the print control, and the server for the tests. `--if-stale` does nothing when `dist/` is
 * newer than its sources; names of parts (`renderer`, `browser`, …) build only these; `--target=win32-x64` builds for another machine.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { makeCodes } from '../main/core/codes/make.ts'
import { makeBundle } from './build/bundle.ts'
import { bundles } from './build/bundles.ts'
import { writeGuides } from '../main/entry/guides.ts'
import { withLock } from './build/lock.ts'
import { writeNotices } from './build/notices.ts'
import { isStale, markBuilt } from './build/stale.ts'
import { sbomOf } from './licences/sbom.ts'
import { readTarget, thisTarget } from './build/target.ts'

// What is built is the product, also when a test builds it.
process.env['NODE_ENV'] = 'production'

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const targetName = process.argv
  .find((argument) => argument.startsWith('--target='))
  ?.slice('--target='.length)
const target = targetName === undefined ? thisTarget : readTarget(targetName)
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)

async function buildAll(): Promise<void> {
  const startedAt = new Date()
  if (isWanted('renderer')) {
    console.log('building renderer')
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
    await writeGuides(join(root, 'dist', 'renderer'))
  }
  if (isWanted('public')) {
    console.log('building public')
    await build({ configFile: join(root, 'vite.public.config.ts'), logLevel: 'warn' })
  }
  for (const bundle of bundles(root).filter(({ name }) => isWanted(name))) {
    console.log(`building ${bundle.name}`)
    await makeBundle(root, bundle, target)
  }
  if (isWanted('codes')) {
    console.log('making code tables')
    mkdirSync(join(root, 'dist', 'codes'), { recursive: true })
    await makeCodes({ file: join(root, 'dist', 'codes', 'codes.db') })
  }
  if (isWanted('electron')) {
    writeNotices(root, join(root, 'dist', 'electron', 'licences.txt'))
    writeFileSync(
      join(root, 'dist', 'electron', 'sbom.cdx.json'),
      `${JSON.stringify(sbomOf(readFileSync(join(root, 'package-lock.json'), 'utf8')), null, 1)}\n`,
    )
  }
  // What was built for another machine does not count as built here.
  if (wanted.length === 0 && targetName === undefined) markBuilt(root, startedAt)
}

await withLock(join(root, '.cache', 'build.lock'), async () => {
  if (!process.argv.includes('--if-stale') || isStale(root)) await buildAll()
})
