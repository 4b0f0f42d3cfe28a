/**
 * How the page in Electron gets its one port: it posts `ask` to its own window; the preload makes a channel, gives one
 * end to the main process and posts `port` back with the other in `event.ports[0]`. Asking again gives a fresh port and
 * ends the one before. In the browser host nobody answers: there the page uses the WebSocket at `/rpc`.
 */
export const bridge = {
  /** The scheme and origin of the page in Electron. */
  scheme: 'sill',
  host: 'app',
  origin: 'sill://app',
  ask: 'sill:connect',
  port: 'sill:port',
  /** The only IPC channel between preload and main. */
  channel: 'sill:connect',
} as const
