/** Text of several lines; its height is fixed, so that nothing jumps while typing. */
import Input from 'antd/es/input'
import { inputProps, type WidgetProps } from './widget.ts'

export function MultilineWidget(props: WidgetProps<'multiline'>) {
  return <Input.TextArea {...inputProps(props)} rows={props.field.lines} onChange={(event) => props.onChange(event.target.value)} />
}
