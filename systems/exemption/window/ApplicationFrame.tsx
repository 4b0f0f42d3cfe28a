/** Around the form of an application: its pages one by one, and only what says something now. */
import { useMemo } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { applicantSection, officeSection, submissionSection } from '../declare/application/fields.ts'
import { asksAfterUse, isForDisplay, isForExport, isProcessing } from '../declare/clauses.ts'
import {
  FormHooksProvider,
  type FormFrameProps,
  type FormHooks,
} from '../../../renderer/kit/form/form-frame.ts'
import { ProductBox } from './ProductBox.tsx'
import { ReturnedOpinion } from './ReturnedOpinion.tsx'
import { say } from './words.ts'

const parts: NonNullable<FormHooks['parts']> = [
  { name: 'basics', title: say.basics, holds: ['sections'] },
  { name: 'products', title: say.products, holds: ['rows.products'] },
  { name: 'files', title: say.files, holds: ['attachments'] },
]
const rowBoxes = { products: ProductBox }
const leadsTo = [{ title: say.backToList, address: { page: 'exemption/applications' } }]
/** Until it was handed in nobody has decided anything. */
const EMPTY_IS_HIDDEN = Object.keys({
  ...submissionSection.fields,
  ...officeSection.fields,
  ...applicantSection.fields,
}).filter((name) => name !== 'applicant')

function hiddenIn({ state, content: { fields } }: LocalDocument): string[] {
  const { clause = '', tradeMode = '' } = fields
  const isEmpty = (name: string) => (fields[name] ?? '') === ''
  /** What another clause asked stays in sight as long as something is in it. */
  const unasked = (isAsked: boolean, names: readonly string[]) => (isAsked ? [] : names.filter(isEmpty))
  return [
    'agreed',
    ...(state === 'draft' ? ['firstFilledAt', 'enteredBy'] : ['keptUntil']),
    ...EMPTY_IS_HIDDEN.filter((name) => isEmpty(name) && (name !== 'acceptOffice' || state !== 'draft')),
    ...unasked(isForDisplay(clause), ['showFrom', 'showTo', 'showPlace']),
    ...unasked(asksAfterUse(clause), ['afterUse']),
    ...unasked(isForExport(clause), ['exportBy']),
    ...unasked(isProcessing(tradeMode), ['manualNo']),
  ]
}

export default function ApplicationFrame({ document, children }: FormFrameProps) {
  const hidden = hiddenIn(document).join(',')
  const hooks = useMemo(
    (): FormHooks => ({ hidden: hidden.split(','), parts, rowBoxes, leadsTo, attachmentsBySlot: true }),
    [hidden],
  )
  return (
    <FormHooksProvider value={hooks}>
      {document.state === 'returned' && <ReturnedOpinion fields={document.content.fields} />}
      {children}
    </FormHooksProvider>
  )
}
