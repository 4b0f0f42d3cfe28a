/** A value as the clerk reads it; a code with the name that its table gives. */
import type { CodeField, ScalarField } from '../../../domain/kit/field.ts'
import { isCodeField } from '../../../domain/kit/kind-traits.ts'
import { useText } from '../../text/text.ts'
import { useNameOf } from '../codes/code-names.ts'
import { showValue } from './cells.ts'

export function ValueText({
  field,
  value,
}: {
  readonly field: ScalarField
  readonly value: string | undefined
}) {
  const t = useText()
  if (value === undefined || value === '') return null
  return isCodeField(field) ? <CodeText field={field} code={value} /> : showValue(field, value, t)
}

function CodeText({ field, code }: { readonly field: CodeField; readonly code: string }) {
  const text = useNameOf(field.table, code)
  return <span title={text}>{text}</span>
}
