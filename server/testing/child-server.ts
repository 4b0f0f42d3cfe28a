/** A central server as a process of its own, for tests that kill. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { SHORT_LIVED } from '../../tests/support/short-lived.ts'
import { builtEntry } from '../../tests/support/stack/entries.ts'

export interface ChildServer {
  readonly url: string
  readonly process: ChildProcess
  /** SIGKILL; answers when the process is gone. */
  kill(): Promise<void>
}

/** `flags` are Node's: what is to bear a load gives none. */
export async function startChild(
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = SHORT_LIVED,
): Promise<ChildServer> {
  const child = spawn(process.execPath, [...flags, builtEntry('server')], {
    env: { ...process.env, SILL_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^listening (\S+)$/u.exec(line)?.[1]
    if (url === undefined) continue
    child.stdout.resume()
    return {
      url,
      process: child,
      kill: async () => {
        child.kill('SIGKILL')
        await gone
      },
    }
  }
  throw new Error(`the server ended before it was ready: ${String((await gone)[0])}`)
}
