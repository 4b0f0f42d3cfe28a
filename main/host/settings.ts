/** What the environment says to a host, and where its parts are. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { label, type Label } from '../../domain/kit/label.ts'
import { pkcs11Modules } from '../core/card/modules.ts'
import type { LockPolicy } from '../core/options.ts'
import { lockPolicy, policyFile, readPolicy } from './machine-policy.ts'
import { wrongServerUrl } from '../core/central/server-url.ts'

export interface Settings {
  readonly dataDir: string
  /** Beside the data folder, never in it: what decides about access. */
  readonly keeperDir: string
  readonly serverUrl: string
  readonly rendererDir: string
  /** Program of the print control. */
  readonly controlEntry: string
  /** Folder with the standalone control; an installed client has none, its control came with it. */
  readonly controlBundleDir: string | undefined
  /** The file of code tables that the build made. */
  readonly codesSeed: string | undefined
  /** Program of the card process. */
  readonly cardEntry: string
  /** PKCS#11 modules: SILL_PKCS11 (paths, separated as in PATH), `sill.json`, else the usual places. */
  readonly cardModules: readonly string[]
  readonly isLockedOnCardRemoval: boolean
  /** Locking without input. */
  readonly lock: { readonly policy: LockPolicy; /** Milliseconds. */ readonly minute: number }
  readonly preloadEntry: string
  readonly version: string
  /** Does the browser host open a window by itself? Unless SILL_OPEN=0, for tests and machines without a screen. */
  readonly isWindowOpened: boolean
}

/** What was set cannot be used; the message says what to change. */
export class SettingsRefused extends Error {
  constructor({ zh, en }: Label) {
    super(`${zh}\n${en}`)
    this.name = 'SettingsRefused'
  }
}

const UNCHECKED = label(
  '环境变量 NODE_TLS_REJECT_UNAUTHORIZED=0 会使服务器证书不被检查，程序不启动。',
  'With NODE_TLS_REJECT_UNAUTHORIZED=0 nobody would check the server’s certificate; the program does not start.',
)

type Env = Readonly<Record<string, string | undefined>>

/** `policyAt` is the machine's rules. `mainUrl` is the running `main/<host>/main.ts` or its bundle `dist/<host>/main.js`. */
export function readSettings(
  env: Env,
  platform: NodeJS.Platform,
  mainUrl: string,
  policyAt: string = policyFile(platform, process.execPath),
): Settings {
  const folder = dirname(fileURLToPath(mainUrl))
  const root = resolve(folder, '../..')
  const built = join(root, 'dist')
  const isBundle = !mainUrl.endsWith('.ts')
  const dataDir = resolve(env['SILL_DATA'] ?? defaultDataDir(env, platform))
  const configured = readConfig(dataDir)
  const policy = readPolicy(policyAt)
  const serverUrl =
    policy.serverUrl?.replace(/\/$/, '') ??
    env['SILL_SERVER_URL'] ??
    configured.serverUrl?.replace(/\/$/, '') ??
    'http://127.0.0.1:8480'
  const wrong = wrongServerUrl(serverUrl)
  if (wrong !== undefined) throw new SettingsRefused(wrong)
  // Node would then talk to anybody who calls himself that server.
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' && serverUrl.startsWith('https:'))
    throw new SettingsRefused(UNCHECKED)
  return {
    dataDir,
    keeperDir: `${dataDir}.keeper`,
    serverUrl,
    // Other pages only in a checkout: in a package nobody's environment changes what is shown.
    rendererDir: resolve(
      (existsSync(join(root, 'tsconfig.base.json')) ? env['SILL_RENDERER_DIR'] : undefined) ??
        join(built, 'renderer'),
    ),
    controlEntry: isBundle ? join(built, 'print-control', 'main.js') : join(root, 'print-control', 'main.ts'),
    controlBundleDir: existsSync(join(built, 'print-control', 'node_modules'))
      ? join(built, 'print-control')
      : undefined,
    codesSeed: existsSync(join(built, 'codes', 'codes.db')) ? join(built, 'codes', 'codes.db') : undefined,
    cardEntry: isBundle ? join(built, 'card', 'main.js') : join(root, 'main', 'card', 'main.ts'),
    cardModules: pkcs11Modules(
      policy.card?.modules ??
        env['SILL_PKCS11']?.split(delimiter).filter((path) => path !== '') ??
        configured.card?.modules ??
        [],
      env,
      platform,
    ),
    isLockedOnCardRemoval: policy.card?.lockOnRemoval ?? configured.card?.lockOnRemoval ?? true,
    lock: { policy: lockPolicy(policy), minute: lockMinute(env['SILL_LOCK_MINUTE_MS']) },
    preloadEntry: join(built, 'preload', 'index.cjs'),
    version: z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version,
    isWindowOpened: env['SILL_OPEN'] !== '0',
  }
}

/** For tests, and only ever shorter than a minute is. */
const lockMinute = (given: string | undefined): number =>
  z.coerce.number().int().min(100).max(60_000).catch(60_000).parse(given)

/** `sill.json` in the data folder, written by who installs: `{ "serverUrl": "https://central.example" }`. */
const configSchema = z.object({
  serverUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Paths of PKCS#11 modules; whether taking the card out locks (it does unless told otherwise). */
  card: z
    .object({ modules: z.array(z.string()).max(20).optional(), lockOnRemoval: z.boolean().optional() })
    .optional(),
})

/** Throws when the file is there and is not right: a client that silently asks another server would be worse. */
function readConfig(dataDir: string): z.infer<typeof configSchema> {
  const file = join(dataDir, 'sill.json')
  return existsSync(file) ? configSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
}

function defaultDataDir(env: Env, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Sill')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Sill')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'sill')
}
