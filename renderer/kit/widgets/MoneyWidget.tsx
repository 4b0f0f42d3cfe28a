/** An amount with its currency at the right. */
import Input from 'antd/es/input'
import { inputProps, type WidgetProps } from './widget.ts'

export function MoneyWidget(props: WidgetProps<'money'>) {
  return <Input {...inputProps(props)} inputMode="decimal" suffix={props.field.currency} onChange={(event) => props.onChange(event.target.value)} />
}
