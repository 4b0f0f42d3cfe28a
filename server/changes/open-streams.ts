/**
 * The event streams that are open in this process. A client whose connection broke opens a new one before the server has
 * missed the old: so of one session the oldest gives way. What an account, an address or everybody may have is refused
 * when it is used up, in words.
 */
export interface StreamRule {
  readonly session: number
  readonly account: number
  readonly address: number
  readonly all: number
}

/** A session has one stream a window; an office of two hundred clerks has one address. */
export const streamRule: StreamRule = { session: 8, account: 64, address: 1_000, all: 10_000 }

export interface StreamOwner {
  readonly session: string
  readonly account: string
  readonly address: string
}

export interface OpenStream {
  /** Aborted when a younger stream of the session takes its place. */
  readonly signal: AbortSignal
  /** To be called in every case; more than once does no harm. */
  leave(): void
}

export interface OpenStreams {
  /** Undefined when the account, the address or the server has as many as it may. */
  enter(owner: StreamOwner): OpenStream | undefined
  readonly size: () => number
}

interface Held {
  readonly owner: StreamOwner
  readonly stop: AbortController
}

export function createOpenStreams(rule: StreamRule = streamRule): OpenStreams {
  const open = new Set<Held>() // oldest first
  const by = {
    session: new Map<string, Set<Held>>(),
    account: new Map<string, Set<Held>>(),
    address: new Map<string, Set<Held>>(),
  }
  const kinds = ['session', 'account', 'address'] as const

  function remove(held: Held): void {
    if (!open.delete(held)) return
    for (const kind of kinds) {
      const group = by[kind].get(held.owner[kind])
      group?.delete(held)
      if (group?.size === 0) by[kind].delete(held.owner[kind])
    }
  }

  return {
    enter(owner) {
      const [oldest, ...others] = by.session.get(owner.session) ?? []
      if (oldest && others.length + 1 >= rule.session) {
        remove(oldest)
        oldest.stop.abort()
      }
      const isFull =
        open.size >= rule.all ||
        (by.account.get(owner.account)?.size ?? 0) >= rule.account ||
        (by.address.get(owner.address)?.size ?? 0) >= rule.address
      if (isFull) return undefined
      const held: Held = { owner, stop: new AbortController() }
      open.add(held)
      for (const kind of kinds) by[kind].set(owner[kind], (by[kind].get(owner[kind]) ?? new Set()).add(held))
      return { signal: held.stop.signal, leave: () => remove(held) }
    },
    size: () => open.size,
  }
}
