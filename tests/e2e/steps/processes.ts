/** The client's own children, found as an administrator would: the print control is one of them. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Process ids of this client's own children whose command line holds this. */
function childrenOf(clientPid: number, program: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // pid (name) state parent …; a name may hold spaces and brackets.
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
        return parent === String(clientPid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program)
      } catch {
        return false // it has ended meanwhile
      }
    })
}

/** Process ids of the print controls that this client runs now. */
export const controlsOf = (clientPid: number): number[] => childrenOf(clientPid, 'print-control')

/** SIGKILL to the card process, as a driver that crashes ends it; how many there were. */
export function killCards(clientPid: number): number {
  const pids = childrenOf(clientPid, join('dist', 'card', 'main.js'))
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return pids.length
}

/** SIGKILL to the controls that run now; how many that were. */
export function killControls(clientPid: number): number {
  const pids = controlsOf(clientPid)
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return pids.length
}
