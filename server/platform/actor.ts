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
