/** Where a request comes from, through proxies or not. */
import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** As much of a request as says where it comes from. */
export interface Arrived {
  readonly headers: IncomingHttpHeaders
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/** Who is at the other end of a connection: the socket says it, or a proxy that was named says it of others. */
export interface Origin {
  /** The caller's address. */
  address(request: Arrived): string
  /** Did the caller reach a named proxy over TLS? */
  isSecure(request: Arrived): boolean
  /** Is this the address of a named proxy? Its connections are many callers' own. */
  isProxy(address: string | undefined): boolean
}

/** Throws on what is neither an address nor a range. */
export function createOrigin(proxies: readonly string[]): Origin {
  const named = new BlockList()
  for (const proxy of proxies.flatMap((text) => (text === '1' ? ['127.0.0.0/8', '::1'] : [text]))) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address)
    if (family === 0) throw new Error(`SILL_TRUST_PROXY: ${proxy} is neither an address nor a range`)
    const most = family === 4 ? 32 : 128
    if (bits !== undefined && !(/^\d{1,3}$/u.test(bits) && Number(bits) <= most))
      throw new Error(`SILL_TRUST_PROXY: ${proxy} is no range`)
    named.addSubnet(address, Number(bits ?? most), family === 4 ? 'ipv4' : 'ipv6')
  }
  const isProxy = (text: string | undefined): boolean => {
    const address = plain(text ?? '')
    const family = isIP(address)
    return family !== 0 && named.check(address, family === 4 ? 'ipv4' : 'ipv6')
  }
  return {
    isProxy,
    address(request) {
      const direct = plain(request.socket.remoteAddress ?? 'unknown')
      if (!isProxy(direct)) return direct
      const forwarded = request.headers['x-forwarded-for']
      const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
        .split(',')
        .map((hop) => plain(hop.trim()))
      // Whatever stands before the last hop that no proxy of ours added was written by the caller.
      const said = hops.findLast((hop) => !isProxy(hop)) ?? ''
      return isIP(said) === 0 ? direct : said
    },
    isSecure: ({ headers, socket }) =>
      isProxy(socket.remoteAddress) && headers['x-forwarded-proto'] === 'https',
  }
}

/** IPv4 as it arrives at a socket of both families. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/iu, '')
