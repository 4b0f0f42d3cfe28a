/** Around the form of a filing: which types are filed or applied for already, and whether the superior unit holds what it must. */
import { useMemo } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import { typesIn } from '../declare/qualification-types.ts'
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'
import { FieldMarksProvider } from '../../../renderer/kit/widgets/field-marks.ts'
import { attachmentNotes } from './attachment-notes.ts'
import { formParts } from './form-parts.ts'
import { hiddenFields } from './hidden-fields.ts'
import { ParentCheck } from './ParentCheck.tsx'
import { useStanding } from './standing.ts'
import { regWords } from './words.ts'

const marked = (types: string, label: Label) =>
  typesIn(types).map((type) => [type, { label, isLocked: true }] as const)

export default function FilingFrame({ document, children }: FormFrameProps) {
  const { creditCode = '', filedTypes = '', forOthers } = document.content.fields
  const standing = useStanding(creditCode, document.id)
  const filed = [filedTypes, ...standing.filed].join(',')
  const pending = standing.pending.join(',')
  const marks = useMemo(
    () => ({
      'fields.types': Object.fromEntries([
        ...marked(pending, regWords.pending),
        ...marked(filed, regWords.filed),
      ]),
    }),
    [filed, pending],
  )
  const hooks = useMemo(
    () => ({ ...formParts, attachmentNotes, hidden: hiddenFields(forOthers) }),
    [forOthers],
  )
  return (
    <FieldMarksProvider value={marks}>
      <FormHooksProvider value={hooks}>
        <ParentCheck document={document} />
        {children}
      </FormHooksProvider>
    </FieldMarksProvider>
  )
}
