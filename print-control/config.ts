/** What the environment says: which drivers, where CUPS is, how long a job may stand still. */

export interface ControlConfig {
  readonly drivers: readonly ('cups' | 'windows' | 'file')[]
  /** `http://host:port` or a path of a unix socket. */
  readonly cups: string
  /** Milliseconds. */
  readonly stuckAfter: number
  readonly followEvery: number
  /** Milliseconds between looks at the printers. */
  readonly printersEvery: number
  readonly pauseAt: string | undefined
  readonly pauseMs: number | undefined
}

const names = ['cups', 'windows', 'file'] as const

export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): ControlConfig {
  const wished = (env['SILL_PRINT_DRIVERS'] ?? `${platform === 'win32' ? 'windows' : 'cups'},file`)
    .split(',')
    .map((name) => name.trim())
  return {
    drivers: names.filter((name) => wished.includes(name)),
    cups:
      env['SILL_CUPS_URL'] ??
      env['SILL_CUPS_SOCKET'] ??
      (platform === 'darwin' ? '/private/var/run/cupsd' : '/run/cups/cups.sock'),
    stuckAfter: positive(env['SILL_SPOOL_STUCK_MS'], 120_000),
    followEvery: positive(env['SILL_SPOOL_POLL_MS'], 700),
    printersEvery: positive(env['SILL_PRINTERS_POLL_MS'], 5000),
    pauseAt: env['SILL_CONTROL_PAUSE_AT'],
    pauseMs:
      env['SILL_CONTROL_PAUSE_MS'] === undefined ? undefined : positive(env['SILL_CONTROL_PAUSE_MS'], 1000),
  }
}

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text)
  return text !== undefined && Number.isFinite(value) && value > 0 ? value : otherwise
}
