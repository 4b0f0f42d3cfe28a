/** The one IPC channel: a window's own page hands over one end of a message channel, and the local RPC is served on it. */
import type { MessagePortMain } from 'electron'
import type { RpcChannel, RpcServer } from '../host/rpc.ts'
import { isOwnPage } from './guards.ts'

type Port = Pick<MessagePortMain, 'postMessage' | 'start' | 'close'> & {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

/** What of Electron's `IpcMainEvent` decides. */
export interface ConnectEvent {
  readonly ports: readonly Port[]
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null
}

export interface Connector {
  /** Serves the event's port, when it comes from the top frame of `windowId`'s own page; closes it otherwise. */
  connect(event: ConnectEvent, windowId: number | undefined): boolean
  /** Ends the window's connection. */
  close(): void
}

export function createConnector(rpc: RpcServer): Connector {
  let current: Port | undefined
  return {
    connect(event, windowId) {
      const [port, ...more] = event.ports
      if (port === undefined || more.length > 0 || !mayConnect(event, windowId)) {
        for (const refused of event.ports) refused.close()
        return false
      }
      current?.close()
      current = port
      rpc.serve(channelOf(port))
      port.start()
      return true
    },
    close: () => current?.close(),
  }
}

function mayConnect({ sender, senderFrame }: ConnectEvent, windowId: number | undefined): boolean {
  return (
    windowId !== undefined &&
    sender.id === windowId &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnPage(senderFrame.url)
  )
}

/** The local RPC's channel over a message port of Electron's main process. */
export function channelOf(port: Port): RpcChannel {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (event) => listener(event.data)),
    onClose: (listener) => void port.on('close', () => listener()),
    close: () => port.close(),
  }
}
