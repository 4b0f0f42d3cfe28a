/** The secret of an installation: given, or made once and kept beside the data, readable by its owner only. */
import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFolder } from '../db/private-files.ts'
import type { CentralOptions } from './options.ts'

/** Throws when processes that share a PostgreSQL would each make their own. */
export async function keptSecret({ secret, databaseUrl, dataDir }: CentralOptions): Promise<string> {
  if (secret !== undefined) return secret
  if (databaseUrl !== undefined)
    throw new Error(
      'SILL_SECRET must be set when DATABASE_URL is: all processes of one installation share it (64 hex digits or more)',
    )
  const made = randomBytes(32).toString('hex')
  if (dataDir === undefined) return made
  privateFolder(dataDir)
  const path = join(dataDir, 'secret.hex')
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, made, { mode: 0o600 })
  // A link never replaces: whoever came first decides.
  await link(temporary, path).catch(() => undefined)
  await rm(temporary)
  return (await readFile(path, 'utf8')).trim()
}
