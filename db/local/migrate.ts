/**
 * Migrations of the local store. A file that holds a migration this program does not know was written by a newer Sill:
 * it is refused before anything is written to it. Each run is one transaction, so a kill leaves the file as it was.
 */
import type { Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { label } from '../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../domain/kit/problem.ts'

const TABLE = '__drizzle_migrations'

/** The folder of the migrations: beside this file in the sources, `migrations/local` beside the bundle in a package. */
export function migrationsFolder(): string {
  const places = [
    new URL('./migrations/local/', import.meta.url),
    new URL('./migrations/', import.meta.url),
  ].map((url) => fileURLToPath(url))
  const found = places.find((place) => existsSync(`${place}meta/_journal.json`))
  if (found === undefined) throw new Error(`no migrations of the local store in ${places.join(' or ')}`)
  return found
}

/** DATA_NEWER when the file has been migrated further than this program knows. Only reads. */
export function checkVersion(raw: Database, folder: string): Result<{ isCurrent: boolean }> {
  const exists = raw
    .prepare<[string], { name: string }>(`select name from sqlite_master where type = 'table' and name = ?`)
    .get(TABLE)
  if (!exists) return ok({ isCurrent: false })
  const known = new Set(readMigrationFiles({ migrationsFolder: folder }).map((migration) => migration.hash))
  const applied = raw.prepare<[], { hash: string }>(`select hash from ${TABLE}`).all()
  if (applied.some((migration) => !known.has(migration.hash))) {
    return fail(
      problem(
        'DATA_NEWER',
        label(
          '本机数据由更新版本的 Sill 写入，当前版本不能打开',
          'The data on this computer was written by a newer version of Sill',
        ),
        {
          detail: label('数据未被改动', 'Nothing was changed'),
          next: label('请升级到最新版本后再登录', 'Install the newest version, then log in again'),
        },
      ),
    )
  }
  return ok({ isCurrent: applied.length === known.size })
}

export function migrateLocal(raw: Database, folder: string): void {
  migrate(drizzle(raw), { migrationsFolder: folder })
}
