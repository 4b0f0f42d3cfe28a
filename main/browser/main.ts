/** Starts Sill in the system's browser: core, print control, loopback host, window. Ends on SIGINT and SIGTERM. */
import { join } from 'node:path'
import { makeFilesPrivate } from '../../db/private-files.ts'
import { productRegistry } from '../../domain/systems/catalogue.ts'
import { createCore, StartRefused } from '../core/core.ts'
import { createLog } from '../host/logger.ts'
import { readSettings, SettingsRefused, type Settings } from '../host/settings.ts'
import { forkControl } from './control.ts'
import { startBrowserHost } from './host.ts'
import { askRunning } from './reopen.ts'
import { findBrowser, noBrowser, openWindow, thisMachine } from './system-browser.ts'


function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env, process.platform, import.meta.url)
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

function showWindow(settings: Settings, url: string): void {
  process.stdout.write(`window ${url}\n`)
  if (!settings.isWindowOpened) return
  const browser = findBrowser(thisMachine)
  if (browser === undefined) process.stdout.write(`${noBrowser}\n`)
  else openWindow(browser, url, join(settings.dataDir, 'browser-profile'))
}

async function run(settings: Settings): Promise<void> {
  const { dataDir, serverUrl, rendererDir, controlEntry, controlBundleDir, codesSeed, cardEntry, cardModules, isLockedOnCardRemoval, version } = settings
  const log = createLog(join(dataDir, 'logs'))
  const cards = { launcher: forkControl(cardEntry), modules: cardModules, isLockedOnRemoval: isLockedOnCardRemoval }
  const core = await createCore({ dataDir, serverUrl, registry: productRegistry(), controlLauncher: forkControl(controlEntry), cards, log, appVersion: version, ...(controlBundleDir !== undefined && { controlBundleDir }), ...(codesSeed !== undefined && { codesSeed }) })
  const host = await startBrowserHost({ router: core.router, rendererDir, dataDir, log })
  let isClosing = false
  const end = (): void => {
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
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  showWindow(settings, host.newWindowUrl())
}

makeFilesPrivate()
const settings = settingsOrEnd()
try {
  await run(settings)
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  const url = await askRunning(settings.dataDir)
  if (url === undefined) {
    process.stderr.write(`${error.problem.message.zh} / ${error.problem.message.en}\n`)
    process.exit(1)
  }
  showWindow(settings, url)
}
