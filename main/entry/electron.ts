/** Starts Sill in Electron: single instance, one guarded window on `sill://app/`, core, print control. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron'
import { bridge } from '../../contract/bridge.ts'
import { PUBLIC_PATH } from '../../contract/central/server-mark.ts'
import { makeFilesPrivate, privateFolder } from '../../db/private-files.ts'
import { productRegistry } from '../../systems/declared.ts'
import { tryKeepMemoryPrivate } from '../../process/private-memory.ts'
import { productCore } from '../../systems/cores.ts'
import { createCore, StartRefused } from '../core/core.ts'
import { PROFILES } from '../core/options.ts'
import { createLog } from '../host/logger.ts'
import { createRpcServer } from '../host/rpc.ts'
import { readSettings, SettingsRefused, type Settings } from '../host/settings.ts'
import { systemSealing } from '../host/sealing.ts'
import { utilityControl } from '../electron/control.ts'
import { guardContents, guardSession } from '../electron/guards.ts'
import { followNotifications } from '../electron/notifications.ts'
import { pageScheme, servePage } from '../electron/pages.ts'
import { createConnector } from '../electron/ports.ts'
import { lockWithDesktop } from '../electron/power.ts'
import { refusedStart } from '../electron/refused-start.ts'
import { safeStorageSealing } from '../electron/safe-storage.ts'
import { wrongNative } from '../electron/verify-natives.ts'
import { windowOptions } from '../electron/window-options.ts'

if (app.isPackaged) endWhenRefused()
makeFilesPrivate()
const settings = settingsOrEnd()

/** Before anything is opened, and before Chromium has read its switches to the end. */
function endWhenRefused(): void {
  const refused = refusedStart(process.argv.slice(1), process.env, process.platform)
  const archive = join(import.meta.dirname, '..', '..')
  const wrong =
    refused === undefined && archive.endsWith('.asar')
      ? wrongNative(join(archive, 'dist', 'electron', 'natives.json'), `${archive}.unpacked`)
      : undefined
  const why =
    refused === undefined
      ? wrong &&
        `程序文件已损坏或被改动，请重新安装：${wrong}\nA file of the program is damaged or was changed; install it again: ${wrong}`
      : `不能带有此参数或环境变量启动：${refused}\nThis switch or variable is not started with: ${refused}`
  if (why === undefined) return
  dialog.showErrorBox('Sill 窗台', why)
  process.stderr.write(`Sill could not start: ${why}\n`)
  process.exit(1)
}

function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env, process.platform, import.meta.url)
  } catch (error) {
    if (error instanceof SettingsRefused) dialog.showErrorBox('Sill 窗台', error.message)
    process.stderr.write(`Sill could not start: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

const fork: typeof utilityProcess.fork = (entry, args, options) => utilityProcess.fork(entry, args, options)

async function run(): Promise<void> {
  // Beside the start, which it would hold up; it is over before anybody can log in.
  const isPrivate = tryKeepMemoryPrivate()
  const log = createLog(join(settings.dataDir, 'logs'))
  const core = await createCore({
    dataDir: settings.dataDir,
    keeper: {
      dir: settings.keeperDir,
      sealing: await systemSealing({
        platform: process.platform,
        log,
        otherwise: () => app.whenReady().then(() => safeStorageSealing(safeStorage, process.platform)),
      }),
    },
    serverUrl: settings.serverUrl,
    registry: productRegistry(),
    systems: productCore,
    controlLauncher: utilityControl(fork, settings.controlEntry),
    cards: {
      launcher: utilityControl(fork, settings.cardEntry, 'Sill cards'),
      modules: settings.cardModules,
      isLockedOnRemoval: settings.isLockedOnCardRemoval,
    },
    log,
    quit: () => app.quit(),
    lock: settings.lock,
    appVersion: settings.version,
    ...(settings.codesSeed !== undefined && { codesSeed: settings.codesSeed }),
    ...(settings.controlBundleDir !== undefined && { controlBundleDir: settings.controlBundleDir }),
  })
  const connector = createConnector(createRpcServer(core.router, log))
  await app.whenReady()
  Menu.setApplicationMenu(null)
  guardSession(session.defaultSession)
  protocol.handle(bridge.scheme, (request) => servePage(request, settings.rendererDir))

  const window = new BrowserWindow(windowOptions(settings.preloadEntry, !app.isPackaged))
  ipcMain.on(bridge.channel, (event) => {
    const isServed = connector.connect(event, window.isDestroyed() ? undefined : window.webContents.id)
    if (!isServed)
      log.warn('refused a connection that is not from the window', { url: event.senderFrame?.url })
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('the page has crashed and is loaded again', { reason: details.reason })
    if (details.reason !== 'clean-exit') window.reload()
  })
  const focus = (): void => {
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  app.on('second-instance', focus)
  lockWithDesktop(powerMonitor, () => core.lock('desktop'))
  const closing = new AbortController()
  if (Notification.isSupported())
    void followNotifications(
      {
        client: createRouterClient(core.router, { context: {} }),
        make: (text) => new Notification(text),
        focus,
        log,
      },
      closing.signal,
    )

  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    closing.abort()
    connector.close()
    core
      .close()
      .catch((error: unknown) => log.error('could not close cleanly', { error }))
      .finally(() => app.quit())
  })
  app.on('window-all-closed', () => app.quit())
  await isPrivate
  await window.loadURL(`${bridge.origin}/`)
  process.stdout.write(`ready ${bridge.origin}/\n`)
}

privateFolder(settings.dataDir, PROFILES)
// Before the lock, which lies in this folder: one Sill per data folder.
app.setPath('userData', join(settings.dataDir, 'electron'))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([pageScheme])
/** Of all addresses the window may open one elsewhere: the server's pages for everybody. */
const publicPages = new URL(PUBLIC_PATH, settings.serverUrl).href
app.on('web-contents-created', (_event, contents) =>
  guardContents(contents, (url) => {
    if (url === publicPages || url.startsWith(`${publicPages}#`)) void shell.openExternal(url)
  }),
)

if (app.requestSingleInstanceLock()) {
  run().catch((error: unknown) => {
    if (error instanceof StartRefused)
      dialog.showErrorBox('Sill 窗台', `${error.problem.message.zh}\n${error.problem.message.en}`)
    process.stderr.write(`Sill could not start: ${error instanceof Error ? error.message : String(error)}\n`)
    app.exit(1)
  })
} else {
  app.quit()
}
