/** Finds the Chromiums, Edges and Chromes of this machine and opens a page in one of them as an application window. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
  /** Where Windows says that a program is installed (App Paths); undefined when it does not know. */
  readonly appPath: (program: string) => string | undefined
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  appPath: registeredPath,
}

const APP_PATHS = String.raw`Software\Microsoft\Windows\CurrentVersion\App Paths`

function registeredPath(program: string): string | undefined {
  const reg = join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'reg.exe')
  for (const hive of ['HKCU', 'HKLM']) {
    try {
      const said = execFileSync(reg, ['query', `${hive}\\${APP_PATHS}\\${program}`, '/ve'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 3_000,
        windowsHide: true,
      })
      const path = appPathIn(said)
      if (path !== undefined) return path
    } catch {
      // Not registered here, or nobody may ask.
    }
  }
  return undefined
}

/** The path in what `reg query … /ve` prints, whatever the language of Windows. */
export function appPathIn(said: string): string | undefined {
  return /\sREG_(?:EXPAND_)?SZ\s+"?([^"\r\n]+\.exe)"?/u.exec(said)?.[1]?.trim()
}

const onPath = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
]
const onWindows = [
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
]
const onMac = ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

export const noBrowser =
  '没有找到 Chromium、Edge 或 Chrome，请把上面的地址粘贴到浏览器中 / No Chromium, Edge or Chrome found: paste the address above into a browser'

/** The browsers' programs, the first to be tried first; `SILL_BROWSER` names one before all others. Windows is asked only by who has tried the rest. */
export function* findBrowsers(machine: Machine): Generator<string, void, void> {
  const seen = new Set<string | undefined>(['', undefined])
  for (const path of everywhere(machine)) {
    if (path === undefined || seen.has(path) || !machine.exists(path)) continue
    seen.add(path)
    yield path
  }
}

function* everywhere(machine: Machine): Generator<string | undefined, void, void> {
  yield machine.env['SILL_BROWSER']
  yield* usualPlaces(machine)
  if (machine.platform === 'win32')
    for (const program of ['msedge.exe', 'chrome.exe']) yield machine.appPath(program)
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    // A 32-bit program sees its own folder as ProgramFiles.
    const roots = [
      env['ProgramFiles(x86)'],
      env['ProgramW6432'],
      env['ProgramFiles'],
      env['LOCALAPPDATA'],
    ].filter((root) => root !== undefined)
    return onWindows.flatMap((program) => roots.map((root) => `${root}\\${program}`))
  }
  if (platform === 'darwin') return onMac
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** `page` is no secret: other people of the machine see it. `profileDir` keeps the window apart from the person's own browsing. `isRoot`: Chromium has no sandbox for root. */
export function windowArguments(page: string, profileDir: string, isRoot: boolean): string[] {
  return [
    `--app=${page}`,
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--window-size=1366,768',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

/** Resolves with the browser that took it; undefined when none is there or none may be started. */
export async function openWindow(
  browsers: Iterable<string>,
  page: string,
  profileDir: string,
): Promise<string | undefined> {
  const isRoot = process.getuid?.() === 0
  for (const browser of browsers)
    if (await started(browser, windowArguments(page, profileDir, isRoot))) return browser
  return undefined
}

function started(browser: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // Blocked by a policy, removed a moment ago, no program at all: told by an event or, for some reasons, at once.
    try {
      const child = spawn(browser, args, { stdio: 'ignore', detached: process.platform !== 'win32' })
      child.once('error', () => resolve(false))
      child.once('spawn', () => resolve(true))
      child.unref()
    } catch {
      resolve(false)
    }
  })
}
