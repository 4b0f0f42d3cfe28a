/**
 * The packages that hold the native modules of one platform. npm installs only the building machine's; another target's are
 * fetched here, in the version that the lock file pins and with its digest checked, and put beside them.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { nameOf, type Target } from './target.ts'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
})

const packagesOf = (target: Target): readonly string[] => [`@koromix/koffi-${nameOf(target)}`]

export function ensureTargetPackages(root: string, target: Target): void {
  for (const name of packagesOf(target))
    if (!existsSync(join(root, 'node_modules', name, 'package.json'))) fetchPackage(root, name)
}

function fetchPackage(root: string, name: string): void {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const { version, integrity } = packages[`node_modules/${name}`] ?? {}
  if (version === undefined || integrity === undefined) throw new Error(`${name} is not in the lock file`)
  const folder = mkdtempSync(join(tmpdir(), 'sill-target-'))
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const file = execFileSync(npm, ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }).trim()
    const archive = join(folder, file)
    if (`sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}` !== integrity)
      throw new Error(`${name}@${version} is not what the lock file pins`)
    execFileSync('tar', ['-xzf', file], { cwd: folder })
    cpSync(join(folder, 'package'), join(root, 'node_modules', name), { recursive: true })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
