/** The two ways from a page to the application, as each host opens them: what the conformance suite runs over. */
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { AnyRouter } from '@orpc/server'
import WebSocket from 'ws'
import type { LocalClient } from '../../contract/local.ts'
import { startBrowserHost } from '../../main/browser/host.ts'
import { silentLog } from '../../main/core/log.ts'
import { createConnector, type ConnectEvent } from '../../main/electron/ports.ts'
import { createRpcServer } from '../../main/host/rpc.ts'

export interface Window {
  readonly client: LocalClient
  /** Sends anything, as a forger would. */
  sendRaw(message: string | Uint8Array): void
  /** Text messages that came in, answers to forged messages among them. */
  readonly received: string[]
  /** Resolves when the connection has ended. */
  readonly closed: Promise<void>
  disconnect(): void
}

export interface Host {
  openWindow(): Promise<Window>
  close(): Promise<void>
}

export interface Transport {
  readonly name: string
  readonly start: (router: AnyRouter) => Promise<Host>
}

export const transports: readonly Transport[] = [
  { name: 'WebSocket of the browser host', start: startSocketHost },
  { name: 'MessagePort of the Electron host', start: startPortHost },
]

async function startSocketHost(router: AnyRouter): Promise<Host> {
  const host = await startBrowserHost({ router, rendererDir: import.meta.dirname, log: silentLog })
  const cookie = await letIn(host.newWindowUrl())
  return {
    openWindow: () => openSocket(host.port, cookie),
    close: () => host.close(),
  }
}

export async function letIn(windowUrl: string): Promise<string> {
  const response = await fetch(windowUrl, { redirect: 'manual' })
  return (response.headers.get('set-cookie') ?? '').split(';', 1).join('')
}

export async function openSocket(port: number, cookie: string): Promise<Window> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, {
    headers: { cookie },
    origin: `http://127.0.0.1:${port}`,
  })
  const received: string[] = []
  socket.on('message', (data: Buffer, isBinary) => void (isBinary || received.push(data.toString('utf8'))))
  const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => undefined)
  // ws's socket has the standard interface that the link uses
  const link = new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })
  return {
    client: createORPCClient(link),
    sendRaw: (message) => socket.send(message),
    received,
    closed,
    disconnect: () => socket.terminate(),
  }
}

const windowId = 7

async function startPortHost(router: AnyRouter): Promise<Host> {
  // Each window of the suite has its own connector, as each would have its own window.
  const rpc = createRpcServer(router, silentLog)
  const open = new Set<() => void>()
  return {
    async openWindow() {
      const { port1: forMain, port2: forPage } = new MessageChannel()
      const connector = createConnector(rpc)
      connector.connect(
        {
          ports: [mainPort(forMain)],
          sender: { id: windowId },
          senderFrame: { url: 'sill://app/', parent: null },
        },
        windowId,
      )
      open.add(() => connector.close())
      return openPort(forPage)
    },
    async close() {
      for (const close of open) close()
    },
  }
}

/** A port of node as Electron's main process sees one: messages come inside an event. */
export function mainPort(port: NodePort): ConnectEvent['ports'][number] {
  return {
    on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) =>
      port.on(event, (data: unknown) => listener({ data })),
    postMessage: (message) => port.postMessage(message),
    // A node port starts with its first listener; starting again does no harm.
    start: () => port.start(),
    close: () => port.close(),
  }
}

function openPort(port: NodePort): Window {
  const received: string[] = []
  port.on('message', (data: unknown) => void (typeof data === 'string' && received.push(data)))
  const closed = new Promise<void>((resolve) => void port.once('close', () => resolve()))
  const link = new PortLink({ port })
  port.start()
  return {
    client: createORPCClient(link),
    sendRaw: (message) => port.postMessage(message),
    received,
    closed,
    disconnect: () => port.close(),
  }
}
