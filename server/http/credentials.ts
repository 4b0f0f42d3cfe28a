/** Which session a request brings: the bearer token, or the desk's cookie when the request comes from our own pages. */
import type { IncomingMessage } from 'node:http'
import { tokenInCookie } from '../auth/cookie.ts'

export function tokenOf(request: IncomingMessage): string | undefined {
  const bearer = /^Bearer ([\w-]{20,100})$/u.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return bearer
  return isOwnOrigin(request) ? tokenInCookie(request.headers.cookie) : undefined
}

/** A browser names the origin of every write; a read without one must say that it is from the same origin. */
function isOwnOrigin({ method, headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin !== undefined) return origin === `http://${host}` || origin === `https://${host}`
  const site = headers['sec-fetch-site']
  return (method === 'GET' || method === 'HEAD') && (site === undefined || site === 'same-origin' || site === 'none')
}

/** The caller's address; behind a trusted proxy the one that the proxy saw. */
export function addressOf(request: IncomingMessage, isProxyTrusted: boolean): string {
  const forwarded = isProxyTrusted ? request.headers['x-forwarded-for'] : undefined
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim()
  return last || (request.socket.remoteAddress ?? 'unknown')
}

/** Did the caller reach the trusted proxy over TLS? */
export const isSecure = ({ headers }: IncomingMessage, isProxyTrusted: boolean): boolean => isProxyTrusted && headers['x-forwarded-proto'] === 'https'
