/** Opens one account's encrypted file: SQLCipher with a raw 256-bit key, WAL, every commit on disk before it answers. */
import Sqlite, { type Database } from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { existsSync } from 'node:fs'
import type { Registry } from '../../domain/kit/registry.ts'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'
import { privateFile } from '../private-files.ts'
import { ensureIndexes } from './indexes.ts'
import { checkVersion, migrateLocal, migrationsFolder } from './migrate.ts'
import * as schema from './schema.ts'

export type LocalDb = BetterSQLite3Database<typeof schema>
export interface LocalStore {
  readonly raw: Database
  readonly db: LocalDb
  close(): void
}

function unlockFile(path: string, key: Buffer, readonly: boolean): Database {
  const raw = new Sqlite(path, { readonly, timeout: 5_000 })
  raw.pragma(`cipher='sqlcipher'`)
  raw.pragma(`legacy=4`)
  raw.pragma(`key="x'${key.toString('hex')}'"`)
  return raw
}

/** A second connection to an account's file that is open already: it only reads, in a thread of its own. */
export function openToRead(path: string, key: Buffer): Database {
  const raw = unlockFile(path, key, true)
  raw.pragma('temp_store=MEMORY')
  raw.pragma('cache_size=-16000')
  return raw
}

const wrongKey = () =>
  problem(
    'DATA_KEY',
    label('本机数据无法用此密钥打开', 'The data on this computer cannot be opened with this key'),
    { detail: label('数据未被改动', 'Nothing was changed') },
  )

/** An existing file is looked at read-only first, so that one which is refused stays as it was, byte for byte. */
function inspect(path: string, key: Buffer, folder: string): Result<{ isCurrent: boolean }> {
  if (!existsSync(path)) return ok({ isCurrent: false })
  const raw = unlockFile(path, key, true)
  try {
    raw.prepare('select count(*) from sqlite_master').get()
    return checkVersion(raw, folder)
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_NOTADB') return fail(wrongKey())
    throw error
  } finally {
    raw.close()
  }
}

/** Failures: DATA_KEY (wrong key), DATA_NEWER (a newer program's file). `key` is 32 bytes. */
export function openLocal(
  path: string,
  key: Buffer,
  registry: Registry,
  folder: string = migrationsFolder(),
): Result<LocalStore> {
  const seen = inspect(path, key, folder)
  if (!seen.ok) return seen
  privateFile(path)
  const raw = unlockFile(path, key, false)
  try {
    raw.pragma('journal_mode=WAL')
    raw.pragma('synchronous=FULL')
    raw.pragma('temp_store=MEMORY')
    raw.pragma('cache_size=-32000')
    // The cipher's default writes every freed page once more, as zeros; here all that is ever written is encrypted.
    raw.pragma('secure_delete=FAST')
    if (!seen.value.isCurrent) migrateLocal(raw, folder)
    ensureIndexes(raw, registry)
  } catch (error) {
    raw.close()
    throw error
  }
  return ok({ raw, db: drizzle(raw, { schema }), close: () => void raw.close() })
}
