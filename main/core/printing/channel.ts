/**
 * The only thing that the core knows of the print control's process: a message port with an end. Each host makes one per
 * start: the browser host and tests fork `print-control/main.ts`, Electron wraps a utility process.
 */
import type { ChildProcess } from 'node:child_process'

export interface ControlChannel {
  readonly pid: number | undefined
  /** Never throws; a message to a dead control is lost, which the supervisor notices by `onExit`. */
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the process is gone or could not be started. */
  onExit(listener: () => void): void
  /** Ends the process at once. */
  kill(): void
}

export type ControlLauncher = () => ControlChannel

/** A channel over a child made with `child_process.fork`. */
export function channelOfChild(child: ChildProcess): ControlChannel {
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return {
    get pid() {
      return child.pid
    },
    post: (message) => {
      if (!child.connected) return
      // The callback takes the error of a pipe that broke meanwhile; without it Node would emit 'error'.
      child.send(message as object, () => undefined) // every message of contract/control.ts is an object
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void gone.then(listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
