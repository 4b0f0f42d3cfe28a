/** A tick: Space toggles, Enter goes on. */
import Checkbox from 'antd/es/checkbox'
import { groundOf, type WidgetProps } from './widget.ts'

export function FlagWidget(props: WidgetProps<'flag'>) {
  const { id, value, isReadOnly, isInvalid, describedBy, isRequired, onChange, onBlur } = props
  return (
    <span className={`flag ${groundOf(props)}`}>
      <Checkbox
        id={id}
        checked={value === '1'}
        disabled={isReadOnly}
        aria-required={isRequired ?? props.field.required === true}
        aria-invalid={isInvalid}
        {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.checked ? '1' : '')}
      />
    </span>
  )
}
