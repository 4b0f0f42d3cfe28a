/** The project's commands as a person types them, and what is left of them. Linux only: it looks into /proc. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { descendantsOf, isRunning } from './processes.ts'

const root = join(import.meta.dirname, '..', '..')

export interface Command {
  readonly pid: number
  /** Everything that it has printed so far, errors too. */
  said(): string
  /** Answers when it has printed this, with the whole; throws when it ends before. */
  until(words: string): Promise<string>
  /** Its own process id and those of all it has started, directly or not. */
  family(): number[]
  signal(name: NodeJS.Signals, to?: 'it' | 'terminal'): void
  /** The status; null when a signal has ended it. */
  readonly ended: Promise<number | null>
}

/** `npm run demo-server -- stop` and the like. In a process group of its own, as in a terminal. */
export function startCommand(line: string, env: NodeJS.ProcessEnv): Command {
  const [program = '', ...args] = line.split(' ')
  const child: ChildProcess = spawn(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const pid = child.pid ?? -1
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const ended = once(child, 'exit').then(([status]) => status as number | null) // as Node declares it
  const until = async (words: string) => {
    while (!said.includes(words)) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`“${line}” ended without saying “${words}”:\n${said}`)
      await Promise.race([ended, child.stdout ? once(child.stdout, 'data') : ended])
    }
    return said
  }
  return {
    pid,
    said: () => said,
    until,
    family: () => [pid, ...descendantsOf(pid)],
    signal: (name, to = 'it') => void process.kill(to === 'it' ? pid : -pid, name),
    ended,
  }
}

/** Runs a command to its end; answers what it said. Throws when it fails. */
export async function runCommand(line: string, env: NodeJS.ProcessEnv): Promise<string> {
  const command = startCommand(line, env)
  if ((await command.ended) !== 0) throw new Error(`“${line}” failed:\n${command.said()}`)
  return command.said()
}

/** Those of these processes that still run. */
export const leftOf = (family: readonly number[]): number[] => family.filter((pid) => isRunning(pid))
