/** A server run as a child of the test: ready when something says so, and ended with its whole process group, by id. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** A run at low priority beside other work is given so many times as long: its waits are bounds, not measurements. */
export const slowness = Number(process.env['SILL_TEST_PATIENCE'] ?? 1)

export interface Server {
  readonly pid: number
  /** Everything it has written so far. */
  log(): string
  stop(): Promise<void>
  /** The process and what it has started in groups of its own, as a service manager ends them. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** `isReady` is asked every 50 ms; throws with the log when it does not come up within a minute. */
export async function startServer(
  command: string,
  args: readonly string[],
  isReady: () => Promise<boolean>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Server> {
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env })
  let log = ''
  const note = (chunk: Buffer): void => {
    log = (log + chunk.toString('utf8')).slice(-20_000)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      log += String(error)
      resolve()
    })
  })
  // A test that fails before it stops its servers must not leave them behind.
  const atExit = (): void => endGroup(child, 'SIGKILL')
  process.once('exit', atExit)
  const stop = async (): Promise<void> => {
    process.off('exit', atExit)
    endGroup(child, 'SIGTERM')
    const timer = setTimeout(() => endGroup(child, 'SIGKILL'), 3000)
    await gone
    clearTimeout(timer)
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    process.off('exit', atExit)
    const started = signal === 'SIGKILL' ? childrenOf(child.pid) : []
    child.kill(signal)
    for (const pid of started) endOne(pid)
    await gone
  }
  const until = Date.now() + 60_000 * slowness
  while (!(await isReady())) {
    if (child.exitCode !== null || child.pid === undefined || Date.now() > until) {
      await stop()
      throw new Error(`${command} did not start:\n${log}`)
    }
    await pause(50)
  }
  return { pid: child.pid ?? 0, log: () => log, stop, end }
}

function childrenOf(parent: number | undefined): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name))
  return pids.flatMap((pid) => {
    try {
      // After the name in brackets: state, then the parent.
      const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
      return Number(after?.[1]) === parent ? [Number(pid)] : []
    } catch {
      return []
    }
  })
}

function endOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

function endGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has ended already.
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A loopback port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}

/** Asks every `every` milliseconds until the answer is not undefined; throws after `longest`. */
export async function eventually<T>(
  ask: () => Promise<T | undefined> | T | undefined,
  longest = 20_000,
  what = 'it',
  every = 60,
): Promise<T> {
  const most = longest * slowness
  const until = Date.now() + most
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > until) throw new Error(`waited ${most} ms for ${what}`)
    await pause(every)
  }
}
