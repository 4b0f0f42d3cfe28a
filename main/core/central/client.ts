/** The typed client of the central API over HTTP, with a session's token; every call tells `contact` what it came to. */
import { createORPCClient } from '@orpc/client'
import { ResponseValidationPlugin } from '@orpc/contract/plugins'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { central, type CentralClient } from '../../../contract/central.ts'
import type { Contact } from './contact.ts'

/** Milliseconds for a whole call; streams have none. */
const CALL_TIMEOUT = 30_000

/** The calls by which the server is looked for. */
const PROBES: ReadonlySet<string> = new Set(['auth', 'changes'])

export interface CentralOptions {
  readonly serverUrl: string
  readonly token: () => string | undefined
  readonly contact: Contact
  readonly onFailure?: (error: unknown) => void
  /** Aborts everything that is under way. */
  readonly closed: AbortSignal
}

export function createCentral(options: CentralOptions): CentralClient {
  const link = new OpenAPILink(central, {
    url: `${options.serverUrl.replace(/\/$/u, '')}/api`,
    headers: () => {
      const token = options.token()
      return token === undefined ? {} : { authorization: `Bearer ${token}` }
    },
    plugins: [new ResponseValidationPlugin(central)],
    fetch: (request, init) => fetch(request, { ...init, signal: limited(request, options.closed) }),
    interceptors: [
      async (call) => {
        try {
          const answer = await call.next()
          options.contact.succeeded()
          return answer
        } catch (error) {
          options.contact.failed(error, PROBES.has(call.path[0] ?? ''))
          options.onFailure?.(error)
          throw error
        }
      },
    ],
  })
  return createORPCClient(link)
}

function limited(request: Request, closed: AbortSignal): AbortSignal {
  const isStream = request.url.endsWith('/changes/stream')
  return AbortSignal.any([request.signal, closed, ...(isStream ? [] : [AbortSignal.timeout(CALL_TIMEOUT)])])
}
