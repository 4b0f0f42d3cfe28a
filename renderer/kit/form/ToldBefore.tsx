/** At the right of a field that a colleague changed: what stood there. */
import type { ScalarField } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { ValueText } from '../list/ValueText.tsx'

const say = {
  was: label('同事已改，原值：', 'Changed by a colleague, was: '),
  empty: label('（空）', '(empty)'),
} as const

export function ToldBefore({
  field,
  before,
}: {
  readonly field: ScalarField
  readonly before: string | undefined
}) {
  const t = useText()
  return (
    <span className="field-told" title={`${t(say.was)}${before ?? t(say.empty)}`}>
      {t(say.was)}
      {before ? <ValueText field={field} value={before} /> : t(say.empty)}
    </span>
  )
}
