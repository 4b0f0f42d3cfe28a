/** 注销申请 (REG-10, manual 003, 图 5-16): the valid qualifications, and 【注销】 at each; for oneself only. */
import type { ListRow } from '../../../contract/local/documents.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { cancellation } from '../declare/cancellation.ts'
import { typesIn } from '../declare/qualification-types.ts'
import { appliedFor, CANCELLATION_APPLIED } from '../declare/refusals.ts'
import { ValidQualifications } from './ValidQualifications.tsx'
import { titles } from './words.ts'

const CANCEL = label('注销', 'Cancel the filing')

/** The same type never twice; another one once Customs has received the last. */
function refuse(underWay: readonly ListRow[], type: string): Label | null {
  if (underWay.some((row) => typesIn(row.content.fields['types']).some((other) => other === type)))
    return appliedFor(typesIn(type))
  return underWay.some(({ state }) => state === 'submitted') ? CANCELLATION_APPLIED : null
}

export default function CancelPage() {
  return (
    <ValidQualifications
      title={titles.cancel}
      document={cancellation}
      action={CANCEL}
      chosenField="types"
      refuse={refuse}
    />
  )
}
