/** Starts one of our programs as a child and waits for the line that says it is ready. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Child {
  readonly process: ChildProcess
  /** What stood behind the ready word. */
  readonly ready: string
  stop(): Promise<void>
}

export interface ChildOptions {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** The child is ready when it prints `<readyWord> <rest>`. */
  readonly readyWord: string
  /** Milliseconds; the child is ended when it is not ready by then. */
  readonly timeout: number
  readonly onLine?: (line: string) => void
  /** Ends the child whenever it is raised, also before it is ready. */
  readonly ended?: AbortSignal
}

/** Rejects with the child's last lines when it ends or is late before it is ready. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const child = spawn(options.program, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  options.ended?.addEventListener('abort', () => void stop(child), { once: true })
  if (options.ended?.aborted) void stop(child)
  const last: string[] = []
  const lines = (stream: NodeJS.ReadableStream, onLine: (line: string) => void) =>
    createInterface({ input: stream }).on('line', onLine)
  const keep = (line: string) => {
    last.push(line)
    if (last.length > 20) last.shift()
    options.onLine?.(line)
  }
  const ready = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`not ready after ${options.timeout / 1000} s:\n${last.join('\n')}`))
    }, options.timeout)
    child.once('error', reject)
    child.once('exit', (status, signal) => {
      clearTimeout(late)
      reject(new Error(`ended with ${status ?? signal} before it was ready:\n${last.join('\n')}`))
    })
    lines(child.stderr, keep)
    lines(child.stdout, (line) => {
      keep(line)
      if (!line.startsWith(`${options.readyWord} `)) return
      clearTimeout(late)
      resolve(line.slice(options.readyWord.length + 1))
    })
  })
  return {
    process: child,
    ready,
    stop: () => stop(child),
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 8_000)
  await ended
  clearTimeout(force)
}
