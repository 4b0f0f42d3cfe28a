/** One field of a form: its name, its widget, and at the right the message when it is wrong (GEN-10). Drawn again alone. */
import { memo, useId, useMemo, useRef } from 'react'
import type { ScalarField } from '../../../domain/kit/field.ts'
import { traitsOf } from '../../../domain/kit/kind-traits.ts'
import { ruleOf } from '../../../domain/kit/kinds.ts'
import { useText } from '../../text/text.ts'
import { FieldWidget } from '../widgets/FieldWidget.tsx'
import { labelIdOf, type WidgetShared } from '../widgets/widget.ts'
import { useAnyForm, useFormValue, useSight } from './form-context.ts'
import { useFormHooks } from './form-frame.ts'
import { ToldBefore } from './ToldBefore.tsx'
import { fieldAt, fieldPlace, rowPlace, type Place } from './form-place.ts'
import { goOnFrom } from './keys.ts'

interface Props {
  readonly place: Place
  readonly isReadOnly: boolean
}

function shapeOf(field: ScalarField): string {
  const { isWide, isSeveral } = traitsOf(field)
  return [isWide && 'field-wide', isSeveral && 'field-choices'].filter(Boolean).join(' ')
}

/** A field of the document itself. */
export const DocumentField = memo(function DocumentField({
  name,
  isReadOnly,
}: {
  readonly name: string
  readonly isReadOnly: boolean
}) {
  return <FieldRow place={useMemo(() => fieldPlace(name), [name])} isReadOnly={isReadOnly} />
})

/** A field of a row. */
export const RowField = memo(function RowField({
  rows,
  id,
  name,
  isReadOnly,
}: {
  readonly rows: string
  readonly id: string
  readonly name: string
  readonly isReadOnly: boolean
}) {
  return (
    <FieldRow place={useMemo(() => rowPlace(rows, id, name), [rows, id, name])} isReadOnly={isReadOnly} />
  )
})

function FieldRow({ place, isReadOnly: isFormReadOnly }: Props) {
  const t = useText()
  const id = useId()
  const form = useAnyForm()
  const box = useRef<HTMLDivElement>(null)
  const { value, message, isRequired, isComputed, scope, asked } = useSight(place)
  const told = useFormValue((store) => store.toldAt(place.at))
  const { widgets } = useFormHooks()
  const field = fieldAt(form.definition, place)
  if (!field) return null
  const isBySystem = isComputed || !form.hand.isOwn(place)
  const isReadOnly = isFormReadOnly || isBySystem
  const messageId = `${id}message`
  const shared: WidgetShared = {
    id,
    value,
    place: place.at,
    valuesAround: () => form.valuesAround(place),
    ...(scope !== undefined && { scope }),
    ...(asked !== undefined && { asked }),
    isReadOnly,
    isRequired,
    isInvalid: message !== undefined,
    describedBy: message || told ? `${messageId} ${form.ruleId}` : form.ruleId,
    onChange: (raw) => form.set(place, raw),
    onBlur: () => !isReadOnly && form.leave(place),
    onPicked: () => box.current && goOnFrom(box.current),
    ...(field.kind === 'code' &&
      field.names !== undefined && { onNamed: (name) => form.nameBeside(place, field.names, name) }),
  }
  const Widget = widgets?.[place.part === 'fields' ? place.name : `${place.rows}.${place.name}`]
  return (
    <div
      ref={box}
      className={`field ${shapeOf(field)}`}
      data-at={place.at}
      data-wrong={message !== undefined || undefined}
      data-told={told !== undefined || undefined}
      onFocus={() => form.setRule(ruleOf(field))}
    >
      <label htmlFor={id} id={labelIdOf(id)}>
        {isRequired && !isReadOnly && (
          <span className="required-mark" aria-hidden>
            *
          </span>
        )}
        {t(field.label)}
      </label>
      <div className="field-control">
        {Widget ? <Widget {...shared} /> : <FieldWidget field={field} {...shared} />}
      </div>
      <span
        className="field-message"
        id={messageId}
        aria-live="polite"
        {...(message && { title: t(message) })}
      >
        {message ? t(message) : told && <ToldBefore field={field} before={told.base} />}
      </span>
    </div>
  )
}
