/** Finds a Chromium, Edge or Chrome of this machine and opens an address in it as an application window. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync }

const onPath = ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable']
const onWindows = [String.raw`Microsoft\Edge\Application\msedge.exe`, String.raw`Google\Chrome\Application\chrome.exe`, String.raw`Chromium\Application\chrome.exe`]
const onMac = ['Microsoft Edge', 'Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

export const noBrowser = '没有找到 Chromium、Edge 或 Chrome，请把上面的地址粘贴到浏览器中 / No Chromium, Edge or Chrome found: paste the address above into a browser'

/** The browser's program; `SILL_BROWSER` names another one. */
export function findBrowser(machine: Machine): string | undefined {
  const { env, exists } = machine
  return [env['SILL_BROWSER'], ...candidates(machine)].find((path) => path !== undefined && path !== '' && exists(path))
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter((root) => root !== undefined)
    return onWindows.flatMap((program) => roots.map((root) => `${root}\\${program}`))
  }
  if (platform === 'darwin') return onMac
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** `profileDir` keeps the window apart from the person's own browsing. `isRoot`: Chromium has no sandbox for root. */
export function windowArguments(url: string, profileDir: string, isRoot: boolean): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--window-size=1366,768',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

export function openWindow(browser: string, url: string, profileDir: string): ChildProcess {
  const isRoot = process.getuid?.() === 0
  const child = spawn(browser, windowArguments(url, profileDir, isRoot), { stdio: 'ignore', detached: process.platform !== 'win32' })
  child.unref()
  return child
}
