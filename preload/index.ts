/** Hands the page one port to the application, and nothing else: no function and no object of Electron is exposed. */
import { ipcRenderer } from 'electron'
import { bridge } from '../contract/bridge.ts'

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window || event.origin !== bridge.origin || event.data !== bridge.ask) return
  const { port1: forMain, port2: forPage } = new MessageChannel()
  ipcRenderer.postMessage(bridge.channel, null, [forMain])
  window.postMessage(bridge.port, bridge.origin, [forPage])
})
