/** The application's own log: a file in the data folder, no personal data, and warnings on the console. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'

/** Bodies, passwords and keys never belong into a log; should one get there by its usual name, it is struck out. */
const secrets = ['password', 'token', 'key', 'secret', 'content', 'input'].flatMap((name) => [name, `*.${name}`])

/** `folder` is made when it is missing. Synchronous: the last line before a crash is the one that counts. */
export function createLog(folder: string): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = pino.destination({ dest: join(folder, 'sill.log'), mkdir: true, sync: true })
  return pino({ base: { pid: process.pid }, redact: secrets }, pino.multistream([{ level: 'info', stream: file }, { level: 'warn', stream: process.stderr }]))
}
