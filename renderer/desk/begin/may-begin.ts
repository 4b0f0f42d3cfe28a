/** May this officer begin documents of a kind, and by which actions; the server asks the same. */
import type { Account } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { standingAtStart } from '../../../domain/kit/standing.ts'

type Officer = Pick<Account, 'role' | 'systems' | 'office' | 'posts' | 'tenant'>

/** The actions by which one is begun; none when this officer begins none. */
export function actionsToBegin(document: AnyDocument, officer: Officer): readonly string[] {
  const atStart = standingAtStart(document, { ...officer, tenantId: officer.tenant.id })
  return atStart.sees && atStart.edits ? atStart.actions : []
}
