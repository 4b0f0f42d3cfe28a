/** One field of a form: its name, its widget, and at the right the message when it is wrong (GEN-10). */
import { useId } from 'react'
import type { ScalarField } from '../../../domain/kit/field.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { FieldWidget } from '../widgets/FieldWidget.tsx'
import { focusNext } from './keys.ts'

interface Props {
  readonly at: string
  readonly field: ScalarField
  readonly value: string
  readonly message: Label | undefined
  readonly isReadOnly: boolean
  readonly onChange: (raw: string) => void
  readonly onBlur: () => void
  readonly onFocus: () => void
}

export function FieldRow({ at, field, value, message, isReadOnly, onChange, onBlur, onFocus }: Props) {
  const t = useText()
  const id = useId()
  const messageId = `${id}message`
  const goOn = () => {
    requestAnimationFrame(() => {
      const widget = document.querySelector(`[id="${CSS.escape(id)}"]`)
      const scope = widget?.closest('[data-fields]')
      if (widget && scope) focusNext(scope, widget)
    })
  }
  return (
    <div className={field.kind === 'multiline' ? 'field field-wide' : 'field'} data-at={at} onFocus={onFocus}>
      <label htmlFor={id}>
        {field.required === true && field.filledBy !== 'system' && (
          <span className="required-mark" aria-hidden>
            *
          </span>
        )}
        {t(field.label)}
      </label>
      <div className="field-control">
        <FieldWidget field={field} id={id} value={value} isReadOnly={isReadOnly || field.filledBy === 'system'} isInvalid={message !== undefined} describedBy={message && messageId} onChange={onChange} onBlur={onBlur} onPicked={goOn} />
      </div>
      <span className="field-message" id={messageId} aria-live="polite">
        {message && t(message)}
      </span>
    </div>
  )
}
