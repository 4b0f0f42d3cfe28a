/** What the environment says to a host, and where its parts are. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

export interface Settings {
  readonly dataDir: string
  readonly serverUrl: string
  readonly rendererDir: string
  /** Program of the print control. */
  readonly controlEntry: string
  /** Folder with the standalone control; an installed client has none, its control came with it. */
  readonly controlBundleDir: string | undefined
  readonly preloadEntry: string
  readonly version: string
  /** Does the browser host open a window by itself? */
  readonly isWindowOpened: boolean
}

type Env = Readonly<Record<string, string | undefined>>

/** `mainUrl` is the running `main/<host>/main.ts` or its bundle `dist/<host>/main.js`. */
export function readSettings(env: Env, platform: NodeJS.Platform, mainUrl: string): Settings {
  const folder = dirname(fileURLToPath(mainUrl))
  const root = resolve(folder, '../..')
  const built = join(root, 'dist')
  const isBundle = !mainUrl.endsWith('.ts')
  const dataDir = resolve(env['SILL_DATA'] ?? defaultDataDir(env, platform))
  return {
    dataDir,
    serverUrl: env['SILL_SERVER_URL'] ?? configuredServer(dataDir) ?? 'http://127.0.0.1:8480',
    rendererDir: resolve(env['SILL_RENDERER_DIR'] ?? join(built, 'renderer')),
    controlEntry: isBundle ? join(built, 'print-control', 'main.js') : join(root, 'print-control', 'main.ts'),
    controlBundleDir: existsSync(join(built, 'print-control', 'node_modules')) ? join(built, 'print-control') : undefined,
    preloadEntry: join(built, 'preload', 'index.cjs'),
    version: z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version,
    isWindowOpened: env['SILL_OPEN'] === '1',
  }
}

/** `sill.json` in the data folder, written by who installs: `{ "serverUrl": "https://central.example" }`. */
const configSchema = z.object({ serverUrl: z.url({ protocol: /^https?$/ }).optional() })

/** Throws when the file is there and is not right: a client that silently asks another server would be worse. */
function configuredServer(dataDir: string): string | undefined {
  const file = join(dataDir, 'sill.json')
  if (!existsSync(file)) return undefined
  return configSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).serverUrl?.replace(/\/$/, '')
}

function defaultDataDir(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Sill')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Sill')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'sill')
}
