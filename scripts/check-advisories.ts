/** Fails when the lock file pins something that advisories.json knows to be weak; part of `npm run check`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concerns, readAdvisories } from './licences/advisories.ts'

const root = join(import.meta.dirname, '..')
const list = readAdvisories(readFileSync(join(root, 'scripts/licences/advisories.json'), 'utf8'))
const found = concerns(readFileSync(join(root, 'package-lock.json'), 'utf8'), list)
for (const { id, severity, what, version, path } of found)
  console.error(`${path} ${version}: ${id} (${severity}): ${what}`)
console.log(
  `advisories: ${list.advisories.length} known, as of ${list.renewed}; ${found.length} concern what is pinned`,
)
process.exitCode = found.length > 0 ? 1 : 0
