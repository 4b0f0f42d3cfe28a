/** `sill://app/`: the built renderer under a scheme of its own, with the same policy as in the browser host. */
import type { CustomScheme } from 'electron'
import { bridge } from '../../contract/bridge.ts'
import { pageAt } from '../host/pages.ts'
import { newNonce, securityHeaders } from '../host/policy.ts'

/** Registered before the application is ready. */
export const pageScheme: CustomScheme = {
  scheme: bridge.scheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
    stream: false,
  },
}

/** Answers one request for a page or an asset. */
export async function servePage(request: Request, rendererDir: string): Promise<Response> {
  const nonce = newNonce()
  const headers = securityHeaders(nonce)
  const url = new URL(request.url)
  if (url.host !== bridge.host || request.method !== 'GET')
    return new Response('forbidden\n', { status: 403, headers })
  const page = await pageAt(rendererDir, url.pathname, nonce)
  if (page === undefined) return new Response('not found\n', { status: 404, headers })
  // Copied, because the body of a Response has to own its buffer.
  return new Response(new Uint8Array(page.body), {
    headers: { ...headers, 'content-type': page.mediaType, 'cache-control': page.cacheControl },
  })
}
