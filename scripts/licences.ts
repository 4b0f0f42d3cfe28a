/**
 * Writes THIRD-PARTY.md from package-lock.json: every part that the product is made of, with its licence. `--check`
 * writes nothing and fails when the file is not up to date. Either way a licence that is not known to fit fails.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { partsOf, thirdParty, unfitParts } from './licences/third-party.ts'

const root = join(import.meta.dirname, '..')
const file = join(root, 'THIRD-PARTY.md')
const parts = partsOf(readFileSync(join(root, 'package-lock.json'), 'utf8'))

const unfit = unfitParts(parts)
for (const { name, licence } of unfit)
  console.error(`${name}: the licence "${licence}" has not been looked at (scripts/licences/third-party.ts)`)

const text = thirdParty(parts)
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error('THIRD-PARTY.md is not up to date: run node scripts/licences.ts')
  process.exitCode = 1
}
if (unfit.length > 0) process.exitCode = 1
