/** PGlite: PostgreSQL inside this process, one process per directory. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { privateFolder } from '../../db/private-files.ts'
import type { Database, Db } from './store.ts'
import { DurableNodeFS, durableStartParams } from './durable-files.ts'
import { lockDirectory } from './directory-lock.ts'
import { migrationsFolder } from './migrations.ts'
import { unpack } from './unpack.ts'

export interface PgliteDatabase extends Database {
  /** The whole database as an archive, to start others from. */
  dump(): Promise<Blob>
}

const dataOf = (dir: string): string => join(dir, 'pgdata')

/** Is there a database in this directory already? */
export const hasPglite = (dir: string | undefined): boolean =>
  dir !== undefined && existsSync(join(dataOf(dir), 'PG_VERSION'))

export async function openPglite(options: {
  readonly dir?: string | undefined
  readonly dump?: Blob | undefined
}): Promise<PgliteDatabase> {
  const { dir } = options
  if (dir !== undefined) privateFolder(dir)
  const unlock = dir === undefined ? async () => undefined : await lockDirectory(dir)
  try {
    if (dir !== undefined && options.dump !== undefined && !hasPglite(dir))
      await unpack(options.dump, dataOf(dir))
    const client =
      dir === undefined
        ? new PGlite(options.dump === undefined ? {} : { loadDataDir: options.dump })
        : new PGlite({ fs: new DurableNodeFS(dataOf(dir)), startParams: durableStartParams() })
    await client.waitReady
    const db = drizzle({ client })
    await migrate(db, { migrationsFolder })
    if (dir !== undefined) privateFolder(dir)
    return {
      db: db as unknown as Db, // the two drivers differ in the type of raw results only
      listen: (channel, onPayload) => client.listen(channel, onPayload),
      dump: async () => {
        await client.exec('checkpoint') // so that whoever starts from it has little to recover
        return client.dumpDataDir('none')
      },
      close: async () => {
        await client.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}
