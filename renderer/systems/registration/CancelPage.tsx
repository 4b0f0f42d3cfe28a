/** 注销申请 (REG-10, manual 003, 图 5-16): the valid qualifications, and 【注销】 at each; for oneself only. */
import { label } from '../../../domain/kit/label.ts'
import { cancellation } from '../../../domain/systems/registration/cancellation.ts'
import { ValidQualifications } from './ValidQualifications.tsx'
import { titles } from './words.ts'

const CANCEL = label('注销', 'Cancel filing')

export default function CancelPage() {
  return <ValidQualifications title={titles.cancel} document={cancellation} action={CANCEL} chosenField="types" />
}
