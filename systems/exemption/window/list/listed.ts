/** A row of the list as the rules of the manual look at it. */
import type { ListRow } from '../../../../contract/local/documents.ts'
import type { ListedApplication } from '../../declare/operations.ts'

export const listedOf = ({ state, sending, content }: ListRow): ListedApplication => ({
  state,
  isEntered: content.fields['enteredBy'] === 'office',
  isSending: sending !== null && sending !== 'delivered' && sending !== 'returned',
})
