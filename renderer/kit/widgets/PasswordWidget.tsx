/** A password: shown as dots, offered to nobody but the browser's own store of passwords. */
import { draftMaxOf } from '../../../domain/kit/kinds.ts'
import { PlainInput } from './PlainInput.tsx'
import { inputProps, type WidgetProps } from './widget.ts'

export function PasswordWidget(props: WidgetProps<'password'>) {
  return (
    <PlainInput
      {...inputProps(props)}
      type="password"
      autoComplete={props.field.isNew ? 'new-password' : 'current-password'}
      maxLength={draftMaxOf(props.field)}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
