/** A value as the clerk reads it; a code or a reference with the name that its table gives. */
import { tableOf, type ScalarField } from '../../../domain/kit/field.ts'
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
  const table = tableOf(field)
  return table === undefined ? showValue(field, value, t) : <CodeText table={table} code={value} />
}

function CodeText({ table, code }: { readonly table: string; readonly code: string }) {
  const text = useNameOf(table, code)
  return <span title={text}>{text}</span>
}
