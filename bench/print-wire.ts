/** The spooler's address, watched: tells when the last byte of a document has passed towards it. */
import { connect, createServer } from 'node:net'

export interface Wire {
  readonly url: string
  /** Of the next document: milliseconds as of `performance.now()`. */
  nextDocument(): Promise<number>
  close(): Promise<void>
}

const PRINT_JOB = 0x0002

/** How many bytes the first request has that came on a connection, when it is a document; undefined while that is not known. */
function lengthOf(seen: Buffer): { readonly isDocument: boolean; readonly bytes: number } | undefined {
  const end = seen.indexOf('\r\n\r\n')
  // After the head: version, then the operation.
  if (end < 0 || seen.length < end + 8) return undefined
  const length = /^content-length: (\d+)/imu.exec(seen.subarray(0, end).toString('latin1'))?.[1]
  return {
    isDocument: seen.readUInt16BE(end + 6) === PRINT_JOB,
    bytes: end + 4 + Number(length ?? Number.NaN),
  }
}

/** `to` is `http://127.0.0.1:port`. */
export async function startWire(to: string): Promise<Wire> {
  const target = new URL(to)
  let passed: (at: number) => void = () => undefined
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    let head = Buffer.alloc(0)
    let count = 0
    client.setNoDelay()
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy())
    client.on('data', (chunk) => {
      const before = count
      count += chunk.length
      if (head.length < 4096) head = Buffer.concat([head, chunk])
      upstream.write(chunk, () => {
        const request = lengthOf(head)
        if (request?.isDocument === true && before < request.bytes && count >= request.bytes)
          passed(performance.now())
      })
    })
    upstream.pipe(client)
    client.on('close', () => upstream.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    nextDocument: () => new Promise((resolve) => (passed = resolve)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
