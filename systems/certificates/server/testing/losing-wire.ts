/** A wire to a central server that loses its answers, for tests that kill. */
import { connect, createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'

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
