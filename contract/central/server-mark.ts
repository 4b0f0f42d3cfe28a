/**
 * How a client knows that an answer is the central server's own. A network's login page, a company's proxy or a cache may
 * answer in its place, with any status and any body, even JSON with 200; none of them sets this header.
 */
export const SERVER_MARK = 'sill-central'

/** Path under the server's origin that costs it nothing and says only that it lives. */
export const ALIVE_PATH = '/api/alive'

/** Pages for everybody, without log-in, under the server's origin. */
export const PUBLIC_PATH = '/public/'

/** Milliseconds within which an open stream of changes brings at least a comment. */
export const KEEP_ALIVE_MS = 2_000

/** Somebody else has answered for the server. Nothing may be concluded but that the server was not reached this way. */
export class ForeignAnswer extends Error {
  readonly status: number
  constructor(status: number) {
    super(`an answer that is not of the central server (HTTP ${status})`)
    this.name = 'ForeignAnswer'
    this.status = status
  }
}

interface Answer {
  readonly status: number
  readonly headers: { has(name: string): boolean }
}

/** The response itself; throws {@link ForeignAnswer} for one of somebody else. Requests must not follow redirects by themselves. */
export function ownAnswer<T extends Answer>(response: T): T {
  if (!response.headers.has(SERVER_MARK)) throw new ForeignAnswer(response.status)
  return response
}
