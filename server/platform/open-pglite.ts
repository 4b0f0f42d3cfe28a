/** PGlite: PostgreSQL inside this process, one process per directory. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Database, Db } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { migrationsFolder } from './migrations.ts'

export interface PgliteDatabase extends Database {
  /** The whole database as an archive, to start others from. */
  dump(): Promise<Blob>
}

export async function openPglite(options: { readonly dir?: string | undefined; readonly dump?: Blob | undefined }): Promise<PgliteDatabase> {
  const { dir } = options
  if (dir !== undefined) await mkdir(dir, { recursive: true })
  const unlock = dir === undefined ? async () => undefined : await lockDirectory(dir)
  try {
    const data = dir === undefined ? undefined : join(dir, 'pgdata')
    const isNew = data === undefined || !existsSync(join(data, 'PG_VERSION'))
    const client = new PGlite({ ...(data === undefined ? {} : { dataDir: data }), ...(isNew && options.dump ? { loadDataDir: options.dump } : {}) })
    await client.waitReady
    const db = drizzle({ client })
    await migrate(db, { migrationsFolder })
    return {
      db: db as unknown as Db, // the two drivers differ in the type of raw results only
      listen: (channel, onPayload) => client.listen(channel, onPayload),
      dump: () => client.dumpDataDir('none'),
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
