/** Starts the print control as a child of this process. */
import { fork } from 'node:child_process'
import { channelOfChild, type ControlLauncher } from '../core/printing/channel.ts'

/** `entry` is the control's program. It never inherits this process's debugging flags. */
export function forkControl(entry: string): ControlLauncher {
  return () => channelOfChild(fork(entry, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [], serialization: 'json' }))
}
