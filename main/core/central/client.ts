/** The typed client of the central API over HTTP, with a session's token; every call tells `contact` what it came to. */
import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { AnyContractRouter } from '@orpc/contract'
import { ResponseValidationPlugin } from '@orpc/contract/plugins'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import type { CentralClient } from '../../../contract/central.ts'
import { ownAnswer } from '../../../contract/central/server-mark.ts'
import type { Contact } from './contact.ts'
import { fetchAgain } from './fetch-again.ts'
import { staysWith, wrongServerUrl } from './server-url.ts'

/** Milliseconds for a whole call; streams have none. */
const CALL_TIMEOUT = 30_000

/** The calls by which the server is looked for. */
const PROBES: ReadonlySet<string> = new Set(['auth', 'changes'])

export interface CentralOptions {
  readonly serverUrl: string
  /** Of the whole server, its systems' calls too. */
  readonly contract: AnyContractRouter
  readonly token: () => string | undefined
  readonly contact: Contact
  readonly onFailure?: (error: unknown) => void
  /** The server has sent something, be it only a part of a stream. */
  readonly onHeard?: () => void
  /** Aborts everything that is under way. */
  readonly closed: AbortSignal
}

/** The way to the server, for the client of any part of its contract. */
export function centralLink(options: CentralOptions): ClientLink<ClientContext> {
  return new OpenAPILink(options.contract, {
    url: `${options.serverUrl.replace(/\/$/u, '')}/api`,
    headers: () => {
      const token = options.token()
      return token === undefined ? {} : { authorization: `Bearer ${token}` }
    },
    plugins: [new ResponseValidationPlugin(options.contract)],
    // A redirect is never followed: whoever sends one is somebody else, and gets no token.
    fetch: async (request, init) => {
      if (!staysWith(options.serverUrl, request.url))
        throw new Error(wrongServerUrl(options.serverUrl)?.en ?? 'Not the server that was set')
      const response = ownAnswer(
        await fetchAgain(request, { ...init, redirect: 'manual', signal: limited(request, options.closed) }),
      )
      options.onHeard?.()
      return isStream(request) && options.onHeard ? listened(response, options.onHeard) : response
    },
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
}

export const createCentral = (options: CentralOptions): CentralClient =>
  createORPCClient(centralLink(options))

const isStream = (request: Request): boolean => request.url.endsWith('/changes/stream')

function limited(request: Request, closed: AbortSignal): AbortSignal {
  return AbortSignal.any([
    request.signal,
    closed,
    ...(isStream(request) ? [] : [AbortSignal.timeout(CALL_TIMEOUT)]),
  ])
}

/** The same response; tells of each piece of its body, also of the comments that keep a stream alive. */
function listened(response: Response, onHeard: () => void): Response {
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, out) => {
      onHeard()
      out.enqueue(piece)
    },
  })
  return response.body ? new Response(response.body.pipeThrough(heard), response) : response
}
