/** The options of the one window: the page has no node, its own world, a sandbox, and no way to loosen any of it. */
import type { BrowserWindowConstructorOptions } from 'electron'

/** `isDevelopment` only decides whether the developer tools can be opened. */
export function windowOptions(preload: string, isDevelopment: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Sill 窗台',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // The spell checker would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: isDevelopment,
    },
  }
}
