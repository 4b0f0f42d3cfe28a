/** What the environment says to the browser host. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Settings {
  readonly dataDir: string
  readonly serverUrl: string
  readonly rendererDir: string
  /** Program of the print control, source or bundle. */
  readonly controlEntry: string
  readonly isWindowOpened: boolean
}

type Env = Readonly<Record<string, string | undefined>>

/** `moduleUrl` tells sources (`.ts`) from the bundle, whose parts lie beside each other in one folder. */
export function readSettings(env: Env, platform: NodeJS.Platform, moduleUrl: string): Settings {
  const isSource = moduleUrl.endsWith('.ts')
  const here = import.meta.dirname
  const built = isSource ? resolve(here, '../../dist') : resolve(here, '..')
  return {
    dataDir: resolve(env['SILL_DATA'] ?? defaultDataDir(env, platform)),
    serverUrl: env['SILL_SERVER_URL'] ?? 'http://127.0.0.1:8480',
    rendererDir: resolve(env['SILL_RENDERER_DIR'] ?? join(built, 'renderer')),
    controlEntry: isSource ? resolve(here, '../../print-control/main.ts') : join(built, 'print-control', 'main.js'),
    isWindowOpened: env['SILL_OPEN'] === '1',
  }
}

function defaultDataDir(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Sill')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Sill')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'sill')
}
