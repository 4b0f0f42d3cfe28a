/**
 * How the page in Electron gets its one port: it posts `bridge.ask` to its own window, the preload has a channel made
 * by the main process's leave and posts `bridge.port` back with the port in `event.ports[0]`. Asking again gives a
 * fresh port and ends the one before. In the browser host nobody answers: the page uses the WebSocket at `/rpc`.
 */
export const bridge = {
  /** The page's scheme in Electron; `location.protocol === bridge.protocol` says which host it is. */
  protocol: 'sill:',
  origin: 'sill://app',
  ask: 'sill:ask-port',
  port: 'sill:port',
  /** The only IPC channel between preload and main. */
  channel: 'sill:connect',
} as const
