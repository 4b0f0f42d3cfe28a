/** The server's side of a bench, in a process of its own: see push-server.ts. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Of processor time. */
export const secondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000_000

export interface Server {
  readonly url: string
  readonly secret: string
  /** Processor time that it has used until now. Seconds. */
  processorTime(): Promise<number>
  close(): Promise<void>
}

export async function startServer(which: 'central' | 'bare', databaseUrl: string): Promise<Server> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./push-server.ts', import.meta.url)), which, databaseUrl],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error(`the ${which} server ended`))),
  ])
  const { url, secret } = JSON.parse(String(line)) as Pick<Server, 'url' | 'secret'> // push-server's one line
  return {
    url,
    secret,
    processorTime: async () => {
      const answer = once(child.stdout, 'data')
      child.stdin.write('\n')
      return secondsOf(JSON.parse(String((await answer)[0])) as NodeJS.CpuUsage) // push-server's one line
    },
    close: async () => {
      child.stdin.end()
      await ended
    },
  }
}
