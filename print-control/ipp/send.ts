/** One IPP request over HTTP, exactly one attempt, and an honest answer to: can the other side have got it? */
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { decodeMessage } from './decode.ts'
import type { IppMessage } from './message.ts'

export interface IppTarget {
  /** A unix socket's path, or `http(s)://host:port` without a path. */
  readonly server: string
  /** Path of the resource, e.g. `/printers/Office`. */
  readonly path: string
}

export type IppReply =
  | { readonly kind: 'answer'; readonly message: IppMessage }
  /** Nothing was sent: no connection. */
  | { readonly kind: 'unreached'; readonly why: string }
  /** An HTTP status that says no before the request was looked at. */
  | { readonly kind: 'denied'; readonly status: number }
  /** Sent at least in part, and no answer that makes sense. */
  | { readonly kind: 'unclear'; readonly why: string }

export interface SendOptions {
  /** Milliseconds for the whole exchange. */
  readonly timeout: number
  /** Asked when connected, before the first byte; false sends nothing. */
  readonly onSending?: (() => Promise<boolean>) | undefined
}

const LARGEST_ANSWER = 16 * 1024 * 1024

export function sendIpp(
  target: IppTarget,
  body: Buffer,
  { timeout, onSending }: SendOptions,
): Promise<IppReply> {
  return new Promise((resolve) => {
    let isSending = false
    const request = open(target, body.length)
    const finish = (reply: IppReply): void => {
      clearTimeout(timer)
      resolve(reply)
    }
    const lost = (why: string): void =>
      finish(isSending ? { kind: 'unclear', why } : { kind: 'unreached', why })
    const timer = setTimeout(() => {
      lost('ETIMEDOUT')
      request.destroy()
    }, timeout)
    request.on('error', (error) => lost('code' in error ? String(error.code) : error.message))
    request.on(
      'response',
      (response) => void readAnswer(response).then(finish, (error: unknown) => lost(String(error))),
    )
    const giveUp = (): void => {
      lost('not sent')
      request.destroy()
    }
    const send = async (): Promise<void> => {
      const isWanted = (await onSending?.()) ?? true
      if (request.destroyed) return
      if (!isWanted) return giveUp()
      isSending = true
      request.end(body)
    }
    // Written only once connected, so that „not connected“ always means „not sent“.
    request.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', () => void send())
      else void send()
    })
  })
}

function open({ server, path }: IppTarget, length: number): ClientRequest {
  const headers = { 'Content-Type': 'application/ipp', 'Content-Length': length, Connection: 'close' }
  if (server.startsWith('/'))
    return httpRequest({
      socketPath: server,
      path,
      method: 'POST',
      headers: { ...headers, Host: 'localhost' },
      agent: false,
    })
  const url = new URL(path, server)
  // Printers bring their own certificates; over TLS only a device's state is asked here, never a document sent.
  if (url.protocol === 'https:')
    return httpsRequest(url, { method: 'POST', headers, agent: false, rejectUnauthorized: false })
  return httpRequest(url, { method: 'POST', headers, agent: false })
}

async function readAnswer(response: IncomingMessage): Promise<IppReply> {
  const status = response.statusCode ?? 0
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    if (!(part instanceof Buffer)) continue
    size += part.length
    if (size > LARGEST_ANSWER) return { kind: 'unclear', why: 'answer too large' }
    parts.push(part)
  }
  if (status >= 400 && status < 500) return { kind: 'denied', status }
  const message = status === 200 ? decodeMessage(Buffer.concat(parts)) : undefined
  return message === undefined ? { kind: 'unclear', why: `HTTP ${status}` } : { kind: 'answer', message }
}
