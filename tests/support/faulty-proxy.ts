/**
 * A seeded HTTP proxy that behaves badly: it loses requests or replies, sends requests twice, answers 5xx before or after
 * the server has acted, cuts connections in the middle of a reply, can be taken off the network altogether, can fall silent
 * with every connection standing, and can answer itself as a network's login page does.
 */
import {
  createServer,
  request as forward,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Faults {
  /** Chances from 0 to 1, tried in this order for each request. */
  readonly lostRequest?: number
  readonly errorBefore?: number
  readonly lostReply?: number
  readonly errorAfter?: number
  readonly cutReply?: number
  readonly duplicate?: number
}

export interface PortalAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface FaultyProxy {
  readonly url: string
  readonly counts: Readonly<Record<string, number>>
  setFaults(faults: Faults): void
  /** Refuses every connection until it is put back. */
  setOffline(isOffline: boolean): void
  /** Nothing comes through in either direction, and no connection ends. */
  setSilent(isSilent: boolean): void
  /** Answers every request so, in place of the server; undefined: no more. */
  setPortal(answer: PortalAnswer | undefined): void
  close(): Promise<void>
}

/** mulberry32: small, seeded, good enough to choose faults. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const NO_FAULTS: Faults = {}
type Fate = keyof Faults | 'none'
const FATES = [
  'lostRequest',
  'errorBefore',
  'lostReply',
  'errorAfter',
  'cutReply',
  'duplicate',
] as const satisfies readonly (keyof Faults)[]

export async function startFaultyProxy(
  target: string,
  seed: number,
  initial: Faults = NO_FAULTS,
): Promise<FaultyProxy> {
  const next = random(seed)
  const counts: Record<string, number> = {}
  let faults = initial
  let isOffline = false
  let portal: PortalAnswer | undefined
  let speaking: Promise<void> = Promise.resolve()
  let speak: () => void = () => undefined

  const fateOf = (): Fate => {
    const dice = next()
    let edge = 0
    for (const fate of FATES) if (dice < (edge += faults[fate] ?? 0)) return fate
    return 'none'
  }

  const server: Server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch(() => outgoing.destroy())
  })

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    await speaking
    if (portal) {
      await collect(incoming)
      return void outgoing.writeHead(portal.status, portal.headers).end(portal.body)
    }
    const isStream = incoming.url?.endsWith('/changes/stream') ?? false
    const fate = isStream ? 'none' : fateOf()
    counts[fate] = (counts[fate] ?? 0) + 1
    if (isStream) return pipeStream(incoming, outgoing)
    const body = await collect(incoming)
    if (fate === 'lostRequest') return void incoming.socket.destroy()
    if (fate === 'errorBefore')
      return void outgoing.writeHead(next() < 0.5 ? 500 : 503).end('<html>trouble</html>')
    const reply = await send(incoming, body)
    await speaking
    if (fate === 'duplicate') await send(incoming, body)
    if (fate === 'lostReply') return void incoming.socket.destroy()
    if (fate === 'errorAfter')
      return void outgoing.writeHead(next() < 0.5 ? 502 : 504).end('<html>trouble</html>')
    outgoing.writeHead(reply.status, reply.headers)
    if (fate !== 'cutReply') return void outgoing.end(reply.body)
    outgoing.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), () => incoming.socket.destroy())
  }

  function pipeStream(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const onward = forward(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (reply) => {
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
        void pass(reply, outgoing).catch(() => outgoing.destroy())
        reply.on('error', () => outgoing.destroy())
      },
    )
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    onward.end()
  }

  async function pass(reply: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    for await (const piece of reply) {
      await speaking
      outgoing.write(piece)
    }
    outgoing.end()
  }

  function send(
    incoming: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const onward = forward(
        new URL(incoming.url ?? '/', target),
        { method: incoming.method, headers: incoming.headers },
        (reply) => {
          const { 'transfer-encoding': _, ...headers } = reply.headers
          collect(reply).then(
            (received) =>
              resolve({
                status: reply.statusCode ?? 502,
                headers: { ...headers, 'content-length': String(received.length) },
                body: received,
              }),
            reject,
          )
        },
      )
      onward.on('error', reject)
      onward.end(body)
    })
  }

  server.on('connection', (socket) => {
    socket.on('error', () => undefined)
    if (isOffline) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listens on TCP, so it is one

  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    setFaults: (changed) => {
      faults = changed
    },
    setOffline: (value) => {
      isOffline = value
      if (value) server.closeAllConnections()
    },
    setSilent: (isSilent) => {
      speak()
      speaking = isSilent ? new Promise((resolve) => (speak = resolve)) : Promise.resolve()
    },
    setPortal: (answer) => {
      portal = answer
      // A login page also takes over what is open.
      if (answer) server.closeAllConnections()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function collect(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer) // a request without encoding gives buffers
  return Buffer.concat(parts)
}
