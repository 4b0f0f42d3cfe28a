/** Is a request from the host's own page? Host against DNS rebinding, Origin and Sec-Fetch-Site against other sites. */
import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = 'wrong host' | 'foreign origin' | 'foreign site'

/** `host` is `127.0.0.1:<port>`. A WebSocket must name its origin; a navigation names none. `entry`: it brings a one-time token, which counts more than where it comes from. */
export function refusalOf(
  headers: IncomingHttpHeaders,
  host: string,
  kind: 'page' | 'entry' | 'socket',
): Refusal | undefined {
  if (headers.host !== host) return 'wrong host'
  const origin = headers.origin
  if (origin === undefined ? kind === 'socket' : origin !== `http://${host}`) return 'foreign origin'
  const site = headers['sec-fetch-site']
  // 127.0.0.1 on another port counts as the same site, so only the same origin, or a person's own navigation, will do.
  if (kind === 'entry') return undefined
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreign site'
  return undefined
}
