/** A door at the login page for accounts of one role: who comes by the other's is told, and offered his own. */
import type { EntranceRole } from '../../contract/shapes.ts'
import type { Label } from '../../domain/kit/label.ts'

export interface Entrance {
  readonly role: EntranceRole
  readonly title: Label
  /** Said to an account of this role that came by another door. */
  readonly thisOne: Label
}
