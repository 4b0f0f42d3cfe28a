/** Which session a request brings: the bearer token, or the desk's cookie when the request comes from our own pages. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CentralContext } from '../platform/context.ts'
import { cookieFor, deviceInCookie, tokenInCookie } from '../auth/cookie.ts'
import type { Origin } from './origin.ts'

function tokenOf(request: IncomingMessage, overTls: boolean): string | undefined {
  const bearer = /^Bearer ([\w-]{20,100})$/u.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return bearer
  return isOwnOrigin(request) ? tokenInCookie(request.headers.cookie, overTls) : undefined
}

export type Caller = Pick<
  CentralContext,
  'address' | 'token' | 'device' | 'userAgent' | 'isForeign' | 'setCookie'
>

/** What a request says of who calls, and how its answer sets cookies. */
export function callerOf(request: IncomingMessage, response: ServerResponse, origin: Origin): Caller {
  const overTls = origin.isSecure(request)
  return {
    address: origin.address(request),
    token: tokenOf(request, overTls),
    device: deviceOf(request, overTls),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    isForeign: isForeign(request),
    setCookie: (cookie) => void response.appendHeader('set-cookie', cookieFor(cookie, overTls)),
  }
}

/** The word of a device that an officer has used before; only from our own pages. */
const deviceOf = (request: IncomingMessage, overTls: boolean): string | undefined =>
  isForeign(request) ? undefined : deviceInCookie(request.headers.cookie, overTls)

/** A browser says that another site's page asks. Programs that are no browsers say nothing, and are none's victims. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin !== undefined) return origin !== `http://${host}` && origin !== `https://${host}`
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/**
 * What a form of another page can send without asking first: anything but JSON. Who brings a token in a header is no page, and
 * one of ours, which uploads files, is named by the browser.
 */
export function isForm(request: IncomingMessage): boolean {
  const { method, headers } = request
  if (headers.authorization !== undefined) return false
  if (headers.origin !== undefined && !isForeign(request)) return false
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  return (
    method !== 'GET' &&
    method !== 'HEAD' &&
    hasBody &&
    !/^application\/json\s*(;|$)/iu.test(headers['content-type'] ?? '')
  )
}

/** A browser names the origin of every write; a read without one must say that it is from the same origin. */
function isOwnOrigin({ method, headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin !== undefined) return origin === `http://${host}` || origin === `https://${host}`
  const site = headers['sec-fetch-site']
  return (
    (method === 'GET' || method === 'HEAD') &&
    (site === undefined || site === 'same-origin' || site === 'none')
  )
}
