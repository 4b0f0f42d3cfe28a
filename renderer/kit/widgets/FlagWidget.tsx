/** A tick. */
import Checkbox from 'antd/es/checkbox'
import type { WidgetProps } from './widget.ts'

export function FlagWidget({ id, value, isReadOnly, onChange, onBlur }: WidgetProps<'flag'>) {
  return <Checkbox id={id} checked={value === '1'} disabled={isReadOnly} onBlur={onBlur} onChange={(event) => onChange(event.target.checked ? '1' : '')} />
}
