import type { Problem } from '../../domain/kit/problem.ts'
import type { Account } from '../../contract/shapes.ts'
import type { Circumstances } from '../../domain/kit/document.ts'

/** Who acts, as the session says. */
export interface Actor {
  readonly account: Account
  readonly tenantId: string
  readonly loginBy: Circumstances['loginBy']
  readonly passwordVersion: number
  readonly tokenHash: string
}

/** Who acts by a session that stands. */
export interface SignedIn extends Actor {
  readonly sessionId: string
  readonly door: 'client' | 'desk'
  readonly lastUsedAt: Date
  /** Until when a card has confirmed what this session issues. */
  readonly cardUntil: Date | null
}

/** A session that has ended before its age, and why. */
export interface Ended {
  readonly ended: Problem
}
