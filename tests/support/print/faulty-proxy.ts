/** A TCP proxy before the print service that misbehaves on demand: towards documents, or towards what is to be cancelled. */
import { connect, createServer, type Socket } from 'node:net'

export type Fault =
  | 'none'
  | 'delay-answer'
  | 'lose-answer'
  | 'cut-request'
  /** A Cancel-Job does not arrive, or its answer does not. */
  | 'drop-cancel'
  | 'lose-cancelled'

export interface FaultyProxy {
  readonly url: string
  become(fault: Fault): void
  /** How many requests have come until now. */
  requests(): number
  /** Resolves when the next document has begun to pass. */
  nextDocument(): Promise<void>
  stop(): Promise<void>
}

const CANCEL_JOB = 0x0008

/** Of an IPP request: after the header of HTTP and two bytes of version. Undefined while it has not come yet. */
function operationOf(head: Buffer): number | undefined {
  const body = head.indexOf('\r\n\r\n') + 4
  return body < 4 || head.length < body + 4 ? undefined : head.readUInt16BE(body + 2)
}

/** `to` is `http://127.0.0.1:port`. Answers are delayed by 1.5 s. */
export async function startFaultyProxy(to: string): Promise<FaultyProxy> {
  const target = new URL(to)
  const sockets = new Set<Socket>()
  let fault: Fault = 'none'
  let requests = 0
  let seen: () => void = () => undefined
  const server = createServer((client) => {
    requests += 1
    const upstream = connect(Number(target.port), target.hostname)
    let [isDocument, isCancel] = [false, false]
    let head: Buffer = Buffer.alloc(0)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', (chunk) => {
      isDocument ||= chunk.includes('application/pdf')
      if (isDocument) seen()
      if (operationOf(head) === undefined) head = Buffer.concat([head, chunk])
      isCancel = operationOf(head) === CANCEL_JOB
      if (isCancel && fault === 'drop-cancel') {
        client.destroy()
        upstream.destroy()
        return
      }
      if (isDocument && fault === 'cut-request') {
        upstream.write(chunk.subarray(0, chunk.length / 2), () => upstream.destroy())
        client.destroy()
        return
      }
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (isDocument ? fault === 'lose-answer' : isCancel && fault === 'lose-cancelled')
        return client.destroy()
      setTimeout(() => client.write(chunk), isDocument && fault === 'delay-answer' ? 1500 : 0)
    })
    client.on('close', () => upstream.end())
    upstream.on('end', () => setTimeout(() => client.end(), fault === 'delay-answer' ? 1600 : 0))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    become: (next) => {
      fault = next
    },
    requests: () => requests,
    nextDocument: () =>
      new Promise((resolve) => {
        seen = resolve
      }),
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
