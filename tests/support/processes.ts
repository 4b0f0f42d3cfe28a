/** Processes as an administrator sees them, in /proc. Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

interface Seen {
  readonly pid: number
  readonly parent: number
  readonly isDead: boolean
  readonly commandLine: string
}

/** Undefined for one that has ended meanwhile. */
function look(pid: number): Seen | undefined {
  try {
    // pid (name) state parent …; a name may hold spaces and brackets.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return {
      pid,
      parent: Number(parent),
      isDead: state === 'Z',
      commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    }
  } catch {
    return undefined
  }
}

const everyone = (): Seen[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => look(Number(name)) ?? [])

/** Process ids of this one's own children whose command line holds `program`. */
export const childrenOf = (pid: number, program = ''): number[] =>
  everyone()
    .filter(({ parent, commandLine }) => parent === pid && commandLine.includes(program))
    .map((child) => child.pid)

/** Process ids of all that this one has started, directly or not. */
export function descendantsOf(pid: number): number[] {
  const all = everyone()
  const below = (parent: number): number[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each.pid, ...below(each.pid)])
  return below(pid)
}

/** One that has ended and is only waited for does not run. */
export function isRunning(pid: number): boolean {
  const seen = look(pid)
  return seen !== undefined && !seen.isDead
}
