/** What open event streams are told, and how they ask for it: see pulse.ts. */
export interface Newest {
  /** Of the tenant's own feed. */
  readonly seq: number
  /** Of the public feed. */
  readonly public: number
  /** Revision of the code tables. */
  readonly codes: number
}

export interface Asking {
  readonly tenantId: string
  readonly token: string | undefined
}

export interface Pulse {
  /** Undefined when the session does not stand any more; throws what the store threw. `at` once, or with the others of the next tenth of a second. */
  ask(who: Asking, at: 'once' | 'leisure'): Promise<Newest | undefined>
}
