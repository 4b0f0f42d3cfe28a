/** Electron for real: the window opens on its own scheme and is as closed as tests/security says (SEC-02). */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

/** The runtime that is here already; nothing is fetched for a test. */
function electronProgram(): string | undefined {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

const program = electronProgram()
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
const why = 'Electron smoke test skipped: no Electron runtime, or no screen, on this machine.'

test('SEC-02 Electron: the window opens, and its page has nothing but its port', async () => {
  // The only skip of the suite: this machine has no Electron runtime, or no screen to show a window on.
  const isPossible = program !== undefined && hasScreen
  if (!isPossible) console.log(why)
  test.skip(!isPossible, why)
  const data = mkdtempSync(join(tmpdir(), 'sill-electron-'))
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    ...(program === undefined ? {} : { executablePath: program }),
    args: [root, ...(isRoot ? ['--no-sandbox'] : [])],
    env: { ...stringsOf(process.env), SILL_DATA: data, SILL_SERVER_URL: 'http://127.0.0.1:9' },
  })
  try {
    const page = await app.firstWindow()
    await expect(page.getByRole('button', { name: /登\s*录/ }).first()).toBeVisible()
    expect(page.url()).toBe('sill://app/')
    const seen = await page.evaluate(async () => ({
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      opened: window.open('https://example.com/') === null,
      fetched: await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
      permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
    }))
    expect(seen).toEqual({ node: [], opened: true, fetched: 'refused', permission: 'denied' })
    await page.evaluate(() => window.location.assign('https://example.com/'))
    await page.waitForTimeout(500)
    expect(page.url()).toBe('sill://app/')
  } finally {
    await app.close()
    for (const folder of [data, `${data}.keeper`]) rmSync(folder, { recursive: true, force: true })
  }
})

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
