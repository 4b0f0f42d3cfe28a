/**
 * Whether the server can be reached, judged only by what real calls came to. An answer of any kind means online; a
 * broken or refused connection, a timeout or a gateway's error means offline.
 */
import { ORPCError } from '@orpc/client'
import type { CoreEvents } from '../events.ts'

export interface Contact {
  isOnline(): boolean
  lastContact(): string | null
  /** Looks at what a call came to. */
  succeeded(): void
  /** `isProbe`: of the calls by which the server is looked for; only these take a gateway's error as being offline. */
  failed(error: unknown, isProbe: boolean): void
}

/** What the client makes of an error's body that is not of our server. */
const MALFORMED = 'MALFORMED_ORPC_ERROR_RESPONSE'
const GATEWAY = new Set([502, 503, 504])

/** True when the server itself has answered, be it with a refusal. */
export function isAnswer(error: unknown): error is ORPCError<string, unknown> {
  if (!(error instanceof ORPCError)) return false
  return error.defined || (error.code !== MALFORMED && !GATEWAY.has(error.status))
}

const isGateway = (error: unknown): boolean => error instanceof ORPCError && !isAnswer(error)

/** True when the request cannot have reached the server: nothing listens, no route, no such host. */
export function neverArrived(error: unknown): boolean {
  const codes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && codes.has(at.code)) return true
    if (at instanceof AggregateError && at.errors.some(neverArrived)) return true
  }
  return false
}

export function createContact(events: CoreEvents, now: () => Date): Contact {
  let online = false
  let last: string | null = null
  const become = (value: boolean) => {
    if (online === value) return
    online = value
    events.emit('online', value)
    events.emit('state', undefined)
  }
  return {
    isOnline: () => online,
    lastContact: () => last,
    succeeded: () => {
      last = now().toISOString()
      become(true)
    },
    failed: (error, isProbe) => {
      if (isAnswer(error)) {
        last = now().toISOString()
        become(true)
        return
      }
      if (error instanceof Error && error.name === 'AbortError') return
      if (isProbe || !isGateway(error)) become(false)
    },
  }
}
