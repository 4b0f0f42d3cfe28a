/**
 * The card reader of an officer's machine for the desk's pages (contract/desk-card.ts): on the loopback, for pages of one origin,
 * which every request must name; a page elsewhere, or one that points a name of its own at this machine, gets nothing.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deskCardCalls } from '../../contract/desk-card.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'
import type { CardReader } from '../core/card/reader.ts'

/** A challenge and a PIN are some hundred. */
const MAX_BYTES = 8 * 1024
const MALFORMED = problem('INPUT_MALFORMED', label('请求格式不正确', 'The request is malformed'), {
  retrySafe: false,
})
const BROKEN = problem('AUTH_CARD_CRASHED', label('读卡程序出现异常', 'The card program has failed'), {
  retrySafe: true,
})

export interface DeskCardOptions {
  readonly reader: CardReader
  /** Of the desk: the central server's own. */
  readonly origin: string
  /** 0: a free one. */
  readonly port: number
}

export async function serveDeskCard({
  reader,
  origin,
  port,
}: DeskCardOptions): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5_000 },
    (request, response) => void answer(request, response).catch(() => send(response, 500, BROKEN)),
  )

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = request
    const own = (server.address() as AddressInfo).port // listens on TCP
    if (headers.origin !== origin || headers.host !== `127.0.0.1:${own}`)
      return void response.writeHead(403).end()
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('vary', 'origin')
    response.setHeader('cache-control', 'no-store')
    if (method === 'OPTIONS')
      return void response
        .writeHead(204, {
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type',
          'access-control-allow-private-network': 'true',
        })
        .end()
    if (method === 'GET' && url === deskCardCalls.cards.path) return send(response, 200, await reader.cards())
    if (
      method !== 'POST' ||
      url !== deskCardCalls.prove.path ||
      headers['content-type'] !== 'application/json'
    )
      return void response.writeHead(404).end()
    const input = deskCardCalls.prove.input.safeParse(await jsonOf(request))
    if (!input.success) return send(response, 400, MALFORMED)
    const { token, pin, purpose, challenge } = input.data
    const card = await reader.choose(token)
    const proven = card.ok ? await card.value.prove(pin, purpose, challenge) : card
    return proven.ok ? send(response, 200, proven.value.possession) : send(response, 422, proven.problem)
  }

  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
        reader.close()
      }),
  }
}

function send(response: ServerResponse, status: number, body: Problem | object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Undefined when it is too much, or no JSON. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) return undefined
    length += part.length
    if (length > MAX_BYTES) return undefined
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return undefined
  }
}
