/** The application's own log: a file in the data folder, warnings also on the console, no secrets. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { safeError } from '../../domain/kit/safe-error.ts'
import type { Log } from '../core/log.ts'

/** Should one of these ever get into a log, it is struck out. */
const secrets = ['password', 'token', 'key', 'secret', 'content', 'input'].flatMap((name) => [
  name,
  `*.${name}`,
])

/** `folder` is made when it is missing. Synchronous: the last line before a crash is the one that counts. */
export function createLog(folder: string): Log {
  const file = fileIn(folder)
  const options = {
    base: { pid: process.pid },
    redact: secrets,
    serializers: { error: (error: unknown) => safeError(error), err: (error: unknown) => safeError(error) },
  }
  const logger = pino(
    options,
    pino.multistream([
      ...(file ? [{ level: 'info' as const, stream: file }] : []),
      { level: 'warn', stream: process.stderr },
    ]),
  )
  return {
    info: (message, more = {}) => logger.info(more, message),
    warn: (message, more = {}) => logger.warn(more, message),
    error: (message, more = {}) => logger.error(more, message),
  }
}

/** A log that cannot be written stops nothing: what it would have said is lost, warnings are still on the console. */
function fileIn(folder: string): ReturnType<typeof pino.destination> | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = pino.destination({ dest: join(folder, 'sill.log'), sync: true, mode: 0o600 })
    file.on('error', () => undefined)
    return file
  } catch {
    return undefined
  }
}
