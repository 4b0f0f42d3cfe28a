/** A decimal number with its unit at the right. */
import Input from 'antd/es/input'
import { useText } from '../../text/text.ts'
import { inputProps, type WidgetProps } from './widget.ts'

export function DecimalWidget(props: WidgetProps<'decimal'>) {
  const t = useText()
  return <Input {...inputProps(props)} inputMode="decimal" suffix={props.field.unit && t(props.field.unit)} onChange={(event) => props.onChange(event.target.value)} />
}
