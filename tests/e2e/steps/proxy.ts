/** A proxy between a client and the server: it sees every call, may change or hold a reply, and loses nothing by itself. */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'

export interface SeenCall {
  /** `POST /api/blanks/reserve` */
  readonly call: string
  readonly body: Buffer
}

export interface Proxy {
  readonly url: string
  readonly seen: readonly SeenCall[]
  close(): Promise<void>
}

export type OnReply = (call: string, body: Buffer) => Buffer | Promise<Buffer>

/** `onReply` sees each reply before the client does; server-sent events pass untouched. */
export async function startProxy(target: string, onReply: OnReply = (_call, body) => body): Promise<Proxy> {
  const seen: SeenCall[] = []
  const passOn = async (call: string, reply: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const changed = await onReply(call, await collect(reply))
    const { 'transfer-encoding': _, ...headers } = reply.headers
    outgoing.writeHead(reply.statusCode ?? 502, { ...headers, 'content-length': changed.length }).end(changed)
  }
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const call = `${incoming.method} ${incoming.url}`
    const body = await collect(incoming)
    seen.push({ call, body })
    const onward = forward(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (reply) => {
        if (reply.headers['content-type']?.startsWith('text/event-stream')) {
          outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
          reply.pipe(outgoing).on('close', () => onward.destroy())
          reply.on('error', () => outgoing.destroy())
          return
        }
        void passOn(call, reply, outgoing).catch(() => outgoing.destroy())
      },
    )
    onward.on('error', () => outgoing.destroy())
    onward.end(body)
  }
  const server = createServer(
    (incoming, outgoing) => void handle(incoming, outgoing).catch(() => outgoing.destroy()),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    seen,
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
