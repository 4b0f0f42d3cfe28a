/**
 * One process at a time per data folder. The lock is an exclusive transaction on a small SQLite file: the operating
 * system drops it when the process ends, however it ends, so no stale lock can be left behind.
 */
import Sqlite from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { privateFile } from '../../../db/private-files.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'

export interface DataLock {
  release(): void
}

/** DATA_IN_USE when another process holds the folder. */
export function lockDataDir(dataDir: string): Result<DataLock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  privateFile(join(dataDir, 'lock.db'))
  const raw = new Sqlite(join(dataDir, 'lock.db'), { timeout: 500 })
  try {
    raw.pragma('journal_mode=DELETE')
    raw.exec('begin exclusive')
  } catch (error) {
    raw.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return fail(
        problem(
          'DATA_IN_USE',
          label('Sill 已在运行，本机数据正在被使用', 'Sill is already running and uses this data folder'),
          {
            detail: label(dataDir, dataDir),
            next: label('请切换到已打开的窗口', 'Switch to the window that is open'),
          },
        ),
      )
    }
    throw error
  }
  return ok({ release: () => void raw.close() })
}
