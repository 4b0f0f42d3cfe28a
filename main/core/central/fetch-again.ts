/** Reads outlive a connection that the other end had given up while it stood idle. */

/** How the platform's `fetch` names, in an error's cause, a connection that ended without an answer. */
const ENDED: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/**
 * `fetch`, but what only reads is asked once more, on a connection of its own making, when the first ended without an answer:
 * proxies close idle connections earlier than they say, and a machine that slept finds all of its closed. What changes
 * something is not sent again here, for it may have arrived (RFC 9110, 9.2.2); the outbox sees to that.
 */
export const fetchAgain: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init)
  } catch (error) {
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    if (method !== 'GET' || init?.signal?.aborted || !hasEnded(error)) throw error
    return await fetch(input, init)
  }
}

function hasEnded(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && ENDED.has(cause.code)
}
