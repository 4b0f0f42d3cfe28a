/** The print control, or the card process, as a utility process: no window, no page, and Electron ends it with the application. */
import type { ForkOptions, UtilityProcess } from 'electron'
import type { ControlChannel, ControlLauncher } from '../core/printing/channel.ts'

type Fork = (entry: string, args: string[], options: ForkOptions) => UtilityProcess

/** `fork` is Electron's `utilityProcess.fork`; `entry` is its bundle. */
export function utilityControl(
  fork: Fork,
  entry: string,
  serviceName = 'Sill print control',
): ControlLauncher {
  return () => channelOfUtility(fork(entry, [], { serviceName, stdio: 'inherit' }))
}

function channelOfUtility(child: UtilityProcess): ControlChannel {
  let isGone = false
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true
      resolve()
    })
  })
  return {
    get pid() {
      return child.pid
    },
    post: (message) => {
      if (!isGone) child.postMessage(message)
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void gone.then(listener),
    kill: () => void child.kill(),
  }
}
