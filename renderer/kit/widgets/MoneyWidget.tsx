/** An amount with its currency at the right. */
import { draftMaxOf } from '../../../domain/kit/kinds.ts'
import { useText } from '../../text/text.ts'
import { PlainInput } from './PlainInput.tsx'
import { inputProps, placeholderOf, type WidgetProps } from './widget.ts'

export function MoneyWidget(props: WidgetProps<'money'>) {
  const t = useText()
  return (
    <PlainInput
      {...inputProps(props)}
      {...placeholderOf(props, t)}
      maxLength={draftMaxOf(props.field)}
      inputMode="decimal"
      suffix={props.field.currency}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
