/**
 * Serves the local contract over any channel of messages: a WebSocket or a MessagePort. What comes in is bounded in
 * size and may be garbage; it is answered with a typed error where it names a request and dropped where it does not.
 */
import { ORPCError } from '@orpc/client'
import { StandardRPCJsonSerializer, StandardRPCSerializer, toHttpPath } from '@orpc/client/standard'
import { traverseContractProcedures, type AnyRouter } from '@orpc/server'
import { StandardRPCCodec, StandardRPCHandler } from '@orpc/server/standard'
import type { StandardResponse } from '@orpc/standard-server'
import {
  encodeResponseMessage,
  MessageType,
  ServerPeer,
  type ServerPeerHandleRequestFn,
} from '@orpc/standard-server-peer'
import type { RouteMeta } from '../../contract/route-limits.ts'
import type { Log } from '../core/log.ts'
import { checkBounds, type RouteLimits } from './bounds.ts'

export interface RpcChannel {
  send(message: string | Uint8Array): void
  /** Text, bytes, or whatever a forger sends. */
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
  close(reason: string): void
}

export interface RpcServer {
  /** Returns at once. The channel's calls and event iterators are aborted when it closes. */
  serve(channel: RpcChannel): void
}

type Encoded = Parameters<ServerPeer['message']>[0]

export function createRpcServer(router: AnyRouter, log: Log): RpcServer {
  const handler = new StandardRPCHandler(router, {
    clientInterceptors: [
      async (call) => {
        try {
          return await call.next()
        } catch (error) {
          if (!(error instanceof ORPCError) || error.code === 'INTERNAL_SERVER_ERROR')
            log.error('a call failed unexpectedly', { call: call.path.join('.'), error })
          throw error
        }
      },
    ],
  })
  const handle: ServerPeerHandleRequestFn = async (request) => {
    const { response } = await handler.handle(
      { ...request, body: () => Promise.resolve(request.body) },
      { context: {} },
    )
    return response ?? refusal('NOT_FOUND', 'No such procedure')
  }
  const limits = limitsIn(router)
  return { serve: (channel) => attach(channel, handle, limits, log) }
}

/** What each route declares that it takes. */
function limitsIn(router: AnyRouter): RouteLimits {
  const declared = new Map<string, RouteMeta>()
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    declared.set(toHttpPath(path), contract['~orpc'].meta as RouteMeta) // of the contract's base
  })
  return (path) => declared.get(path)
}

function attach(channel: RpcChannel, handle: ServerPeerHandleRequestFn, limits: RouteLimits, log: Log): void {
  let isOpen = true
  const send = (message: Encoded): void => {
    if (isOpen)
      channel.send(
        typeof message === 'string' || message instanceof Uint8Array ? message : new Uint8Array(message),
      )
  }
  const refuse = async (id: string, code: Refusal = 'BAD_REQUEST'): Promise<void> =>
    send(
      await encodeResponseMessage(
        id,
        MessageType.RESPONSE,
        refusal(code, code === 'BAD_REQUEST' ? 'Malformed message' : 'Too large for this call'),
      ),
    )
  const peer = new ServerPeer(send)
  const receive = async (message: unknown): Promise<void> => {
    const bounds = checkBounds(message, limits)
    if (!bounds.ok) {
      log.warn('refused a message', { why: bounds.why })
      if (bounds.why === 'oversized') channel.close('oversized message')
      else if (bounds.id !== undefined) await refuse(bounds.id)
      return
    }
    if (!bounds.fits) {
      log.warn('refused a message', { why: 'too large for its call' })
      await refuse(bounds.id, 'PAYLOAD_TOO_LARGE')
      return
    }
    try {
      // checkBounds has seen that it is text or bytes
      await peer.message(message as Encoded, handle)
    } catch (error) {
      log.warn('a message could not be answered', { error })
      await refuse(bounds.id)
    }
  }
  channel.onMessage((message) => {
    receive(message).catch((error: unknown) => log.error('the channel failed', { error }))
  })
  channel.onClose(() => {
    isOpen = false
    peer.close({ reason: new Error('The window has gone') })
  })
}

const codec = new StandardRPCCodec(new StandardRPCSerializer(new StandardRPCJsonSerializer()))

type Refusal = 'NOT_FOUND' | 'BAD_REQUEST' | 'PAYLOAD_TOO_LARGE'

function refusal(code: Refusal, message: string): StandardResponse {
  return codec.encodeError(new ORPCError(code, { message }))
}
