/** A central server as a process of its own, and a wire to it that can be cut, for tests that kill. */
import { spawn, type ChildProcess } from 'node:child_process'
import { connect, createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../../server/entry/main.ts', import.meta.url))

export interface ChildServer {
  readonly url: string
  readonly process: ChildProcess
  /** SIGKILL; answers when the process is gone. */
  kill(): Promise<void>
}

export async function startChild(env: Readonly<Record<string, string>>): Promise<ChildServer> {
  const child = spawn(process.execPath, [main], {
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

export interface Wire {
  readonly url: string
  close(): Promise<void>
}

/** Passes requests on; at the first byte of an answer it calls `onAnswer` and cuts, so that the answer is lost. */
export async function losingWire(target: string, onAnswer: () => void): Promise<Wire> {
  const { hostname, port } = new URL(target)
  const server = createServer((inward) => {
    const outward = connect(Number(port), hostname)
    inward.pipe(outward)
    outward.once('data', () => {
      onAnswer()
      inward.destroy()
      outward.destroy()
    })
    for (const socket of [inward, outward]) socket.on('error', () => undefined)
    outward.on('close', () => inward.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo // a TCP server
  return {
    url: `http://127.0.0.1:${own}`,
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
