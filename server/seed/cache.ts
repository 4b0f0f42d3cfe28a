/**
 * The seeded database as an archive in `.cache/`, so that a demonstration or a test starts in a second. Its name is the
 * digest of everything that it was made from and of the day, because seeded dates are near today.
 */
import { createHash, randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renameSteadily } from '../../process/rename.ts'
import type { Db } from '../platform/database.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { openPglite } from '../platform/open-pglite.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cacheDir = join(root, '.cache', 'seed')

const names = new Map<string, Promise<string>>()

/** Looked up once in a process, which runs what it has loaded. */
function nameOf(variant: string, now: Date): Promise<string> {
  const of = `${variant}${legalDate(now)}`
  const name = names.get(of) ?? digestOf(of)
  names.set(of, name)
  return name
}

async function digestOf(of: string): Promise<string> {
  const digest = createHash('sha256').update(of)
  const sources = globSync(
    [
      'db/*.ts',
      'db/central/**',
      'domain/**/*.ts',
      'systems/*.ts',
      'systems/*/{declare,server,paper}/**/*.ts',
      'server/seed/**',
      'server/signing/**',
      'server/documents/**',
      'server/notices/**',
      'server/uploads/**',
      'server/platform/**',
      'typeset/**/*.ts',
    ],
    { cwd: root, withFileTypes: true },
  )
  for (const path of sources
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    digest.update(path).update(await readFile(path))
  return `${digest.digest('hex').slice(0, 24)}.tar`
}

/** An archive of a database that `seed` has filled; made when it is not there, in a temporary file first. */
export async function seededDump(variant: string, now: Date, seed: (db: Db) => Promise<void>): Promise<Blob> {
  const name = await nameOf(variant, now)
  const path = join(cacheDir, name)
  const kept = await readFile(path).catch(() => undefined)
  if (kept) return new Blob([kept])
  const database = await openPglite({})
  await seed(database.db)
  const dump = await database.dump()
  await database.close()
  await mkdir(cacheDir, { recursive: true })
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, new Uint8Array(await dump.arrayBuffer()))
  renameSteadily(temporary, path)
  await removeOld(name)
  return dump
}

/** A few are enough: today's, and those of neighbours who work on the same tree. */
async function removeOld(current: string): Promise<void> {
  const others = (await readdir(cacheDir)).filter((name) => name.endsWith('.tar') && name !== current).sort()
  for (const name of others.slice(0, Math.max(0, others.length - 4)))
    await rm(join(cacheDir, name), { force: true })
}
