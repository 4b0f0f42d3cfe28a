/**
 * The journal's file: SQLCipher-encrypted SQLite under a lock that lasts as long as the process holds it open (the
 * operating system drops it when the process dies, however it dies). `synchronous=EXTRA` also flushes the folder.
 */
import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'
import { label } from '../../domain/kit/label.ts'
import { ok, type Result } from '../../domain/kit/problem.ts'
import { storageTroubleOf } from '../../domain/kit/storage-trouble.ts'
import { refuse, whyOf } from '../problems.ts'

const STORE_VERSION = 1

const immutable = (table: string): string => `
  CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

const tables = `
  CREATE TABLE journal (seq INTEGER PRIMARY KEY, job TEXT NOT NULL, entry TEXT NOT NULL) STRICT;
  CREATE TABLE nonces (nonce TEXT PRIMARY KEY, seq INTEGER NOT NULL REFERENCES journal (seq)) STRICT;
  CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
  ${immutable('journal')}
  ${immutable('nonces')}
  CREATE TRIGGER head_no_delete BEFORE DELETE ON head BEGIN SELECT RAISE(ABORT, 'head is append-only'); END;
  CREATE TRIGGER head_only_on BEFORE UPDATE ON head WHEN new.seq <> old.seq + 1 BEGIN SELECT RAISE(ABORT, 'head only moves on'); END;
  PRAGMA user_version = ${STORE_VERSION};`

/**
 * What the spooler was seen to do with a job: no move of the job, so not in its chain, but as durable. A journal from before
 * has none; what was over then is taken for settled.
 */
const sightings = `
  CREATE TABLE sightings (n INTEGER PRIMARY KEY, job TEXT NOT NULL, what TEXT NOT NULL, run TEXT) STRICT;
  ${immutable('sightings')}
  INSERT INTO sightings (job, what) SELECT DISTINCT job, 'settled' FROM journal WHERE json_extract(entry, '$.state') IN ('CONFIRMED', 'SPOILED');`

/** `path` absolute, `key` 64 hex digits. Refusals: CONTROL_JOURNAL_LOCKED, _KEY, _BROKEN, _WRITE. */
export function openStore(path: string, key: string): Result<Database> {
  const isNew = !existsSync(path)
  let db: Database | undefined
  try {
    // Its owner's alone; what SQLite lays beside it has the same modes.
    closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
    db = new Sqlite(path, { timeout: 0 })
    db.pragma(`cipher='sqlcipher'`)
    db.pragma('legacy=4')
    db.pragma(`key="x'${key}'"`)
    db.pragma('locking_mode=EXCLUSIVE')
    db.pragma('synchronous=EXTRA')
    db.pragma('foreign_keys=ON')
    // Without it INSERT OR REPLACE would remove a row past the delete trigger.
    db.pragma('recursive_triggers=ON')
    // Taken once and kept by EXCLUSIVE until the file is closed: a second opener gets SQLITE_BUSY.
    db.exec('BEGIN EXCLUSIVE')
    const version = db.pragma('user_version', { simple: true })
    if (version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined) db.exec(tables)
    else if (version !== STORE_VERSION) {
      db.exec('ROLLBACK')
      db.close()
      return refuse(
        'CONTROL_JOURNAL_BROKEN',
        label(`日志版本 ${String(version)} 不受支持`, `Journal version ${String(version)} is not supported`),
      )
    }
    if (db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'sightings'`).get() === undefined)
      db.exec(sightings)
    db.exec('COMMIT')
    return ok(db)
  } catch (error) {
    db?.close()
    const code = error instanceof Sqlite.SqliteError ? error.code : String(error)
    if (code.startsWith('SQLITE_BUSY')) return refuse('CONTROL_JOURNAL_LOCKED')
    if (code === 'SQLITE_NOTADB') return refuse('CONTROL_JOURNAL_KEY')
    if (code.startsWith('SQLITE_CORRUPT')) return refuse('CONTROL_JOURNAL_BROKEN', label(code, code))
    const cannotWrite = isNew || storageTroubleOf(error) !== undefined
    return refuse(cannotWrite ? 'CONTROL_JOURNAL_WRITE' : 'CONTROL_JOURNAL_BROKEN', whyOf(error))
  }
}
