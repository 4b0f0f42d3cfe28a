/** Starts the print control, or the card process, as a child of this process. */
import { fork } from 'node:child_process'
import { channelOfChild, type ControlLauncher } from '../core/printing/channel.ts'

/** `entry` is the program, `env` what it is told besides this process's own; for tests. Debugging flags are not inherited. */
export function forkControl(entry: string, env: Readonly<Record<string, string>> = {}): ControlLauncher {
  return () =>
    channelOfChild(
      fork(entry, [], {
        env: { ...process.env, ...env },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        execArgv: [],
        serialization: 'json',
      }),
    )
}
