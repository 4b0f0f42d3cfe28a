/** The client's own children, found as an administrator would: the print control is one of them. Linux only. */
import { join } from 'node:path'
import { childrenOf } from '../../support/processes.ts'

/** Process ids of the print controls that this client runs now. */
export const controlsOf = (clientPid: number): number[] => childrenOf(clientPid, 'print-control')

/** SIGKILL to the card process, as a driver that crashes ends it; how many there were. */
export function killCards(clientPid: number): number {
  const pids = childrenOf(clientPid, join('dist', 'card', 'main.js'))
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return pids.length
}

/** The controls stand still until the returned function is called, as on a machine that sleeps or has too much to do. */
export function freezeControls(clientPid: number): () => void {
  const pids = controlsOf(clientPid)
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
}

/** SIGKILL to the controls that run now; how many that were. */
export function killControls(clientPid: number): number {
  const pids = controlsOf(clientPid)
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return pids.length
}
