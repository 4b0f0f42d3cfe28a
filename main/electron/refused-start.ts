/**
 * What the packaged program does not start with: switches of Chromium and node, and variables, that let somebody look into it, put
 * code into it, or take a guard away. Fuses close what node itself would read; Chromium reads its switches whatever the fuses are.
 * What is loaded before the first line of this program runs (LD_PRELOAD, injected libraries) is out of its reach.
 */

/** Looking in. */
const DEBUGGING = [
  /^(?:inspect|debug|remote-debugging|remote-allow-origins|wait-for-debugger|auto-open-devtools|js-flags|expose|heap|cpu-prof|trace|enable-logging|log-net-log|log-file|ssl-key-log-file|tls-keylog|vmodule|v$|dump-|enable-crash)/u,
]
/** Code of others. */
const FOREIGN_CODE = [
  /^(?:require|r$|import|loader|experimental-loader|eval|e$|print|p$|load-extension|disable-extensions-except|load-and-launch-app|app$|browser-subprocess-path|gpu-launcher|.*-cmd-prefix$|utility-and-browser|register-pepper|ppapi)/u,
]
/** Guards and borders of pages, processes and connections. */
const GUARDS = [
  /^(?:no-sandbox|disable-.*sandbox|no-zygote|single-process|in-process-gpu|disable-web-security|disable-site-isolation|disable-features|enable-blink-features|enable-features|allow-|unsafely-|ignore-certificate|test-type|host-rules|host-resolver-rules|proxy-|user-data-dir|disk-cache-dir|enable-automation|headless)/u,
]
const REFUSED = [...DEBUGGING, ...FOREIGN_CODE, ...GUARDS]

/** AppImage's own launcher adds it where the kernel gives no name spaces to people: without it the program would not start there at all. */
const OF_LAUNCHER = 'no-sandbox'

type Env = Readonly<Record<string, string | undefined>>

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

/** Variables that have no place beside a packaged program; a value of `0` is no better. */
const VARIABLES = [
  'ELECTRON_RUN_AS_NODE',
  'NODE_OPTIONS',
  'NODE_REPL_EXTERNAL_MODULE',
  'NODE_V8_COVERAGE',
  'ELECTRON_NO_ASAR',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_ENABLE_STACK_DUMPING',
  'SSLKEYLOGFILE',
] as const

/** The first switch or variable that is not started with; undefined when there is none. `args` without the program itself. */
export function refusedStart(
  args: readonly string[],
  env: Env,
  platform: NodeJS.Platform,
): string | undefined {
  const variable =
    VARIABLES.find((name) => isSet(env[name])) ??
    (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? 'NODE_TLS_REJECT_UNAUTHORIZED' : undefined)
  return variable ?? args.find((argument) => isRefused(argument, platform, env))
}

function isRefused(argument: string, platform: NodeJS.Platform, env: Env): boolean {
  // Chromium takes one dash or two, and on Windows a slash, in any case of letters.
  const name = (platform === 'win32' ? /^(?:--?|\/)([^=:]+)/u : /^--?([^=]+)/u)
    .exec(argument)?.[1]
    ?.toLowerCase()
  if (name === undefined) return false
  if (name === OF_LAUNCHER && platform === 'linux' && isSet(env['APPIMAGE'])) return false
  return REFUSED.some((family) => family.test(name))
}
