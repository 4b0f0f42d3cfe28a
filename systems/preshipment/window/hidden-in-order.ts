/** Fields of an order that say nothing to a side in a state: they are not drawn. */
import { acceptanceSection } from '../declare/order/fields.ts'

interface Filled {
  readonly hasReason: boolean
  readonly hasNote: boolean
}

const OF_ACCEPTANCE = Object.keys(acceptanceSection.fields)
/** Who knows itself needs not be told, and the number beside it says as much. */
const OF_AGENCY = ['agency', 'agencyNo', 'agencyName']

export function hiddenInOrder(side: string, state: string, { hasReason, hasNote }: Filled): string[] {
  const isOver = state === 'completed'
  const isAccepted = isOver || state === 'accepted'
  return [
    ...(isAccepted ? [] : OF_ACCEPTANCE),
    ...(isOver ? [] : ['completedAt']),
    ...(side === 'owner' && !isOver ? OF_ACCEPTANCE.filter((name) => name !== 'acceptedAt') : []),
    // An agency may be struck off when the order is over: then only what was kept of it is known.
    ...(side === 'agency' ? OF_AGENCY : isOver ? ['agency'] : ['agencyName']),
    ...(hasReason ? [] : ['returnReason']),
    ...(hasNote ? [] : ['unitsNote']),
  ]
}
