/**
 * How the window reaches the application behind it: a WebSocket `/rpc` of the same origin in the browser host, a
 * MessagePort in Electron. There, this page posts `sill:connect` to its own window and the preload answers with
 * `sill:port` and the port. No call is ever sent again by itself; who watches an event iterator opens it again.
 */
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ClientContext, ClientLink } from '@orpc/client'
import WebSocket from 'partysocket/ws'
import { bridge } from '../contract/bridge.ts'

export interface Connection {
  readonly link: ClientLink<ClientContext>
  /** True while calls can go through. */
  readonly isOpen: () => boolean
  /** Calls `changed` at every change of {@link isOpen}; returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void
  /** While it is closed: whether the application answers at all. */
  readonly whyClosed: () => Promise<'gone' | 'renewed'>
}

/** Milliseconds. */
const ANSWER_MS = 3_000

function socketConnection(): Connection {
  const url = new URL('/rpc', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(url.href, [], {
    maxEnqueuedMessages: 0,
    minReconnectionDelay: 300,
    maxReconnectionDelay: 2_000,
    connectionTimeout: 5_000,
  })
  return {
    // partysocket offers the part of the standard interface that the link uses.
    link: new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    whyClosed: () =>
      fetch('/', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) }).then(
        () => 'renewed' as const,
        () => 'gone' as const,
      ),
    subscribe: (changed) => {
      socket.addEventListener('open', changed)
      socket.addEventListener('close', changed)
      return () => {
        socket.removeEventListener('open', changed)
        socket.removeEventListener('close', changed)
      }
    },
  }
}

function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== bridge.port || port === undefined) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    window.postMessage(bridge.ask, window.location.origin === 'null' ? '*' : window.location.origin)
  })
}

async function portConnection(): Promise<Connection> {
  const port = await receivePort()
  let open = true
  const listeners = new Set<() => void>()
  port.addEventListener('close', () => {
    open = false
    for (const changed of listeners) changed()
  })
  const link = new PortLink({ port })
  port.start()
  return {
    link,
    isOpen: () => open,
    // A port that has closed is never opened again: its process has ended.
    whyClosed: () => Promise.resolve('gone'),
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

export function connect(): Promise<Connection> {
  return window.location.protocol.startsWith('http') ? Promise.resolve(socketConnection()) : portConnection()
}
