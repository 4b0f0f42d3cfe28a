/**
 * SEC-02: that Electron's main program really uses what electron.test.ts asserts. Electron is a fake that notes what it is
 * told and when (its runtime is not here); the core, the log and the pages are real.
 */
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bridge } from '../../contract/bridge.ts'
import { pageScheme } from '../../main/electron/pages.ts'
import { windowOptions } from '../../main/electron/window-options.ts'
import { PATIENCE } from '../support/patience.ts'

const data = mkdtempSync(join(tmpdir(), 'sill-electron-main-'))

const told = vi.hoisted(() => ({
  steps: [] as string[],
  windows: [] as unknown[],
  schemes: [] as unknown[],
  loaded: [] as string[],
  menu: undefined as unknown,
  handled: [] as string[],
}))

const fake = vi.hoisted(() => ({
  power: undefined as unknown,
  app: undefined as unknown,
  ipcMain: undefined as unknown,
  contents: undefined as unknown,
}))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  const step = (name: string) => (): void => void told.steps.push(name)
  const contents = Object.assign(new Emitter(), { id: 5, setWindowOpenHandler: step('window open denied') })
  const app = Object.assign(new Emitter(), {
    isPackaged: true,
    setPath: (name: string) => told.steps.push(`path ${name}`),
    enableSandbox: step('sandbox'),
    requestSingleInstanceLock: () => told.steps.push('single instance') > 0,
    whenReady: async () => void told.steps.push('ready'),
    quit: () => app.emit('will-quit', { preventDefault: step('quit held back') }),
    exit: step('exit'),
  })
  const ipcMain = new Emitter()
  const powerMonitor = new Emitter()
  Object.assign(fake, { app, ipcMain, contents, power: powerMonitor })
  class BrowserWindow {
    webContents = contents
    constructor(options: unknown) {
      told.steps.push('window')
      told.windows.push(options)
      app.emit('web-contents-created', {}, contents)
    }
    once = (): void => undefined
    isDestroyed = (): boolean => false
    isMinimized = (): boolean => false
    focus = step('focus')
    loadURL = async (url: string): Promise<void> => void told.loaded.push(url)
  }
  return {
    app,
    BrowserWindow,
    ipcMain,
    dialog: { showErrorBox: step('error box') },
    Menu: { setApplicationMenu: (menu: unknown) => void (told.menu = menu) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) =>
        void (told.steps.push('scheme'), told.schemes.push(...schemes)),
      handle: (scheme: string) => void told.handled.push(scheme),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: step('permission requests'),
        setPermissionCheckHandler: step('permission checks'),
        setDevicePermissionHandler: step('devices'),
        webRequest: { onBeforeRequest: step('requests') },
      },
    },
    utilityProcess: { fork: step('fork') },
    Notification: { isSupported: () => false },
    powerMonitor,
    safeStorage: { isEncryptionAvailable: () => false },
  }
})

function emitterOf(value: unknown): EventEmitter {
  if (!(value instanceof EventEmitter)) throw new Error('the fake was not made')
  return value
}

beforeAll(async () => {
  vi.stubEnv('SILL_DATA', data)
  await import('../../main/entry/electron.ts')
  await vi.waitUntil(() => told.loaded.length > 0)
})
afterAll(() => {
  vi.unstubAllEnvs()
  for (const folder of [data, `${data}.keeper`]) rmSync(folder, { recursive: true, force: true })
})

test('sandbox, scheme and single instance come before the application is ready', () => {
  expect(told.steps.slice(0, told.steps.indexOf('ready'))).toEqual(
    expect.arrayContaining(['path userData', 'sandbox', 'scheme', 'single instance']),
  )
  expect(told.schemes).toEqual([pageScheme])
  expect(told.loaded).toEqual([`${bridge.origin}/`])
})

test('the session is guarded before the window exists, and the window’s contents as they are made', () => {
  expect(told.steps.slice(0, told.steps.indexOf('window'))).toEqual(
    expect.arrayContaining(['permission requests', 'permission checks', 'devices', 'requests']),
  )
  expect(told.steps).toContain('window open denied')
  expect(emitterOf(fake.contents).eventNames()).toEqual(
    expect.arrayContaining(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']),
  )
})

test('one window, with the options that are asserted elsewhere, without developer tools and menu when packaged', () => {
  expect(told.windows).toEqual([
    windowOptions(join(import.meta.dirname, '../../dist/preload/index.cjs'), false),
  ])
  expect(told.menu).toBeNull()
  expect(told.handled).toEqual([bridge.scheme])
})

test('the desktop’s lock, sleep and change of person are heard', () => {
  expect(emitterOf(fake.power).eventNames()).toEqual(['lock-screen', 'suspend', 'user-did-resign-active'])
})

test('there is exactly one IPC channel', () => {
  expect(emitterOf(fake.ipcMain).eventNames()).toEqual([bridge.channel])
})

test('a second instance only brings the window to the front', () => {
  emitterOf(fake.app).emit('second-instance')
  expect(told.steps.at(-1)).toBe('focus')
})

test('closing the window waits for the core to close', async () => {
  const quits = vi.fn<() => void>()
  emitterOf(fake.app).on('will-quit', quits)
  emitterOf(fake.app).emit('window-all-closed')
  expect(told.steps).toContain('quit held back')
  await vi.waitFor(() => expect(quits).toHaveBeenCalledTimes(2), PATIENCE)
  expect(told.steps.filter((step) => step === 'quit held back')).toHaveLength(1)
})
