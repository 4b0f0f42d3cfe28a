/** Around the form of a cancellation: only what is filed can be ticked. */
import { useMemo } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { qualificationTypes, typesIn, type QualificationType } from '../declare/qualification-types.ts'
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'
import { FieldMarksProvider } from '../../../renderer/kit/widgets/field-marks.ts'
import { formParts } from './form-parts.ts'

const NOT_FILED = { label: label('未备案', 'not filed'), isLocked: true, isTicked: false } as const
const hooks = { ...formParts, hidden: ['filedTypes'] }
const types = Object.keys(qualificationTypes) as QualificationType[] // the record's own keys

export default function CancellationFrame({ document, children }: FormFrameProps) {
  const { filedTypes } = document.content.fields
  const marks = useMemo(() => {
    const filed = typesIn(filedTypes)
    return {
      'fields.types': Object.fromEntries(
        types.filter((type) => !filed.includes(type)).map((type) => [type, NOT_FILED]),
      ),
    }
  }, [filedTypes])
  return (
    <FieldMarksProvider value={marks}>
      <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
    </FieldMarksProvider>
  )
}
