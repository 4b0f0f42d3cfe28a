/**
 * Whether the server can be reached, judged only by what real calls came to. An answer of the server means online, whatever
 * it says; a broken or refused connection means offline; what somebody else answered in its place, a gateway's error and an
 * answer that never came leave a doubt.
 */
import { ORPCError } from '@orpc/client'
import { ForeignAnswer } from '../../../contract/central/server-mark.ts'
import type { CoreEvents } from '../events.ts'

export interface Contact {
  isOnline(): boolean
  lastContact(): string | null
  /** Looks at what a call came to. */
  succeeded(): void
  /** The server has sent something on a stream that stands: a contact, but no reason to believe more than was believed. */
  heard(): void
  /** `isProbe`: of the calls by which the server is looked for; for the others somebody else's answer is only a reason to look. */
  failed(error: unknown, isProbe: boolean): void
  /** Why the server cannot be reached, when more is known than that: the status that somebody else answered with. */
  foreignStatus(): number | null
}

/** What the client makes of an error's body that is not of our server. */
const MALFORMED = 'MALFORMED_ORPC_ERROR_RESPONSE'
const GATEWAY = new Set([502, 503, 504])
/** Milliseconds after which a contact that changes nothing else is told: a stream brings a sign every two seconds. */
const TOLD_EVERY = 5_000

/** True when the server itself has answered, be it with a refusal. */
export function isAnswer(error: unknown): error is ORPCError<string, unknown> {
  if (!(error instanceof ORPCError)) return false
  return error.defined || (error.code !== MALFORMED && !GATEWAY.has(error.status))
}

const isDoubtful = (error: unknown): boolean =>
  error instanceof ForeignAnswer ||
  (error instanceof ORPCError && !isAnswer(error)) ||
  (error instanceof Error && error.name === 'TimeoutError')

/** True when the request cannot have reached the server: nothing listens, no route, no such host. */
export function neverArrived(error: unknown): boolean {
  const codes = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ])
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && codes.has(at.code)) return true
    if (at instanceof AggregateError && at.errors.some(neverArrived)) return true
  }
  return false
}

/** `onDoubt`: whether the server can be reached is to be found out. */
export function createContact(
  events: CoreEvents,
  now: () => Date,
  onDoubt: () => void = () => undefined,
): Contact {
  let online = false
  let last: string | null = null
  let foreign: number | null = null
  let toldAt = 0
  const become = (value: boolean, answeredWith: number | null = null) => {
    const isSame = online === value && foreign === answeredWith
    const hasFlipped = online !== value
    online = value
    foreign = answeredWith
    if (hasFlipped) events.emit('online', value)
    if (!isSame) events.emit('state', undefined)
  }
  const tell = () => {
    toldAt = performance.now()
    events.emit('state', undefined)
  }
  const answered = () => {
    const before = last
    last = now().toISOString()
    become(true)
    // It is shown to the second.
    if (before?.slice(0, 19) !== last.slice(0, 19)) tell()
  }
  const heard = () => {
    if (!online) return
    last = now().toISOString()
    if (performance.now() - toldAt >= TOLD_EVERY) tell()
  }
  return {
    isOnline: () => online,
    lastContact: () => last,
    foreignStatus: () => foreign,
    succeeded: answered,
    heard,
    failed: (error, isProbe) => {
      if (isAnswer(error)) answered()
      else if (error instanceof Error && error.name === 'AbortError') return
      else if (!isProbe && isDoubtful(error)) onDoubt()
      else become(false, error instanceof ForeignAnswer && !GATEWAY.has(error.status) ? error.status : null)
    },
  }
}
