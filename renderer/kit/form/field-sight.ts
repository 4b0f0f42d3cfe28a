/** What one field looks at, and is drawn again for. */
import type { AskedTrait } from '../../../domain/kit/asked-traits.ts'
import type { Label } from '../../../domain/kit/label.ts'

/** What a field sees of the form. */
export interface Sight {
  readonly value: string
  readonly message: Label | undefined
  readonly isRequired: boolean
  /** Its value follows from others: grey. */
  readonly isComputed: boolean
  /** Value of the field that a dependent code stands within. */
  readonly scope: string | undefined
  /** What the code asks by which a field of traits is filled in. */
  readonly asked: readonly AskedTrait[] | undefined
}
