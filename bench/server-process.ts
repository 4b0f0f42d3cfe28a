/** The server's side of a bench, in a process of its own: see push-server.ts. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Server {
  readonly url: string
  readonly secret: string
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
    close: async () => {
      child.stdin.end()
      await ended
    },
  }
}
