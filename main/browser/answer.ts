/** Answers of the browser host to HTTP requests: pages for windows that were let in, a door for new ones. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newNonce, securityHeaders } from '../host/policy.ts'
import { pageAt } from '../host/pages.ts'
import { refusalOf } from './caller.ts'
import type { Door } from './door.ts'
import { quitPath, windowPath, type WindowKey } from './reopen.ts'

export interface AnswerOptions {
  readonly door: Door
  readonly windowKey: WindowKey
  readonly newWindowUrl: () => string
  /** A window has come in with this token. */
  readonly entered: (token: string) => void
  /** Ends the program; returns at once. */
  readonly quit: () => void
  /** `127.0.0.1:<port>` */
  readonly host: string
  readonly rendererDir: string
}

interface Answer {
  readonly status: number
  readonly body?: Uint8Array | string
  readonly headers?: Record<string, string>
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
const closedDoor =
  '此窗口的链接已失效或已被使用。请从“窗台 Sill”重新打开窗口。\nThis link was used already or is not valid. Open a new window from Sill.\n'

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: AnswerOptions,
): Promise<void> {
  // No request of this host has a body: what still comes of one is not awaited.
  response.once('finish', () => {
    if (!request.complete) request.socket.destroy()
  })
  const nonce = newNonce()
  const { status, body, headers } = await decide(request, nonce, options)
  response.writeHead(status, { ...securityHeaders(nonce, [`ws://${options.host}`]), ...headers })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function decide(
  request: IncomingMessage,
  nonce: string,
  { door, host, rendererDir, windowKey, newWindowUrl, entered, quit }: AnswerOptions,
): Promise<Answer> {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  const token = new URLSearchParams(query).get('token')
  const isEntry = request.method === 'GET' && path === '/' && token !== null
  const refusal = refusalOf(request.headers, host, isEntry ? 'entry' : 'page')
  if (refusal !== undefined) return { status: 403, body: `${refusal}\n`, headers: plain }
  if (request.method === 'POST' && request.url === windowPath) {
    // No page can send this header to another origin unasked, and pages are asked nothing here.
    return windowKey.fits(request.headers.authorization)
      ? { status: 200, body: newWindowUrl(), headers: plain }
      : { status: 401, body: closedDoor, headers: plain }
  }
  if (request.method === 'POST' && request.url === quitPath) {
    if (!windowKey.fits(request.headers.authorization))
      return { status: 401, body: closedDoor, headers: plain }
    quit()
    return { status: 202, body: 'ending\n', headers: plain }
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, body: 'method not allowed\n', headers: { ...plain, allow: 'GET, HEAD' } }
  if (isEntry) {
    const cookie = door.exchange(token)
    if (cookie !== undefined) {
      entered(token)
      return letIn(door.setCookie(cookie), request.headers['sec-fetch-site'])
    }
    // Only a token that was good makes up for coming from elsewhere.
    const refused = refusalOf(request.headers, host, 'page')
    if (refused !== undefined) return { status: 403, body: `${refused}\n`, headers: plain }
  }
  if (!door.admits(request.headers.cookie)) return { status: 401, body: closedDoor, headers: plain }
  // A reloaded address with its used token: the cookie is what counts.
  if (token !== null) return { status: 303, headers: { location: '/', 'cache-control': 'no-store' } }
  const page = await pageAt(rendererDir, path, nonce)
  if (page === undefined) return { status: 404, body: 'not found\n', headers: plain }
  return {
    status: 200,
    body: page.body,
    headers: { 'content-type': page.mediaType, 'cache-control': page.cacheControl },
  }
}

/**
 * On to the page itself, without the token. A browser keeps a strict cookie from a redirect that began at another site, as
 * a page in the data folder is one: it gets a page that goes on by itself.
 */
function letIn(cookie: string, site: string | string[] | undefined): Answer {
  const headers = { 'set-cookie': cookie, 'cache-control': 'no-store' }
  if (site !== 'cross-site') return { status: 303, headers: { ...headers, location: '/' } }
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>Sill 窗台</title>',
  }
}
