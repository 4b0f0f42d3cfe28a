/** The channel of a process of ours to whoever started it: a forked child's IPC, or the port of an Electron utility process. */

export interface Parent {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** The parent is gone: nobody will ever ask again. */
  onGone(listener: () => void): void
}

/** Electron's `process.parentPort`, as far as it is used; its types come only with the electron package. */
interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

const isPort = (value: unknown): value is UtilityPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value

/** `undefined` when the process was started by hand. */
export function findParent(): Parent | undefined {
  const port = 'parentPort' in process ? process.parentPort : undefined
  if (isPort(port)) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      onGone: (listener) => port.on('close', listener),
    }
  }
  if (process.send === undefined) return undefined
  return {
    // A parent that died meanwhile is noticed by `disconnect`; the message is then for nobody.
    post: (message) => process.connected && process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => process.on('message', listener),
    onGone: (listener) => process.once('disconnect', listener),
  }
}
