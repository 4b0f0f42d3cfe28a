/**
 * The card reader for the desk as a program, on an officer's machine: `SILL_SERVER_URL` (or `sill.json`) names the server whose desk
 * may ask; SILL_DESK_CARD_PORT the port, when the server's setting is another than the usual one. Prints `listening <port>`.
 */
import { DESK_CARD_PORT } from '../../contract/desk-card.ts'
import { tryKeepMemoryPrivate } from '../../process/private-memory.ts'
import { createCards } from '../core/card/create.ts'
import { readSettings, SettingsRefused } from '../host/settings.ts'
import { forkControl } from './control.ts'
import { serveDeskCard } from './serve-desk-card.ts'

await tryKeepMemoryPrivate()
try {
  // The bundle's own programs lie where those of the client's host do.
  const { serverUrl, cardEntry, cardModules } = readSettings(process.env, process.platform, import.meta.url)
  const reader = createCards({
    launcher: forkControl(cardEntry),
    modules: cardModules,
    isLockedOnRemoval: false,
  })
  const service = await serveDeskCard({
    reader,
    origin: new URL(serverUrl).origin,
    port: Number(process.env['SILL_DESK_CARD_PORT'] ?? DESK_CARD_PORT),
  })
  process.stdout.write(`listening ${service.port}\n`)
  const stop = () => void service.close().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.once(signal, stop)
} catch (error) {
  if (
    !(error instanceof SettingsRefused) &&
    !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
  )
    throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
