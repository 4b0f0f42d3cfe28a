/** SEC-02: what the packaged program does not start with. Electron is a fake; that it ends before anything is opened is what counts. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { refusedStart } from '../../main/electron/refused-start.ts'

describe('the decision', () => {
  const switches = [
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-debugging-address=0.0.0.0',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--inspect-brk-node',
    '--inspect-port=1',
    '-inspect',
    '--INSPECT',
    '--js-flags=--expose-gc',
    '--require=./evil.js',
    '-r',
    '--import=x',
    '--load-extension=/tmp/x',
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-seccomp-filter-sandbox',
    '--single-process',
    '--disable-web-security',
    '--disable-site-isolation-trials',
    '--allow-file-access-from-files',
    '--ignore-certificate-errors',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=evil:1',
    '--user-data-dir=/tmp/x',
    '--renderer-cmd-prefix=gdb',
    '--utility-cmd-prefix=gdb',
    '--browser-subprocess-path=/tmp/x',
    '--gpu-launcher=x',
    '--ssl-key-log-file=/tmp/k',
    '--log-net-log=/tmp/n',
    '--headless',
  ]
  test.each(switches)('%s is refused', (given) => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(refusedStart(['x', given], {}, platform)).toBe(given)
  })

  test('on Windows a slash is a switch too', () => {
    expect(refusedStart(['/inspect'], {}, 'win32')).toBe('/inspect')
    expect(refusedStart(['/inspect'], {}, 'linux')).toBeUndefined()
  })

  test.each([
    'ELECTRON_RUN_AS_NODE',
    'NODE_OPTIONS',
    'ELECTRON_NO_ASAR',
    'ELECTRON_ENABLE_LOGGING',
    'NODE_V8_COVERAGE',
    'SSLKEYLOGFILE',
  ])('variable %s is refused', (name) => {
    expect(refusedStart([], { [name]: '1' }, 'win32')).toBe(name)
    expect(refusedStart([], { [name]: '' }, 'win32')).toBeUndefined()
  })

  test('a server whose certificate nobody checks is refused; checking it is not', () => {
    expect(refusedStart([], { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'linux')).toBe(
      'NODE_TLS_REJECT_UNAUTHORIZED',
    )
    expect(refusedStart([], { NODE_TLS_REJECT_UNAUTHORIZED: '1' }, 'linux')).toBeUndefined()
  })

  test.each([
    '--lang=zh-CN',
    '--force-device-scale-factor=1.5',
    '--disable-gpu',
    '--ozone-platform=wayland',
    '--high-dpi-support=1',
    '-psn_0_1',
    'C:\\x',
    '',
    '--',
  ])('%s is nobody’s business', (given) =>
    expect(refusedStart([given], { PATH: '/bin' }, 'linux')).toBeUndefined(),
  )

  test('what AppImage’s launcher adds is taken from it alone', () => {
    expect(refusedStart(['--no-sandbox'], { APPIMAGE: '/x.AppImage' }, 'linux')).toBeUndefined()
    expect(refusedStart(['--no-sandbox'], {}, 'linux')).toBe('--no-sandbox')
    expect(refusedStart(['--disable-gpu-sandbox'], { APPIMAGE: '/x.AppImage' }, 'linux')).toBe(
      '--disable-gpu-sandbox',
    )
  })
})

const told = vi.hoisted(() => ({ steps: [] as string[], isPackaged: true }))
vi.mock('electron', () => {
  const step = (name: string) => (): boolean => told.steps.push(name) > 0
  return {
    app: {
      get isPackaged() {
        return told.isPackaged
      },
      setPath: step('path'),
      enableSandbox: step('sandbox'),
      on: step('on'),
      requestSingleInstanceLock: () => told.steps.push('instance') < 0,
      quit: step('quit'),
    },
    dialog: { showErrorBox: (_title: string, text: string) => void told.steps.push(text) },
    protocol: { registerSchemesAsPrivileged: step('scheme') },
    BrowserWindow: {},
    ipcMain: {},
    Menu: {},
    Notification: {},
    powerMonitor: {},
    safeStorage: {},
    session: {},
    utilityProcess: {},
  }
})

describe('the program', () => {
  let data: string
  const args = [...process.argv]
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'sill-refused-'))
    vi.stubEnv('SILL_DATA', join(data, 'data'))
    told.steps.length = 0
    vi.resetModules()
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    process.argv.splice(0, process.argv.length, ...args)
    rmSync(data, { recursive: true })
  })
  const run = async (isPackaged: boolean) => {
    told.isPackaged = isPackaged
    process.argv.push('--remote-debugging-port=9222')
    const ended = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`ended with ${String(code)}`)
    })
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    return { outcome: await import('../../main/entry/electron.ts').then(() => 'went on', String), ended }
  }

  test('ends with the reason, before it has opened or written anything', async () => {
    const { outcome } = await run(true)
    expect(outcome).toContain('ended with 1')
    expect(told.steps).toEqual([
      expect.stringContaining('不能带有此参数或环境变量启动：--remote-debugging-port=9222') as unknown,
    ])
    expect(readdirSync(data)).toEqual([])
  })

  test('may be looked into while it is developed', async () => {
    const { outcome, ended } = await run(false)
    expect(outcome).toBe('went on')
    expect(ended).not.toHaveBeenCalled()
    expect(told.steps).toContain('instance')
  })
})
