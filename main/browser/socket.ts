/** The WebSocket at `/rpc`: the same checks as every request, then the local RPC. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { maxMessageBytes } from '../host/bounds.ts'
import type { RpcChannel, RpcServer } from '../host/rpc.ts'
import { refusalOf } from './caller.ts'
import type { Door } from './door.ts'

export const rpcPath = '/rpc'

/** One per window; nobody has so many. */
const maxSockets = 64

export interface SocketDoor {
  onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends every window's connection. */
  close(): void
}

/** `host` is `127.0.0.1:<port>`. */
export function createSocketDoor(rpc: RpcServer, door: Door, host: string): SocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  })
  return {
    onUpgrade(request, socket, head) {
      const status =
        upgradeStatus(request, door, host) ??
        (sockets.clients.size >= maxSockets ? '503 Service Unavailable' : undefined)
      if (status !== undefined) {
        socket.on('error', () => socket.destroy())
        socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
        return
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) => rpc.serve(channelOf(webSocket)))
    },
    close() {
      for (const client of sockets.clients) client.close(1001, 'closing')
      sockets.close()
    },
  }
}

function upgradeStatus(request: IncomingMessage, door: Door, host: string): string | undefined {
  if (refusalOf(request.headers, host, 'socket') !== undefined) return '403 Forbidden'
  if (!door.admits(request.headers.cookie)) return '401 Unauthorized'
  return request.url === rpcPath ? undefined : '404 Not Found'
}

function channelOf(webSocket: WebSocket): RpcChannel {
  // Oversized frames and broken ones end the connection with 1009 or 1002; 'close' follows.
  webSocket.on('error', () => undefined)
  return {
    send: (message) => {
      if (webSocket.readyState === webSocket.OPEN) webSocket.send(message)
    },
    onMessage: (listener) =>
      void webSocket.on('message', (data, isBinary) => listener(messageOf(data, isBinary))),
    onClose: (listener) => void webSocket.on('close', listener),
    close: (reason) => webSocket.close(1009, reason),
  }
}

function messageOf(data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean): string | Uint8Array {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)
  return isBinary ? bytes : bytes.toString('utf8')
}
