/**
 * Native modules lie outside of the archive, whose integrity Electron checks, because the system loads them as files. The build
 * puts their digests into the archive (`scripts/build/native-digests.ts`); they are compared before the first one is loaded.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import * as z from 'zod'

/** SHA-256 in hex by path, from the root of the archive, with `/`. */
const digestsSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/u))

/** What is loaded for this machine has to be there. */
const NEEDED = ['better-sqlite3', 'koffi']

/** The first file that is not as it was built, or is missing; undefined when all is well. `list` lies in the archive, `folder` is what lies beside it. */
export function wrongNative(list: string, folder: string): string | undefined {
  const digests = digestsSchema.safeParse(
    existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : undefined,
  )
  if (!digests.success) return list
  const files = globSync('**/*.{node,dll,so,dylib}', { cwd: folder })
  const wrong = files.find(
    (file) =>
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex') !== digests.data[file.split(sep).join('/')],
  )
  return wrong ?? NEEDED.find((name) => !files.some((file) => file.includes(name)))
}
