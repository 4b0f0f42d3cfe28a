/** Text of several lines; its height is fixed, so that nothing jumps while typing. */
import { draftMaxOf } from '../../../domain/kit/kinds.ts'
import { useText } from '../../text/text.ts'
import { inputProps, placeholderOf, type WidgetProps } from './widget.ts'

export function MultilineWidget(props: WidgetProps<'multiline'>) {
  const t = useText()
  const { status, className, ...shared } = inputProps(props)
  return (
    <textarea
      {...shared}
      {...placeholderOf(props, t)}
      className={`plain-input plain-area ${status === 'error' ? 'plain-wrong' : ''} ${className}`}
      maxLength={draftMaxOf(props.field)}
      rows={props.field.lines}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
