/** Who has been here before, and for whom it is locked. */
import type { SessionState } from '../../contract/local/session.ts'

export interface KnownAccount {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly tenantName: string
}

export type LockedFor = NonNullable<Extract<SessionState, { state: 'locked' }>['lockedFor']>
