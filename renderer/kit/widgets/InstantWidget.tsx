/** A date and a time, typed and shown by the clock of this machine; on leaving it becomes the moment that is stored, and what is none is kept as typed. */
import { isInstant } from '../../../domain/kit/instant.ts'
import { draftMaxOf } from '../../../domain/kit/kinds.ts'
import { instantHere, showInstant } from '../../text/time.ts'
import { PlainInput } from './PlainInput.tsx'
import { inputProps, type WidgetProps } from './widget.ts'

export function InstantWidget(props: WidgetProps<'instant'>) {
  const { value, isReadOnly, onChange, onBlur } = props
  return (
    <PlainInput
      {...inputProps(props)}
      value={isInstant(value) ? showInstant(value) : value}
      maxLength={draftMaxOf(props.field)}
      placeholder={isReadOnly ? '' : 'YYYY-MM-DD HH:MM'}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        const stored = instantHere(value)
        if (!isReadOnly && stored !== value) onChange(stored)
        onBlur()
      }}
    />
  )
}
