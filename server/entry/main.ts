/**
 * The central server as a program. Settings: SILL_PORT (0: a free one), SILL_HOST, SILL_DATA (folder), DATABASE_URL (PostgreSQL
 * instead of PGlite), SILL_SEED=1, SILL_SECRET (hex), SILL_DESK_DIR and SILL_PUBLIC_DIR (pages), SILL_PUBLIC_URL
 * (how people outside reach this server), SILL_CARD_TRUST (folder), SILL_TRUST_PROXY (addresses or
 * ranges of the proxies before it, comma-separated; 1: those on this machine), SILL_DESK_IDLE_MINUTES (a session at the desk ends
 * when nobody has used it for so long; 30), SILL_DESK_CARD_PORT (of the card reader on officers' machines), SILL_LOG (level),
 * and how mails, SMS and WeChat messages go out: server/channel/from-env.ts.
 * Prints `listening <url>` when it is ready.
 */
import { pino } from 'pino'
import { makeFilesPrivate } from '../../db/private-files.ts'
import { tryKeepMemoryPrivate } from '../../process/private-memory.ts'
import { channelFrom } from '../channel/from-env.ts'
import { withoutContent } from '../platform/safe-log.ts'
import { startCentral, type CentralOptions } from './start.ts'

const { env } = process

/** A number above 0, or nothing; anything else ends the start in words. */
function number<Name extends keyof CentralOptions>(
  name: Name,
  variable: string,
): Partial<Record<Name, number>> {
  const text = env[variable]
  if (text === undefined || text === '') return {}
  const value = Number(text)
  if (!(value > 0 && value <= 65_535)) throw new Error(`${variable} must be a number above 0`)
  return { [name]: value } as Partial<Record<Name, number>> // one key, named by the caller
}

function given<Name extends keyof CentralOptions>(
  name: Name,
  value: string | undefined,
): Partial<Record<Name, string>> {
  return value ? ({ [name]: value } as Partial<Record<Name, string>>) : {} // one key, named by the caller
}

makeFilesPrivate()
await tryKeepMemoryPrivate()
const log = withoutContent(pino({ level: env['SILL_LOG'] ?? 'warn' }, pino.destination(2)))
// What node prints by itself would show the parameters of a failed query.
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'the server ends')
  process.exit(1)
})

try {
  const central = await startCentral({
    port: Number(env['SILL_PORT'] ?? 0),
    isSeeded: env['SILL_SEED'] === '1',
    trustedProxies: (env['SILL_TRUST_PROXY'] ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    log,
    channel: channelFrom(env),
    ...number('deskIdleMinutes', 'SILL_DESK_IDLE_MINUTES'),
    ...number('deskCardPort', 'SILL_DESK_CARD_PORT'),
    ...given('host', env['SILL_HOST']),
    ...given('dataDir', env['SILL_DATA']),
    ...given('databaseUrl', env['DATABASE_URL']),
    ...given('secret', env['SILL_SECRET']),
    ...given('deskDir', env['SILL_DESK_DIR']),
    ...given('publicDir', env['SILL_PUBLIC_DIR']),
    ...given('publicUrl', env['SILL_PUBLIC_URL']),
    ...given('cardTrustDir', env['SILL_CARD_TRUST']),
  })
  process.stdout.write(`listening ${central.url}\n`)
  const stop = () => void central.close().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
