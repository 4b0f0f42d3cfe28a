/** Starts Sill in the system's browser: core, print control, loopback host, window. Ends by 退出程序, by `--quit` of a second start, and by the signals of every system. */
import { join } from 'node:path'
import { makeFilesPrivate } from '../../db/private-files.ts'
import { productRegistry } from '../../systems/declared.ts'
import { productCore } from '../../systems/cores.ts'
import { createCore, StartRefused } from '../core/core.ts'
import { createLog } from '../host/logger.ts'
import { readSettings, SettingsRefused, type Settings } from '../host/settings.ts'
import { systemSealing } from '../host/sealing.ts'
import { tryKeepMemoryPrivate } from '../../process/private-memory.ts'
import { forkControl } from '../browser/control.ts'
import { writeEntryPage } from '../browser/entry-page.ts'
import { startBrowserHost } from '../browser/host.ts'
import { askRunning, quitRunning } from '../browser/reopen.ts'
import { findBrowsers, noBrowser, openWindow, thisMachine } from '../browser/system-browser.ts'

function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env, process.platform, import.meta.url)
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

async function showWindow(settings: Settings, url: string): Promise<void> {
  process.stdout.write(`window ${url}\n`)
  if (!settings.isWindowOpened) return
  const browser = await openWindow(
    findBrowsers(thisMachine),
    writeEntryPage(settings.dataDir, url),
    join(settings.dataDir, 'browser-profile'),
  )
  if (browser === undefined) process.stdout.write(`${noBrowser}\n`)
}

async function run(settings: Settings): Promise<void> {
  const {
    dataDir,
    keeperDir,
    serverUrl,
    rendererDir,
    controlEntry,
    controlBundleDir,
    codesSeed,
    cardEntry,
    cardModules,
    isLockedOnCardRemoval,
    lock,
    version,
  } = settings
  // Beside the start, which it would hold up; it is over before anybody can log in.
  const isPrivate = tryKeepMemoryPrivate()
  const log = createLog(join(dataDir, 'logs'))
  const cards = {
    launcher: forkControl(cardEntry),
    modules: cardModules,
    isLockedOnRemoval: isLockedOnCardRemoval,
  }
  let quit = (): void => undefined
  const core = await createCore({
    quit: () => quit(),
    dataDir,
    keeper: { dir: keeperDir, sealing: await systemSealing({ platform: process.platform, log }) },
    serverUrl,
    registry: productRegistry(),
    systems: productCore,
    controlLauncher: forkControl(controlEntry),
    cards,
    log,
    lock,
    appVersion: version,
    ...(controlBundleDir !== undefined && { controlBundleDir }),
    ...(codesSeed !== undefined && { codesSeed }),
  })
  const host = await startBrowserHost({ router: core.router, rendererDir, dataDir, log, quit: () => quit() })
  let isClosing = false
  quit = () => {
    if (isClosing) return
    isClosing = true
    host
      .close()
      .then(() => core.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('could not close cleanly', { error })
          process.exit(1)
        },
      )
  }
  // A closed console says SIGHUP, on Windows too; Ctrl+Break there says SIGBREAK.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, () => quit())
  await isPrivate
  await showWindow(settings, host.newWindowUrl())
}

makeFilesPrivate()
const settings = settingsOrEnd()
try {
  if (process.argv.includes('--quit')) process.exit((await quitRunning(settings.dataDir)) ? 0 : 1)
  await run(settings)
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  const url = await askRunning(settings.dataDir)
  if (url === undefined) {
    process.stderr.write(`${error.problem.message.zh} / ${error.problem.message.en}\n`)
    process.exit(1)
  }
  await showWindow(settings, url)
}
