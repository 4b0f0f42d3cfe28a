/**
 * What the compiler cannot check: no circle of imports between files, of types neither; no file over 400 lines; general code knows
 * no system, and no system another.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { complaintsAbout } from './structure/rules.ts'

const root = join(import.meta.dirname, '..')
const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  { cwd: root, encoding: 'utf8' },
)
const files = listed
  .split('\n')
  .filter(
    (file) =>
      file !== '' &&
      !file.endsWith('.d.ts') &&
      !file.includes('/migrations/') &&
      existsSync(join(root, file)),
  )
const complaints = complaintsAbout(
  new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])),
)
for (const complaint of complaints) console.error(complaint)
console.log(`structure: ${files.length} files, ${complaints.length} complaints`)
process.exitCode = complaints.length > 0 ? 1 : 0
