/** Text of one line, telephone, e-mail and identity numbers: an input that keeps what was typed. */
import type { FieldOf, ScalarKind } from '../../../domain/kit/field.ts'
import { draftMaxOf } from '../../../domain/kit/kinds.ts'
import { useText } from '../../text/text.ts'
import { PlainInput } from './PlainInput.tsx'
import { inputProps, placeholderOf, type WidgetShared } from './widget.ts'

type LineKind = Extract<ScalarKind, 'text' | 'phone' | 'email' | 'idNumber'>

const inputModes = { text: 'text', phone: 'tel', email: 'email', idNumber: 'text' } as const satisfies Record<
  LineKind,
  string
>

export function LineWidget(props: WidgetShared & { readonly field: FieldOf<LineKind> }) {
  const t = useText()
  return (
    <PlainInput
      {...inputProps(props)}
      {...placeholderOf(props, t)}
      maxLength={draftMaxOf(props.field)}
      inputMode={inputModes[props.field.kind]}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
