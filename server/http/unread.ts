/**
 * What of a body is still on its way when the answer is given. Cut off at once, the answer is often lost with it; read to
 * the end, a refused body costs as much as one that is taken. So a little is thrown away, then the line is cut.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

const MAX_REST_BYTES = 1024 * 1024
const MAX_REST_MS = 2_000

export function boundUnread(request: IncomingMessage, response: ServerResponse): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  if (!hasBody) return
  // Before `finish`: there, node itself would begin to read whatever comes, without an end.
  response.once('prefinish', () => {
    if (request.complete || request.destroyed) return
    let left = MAX_REST_BYTES
    const timer = setTimeout(() => request.socket.destroy(), MAX_REST_MS)
    request.once('close', () => clearTimeout(timer))
    request.once('end', () => clearTimeout(timer))
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length
      if (left < 0) request.socket.destroy()
    })
    request.resume()
  })
}
