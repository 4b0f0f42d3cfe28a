/**
 * Which incarnation of a workstation holds the journal. It stays the same while the journal is the same file on a machine that
 * was not started again: whoever held it before is dead then, because the lock on that very file was free. A copy of the file,
 * beside its stopped original or on another machine, is another incarnation and cannot speak for it.
 */
import type { Database } from 'better-sqlite3'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

const table =
  'CREATE TABLE IF NOT EXISTS place (id INTEGER PRIMARY KEY CHECK (id = 1), place TEXT NOT NULL, incarnation TEXT NOT NULL) STRICT'

/** Changes with every start of the machine; undefined where the system gives none: then every opening is a new incarnation. */
function bootOf(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return undefined
  }
}

/** Which file it is, by the file system: another one under the same name has another number. */
export function fileId(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}

function placeOf(path: string): string {
  const [boot, file] = [bootOf(), fileId(path)]
  return boot === undefined || file === undefined
    ? randomUUID()
    : createHash('sha256').update(`${boot} ${file}`).digest('hex')
}

/** `db` holds the file under its lock. */
export function incarnationOf(db: Database, path: string): string {
  db.exec(table)
  const place = placeOf(path)
  const before = db
    .prepare<[], { place: string; incarnation: string }>('SELECT place, incarnation FROM place')
    .get()
  if (before?.place === place) return before.incarnation
  const incarnation = randomUUID()
  db.prepare(
    'INSERT INTO place (id, place, incarnation) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET place = excluded.place, incarnation = excluded.incarnation',
  ).run(place, incarnation)
  return incarnation
}
