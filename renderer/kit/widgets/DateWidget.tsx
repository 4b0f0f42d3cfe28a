/** A date field of a form. */
import { DateInput } from './DateInput.tsx'
import { inputProps, type WidgetProps } from './widget.ts'

export function DateWidget(props: WidgetProps<'date'>) {
  return <DateInput {...inputProps(props)} onChange={props.onChange} onPicked={props.onPicked} />
}
