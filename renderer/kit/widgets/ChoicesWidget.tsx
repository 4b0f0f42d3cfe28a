/**
 * Several of a few: check boxes. A click that the declaration refuses changes nothing and says why beside the group (manual
 * 003, figure 5-1). Space toggles, the arrows go from box to box, Enter goes on to the next field.
 */
import Checkbox from 'antd/es/checkbox'
import { useState, type KeyboardEvent } from 'react'
import { chosenIn, joinChosen } from '../../../domain/kit/chosen.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useMarks } from './field-marks.ts'
import { groundOf, labelIdOf, type WidgetProps } from './widget.ts'

const steps: Readonly<Record<string, number | undefined>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

function moveBetweenBoxes(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return
  const boxes = [
    ...(event.target.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? []),
  ]
  event.preventDefault()
  boxes[(boxes.indexOf(event.target) + step + boxes.length) % boxes.length]?.focus()
}

export function ChoicesWidget(props: WidgetProps<'choices'>) {
  const { field, id, value, place, isReadOnly, isInvalid, describedBy, onChange, onBlur } = props
  const t = useText()
  const marks = useMarks(place)
  const [refusal, setRefusal] = useState<Label | null>(null)
  const chosen = chosenIn(value)
  const toggle = (name: string) => {
    const reason = field.refuse?.(chosen, name, props.valuesAround?.()) ?? null
    setRefusal(reason)
    if (!reason)
      onChange(
        joinChosen(
          field,
          chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name],
        ),
      )
  }
  const open = Object.keys(field.choices).filter((name) => marks[name]?.isLocked !== true)
  const isAll = open.length > 0 && open.every((name) => chosen.includes(name))
  const toggleAll = () => {
    setRefusal(null)
    onChange(joinChosen(field, isAll ? chosen.filter((name) => !open.includes(name)) : [...chosen, ...open]))
  }
  const refusalId = `${id}refusal`
  const explained = [describedBy, refusal && refusalId].filter(Boolean).join(' ')
  return (
    <fieldset
      id={id}
      className={`choices ${groundOf(props)}`}
      aria-labelledby={labelIdOf(id)}
      {...(explained !== '' && { 'aria-describedby': explained })}
      data-wrong={isInvalid || undefined}
    >
      {field.all && (
        <Checkbox
          className="choices-all"
          checked={isAll}
          indeterminate={!isAll && open.some((name) => chosen.includes(name))}
          disabled={isReadOnly || open.length === 0}
          onBlur={onBlur}
          onKeyDown={moveBetweenBoxes}
          onChange={toggleAll}
        >
          {t(field.all)}
        </Checkbox>
      )}
      {Object.entries(field.choices).map(([name, title]) => {
        const mark = marks[name]
        return (
          <Checkbox
            key={name}
            checked={(mark?.isLocked === true && mark.isTicked !== false) || chosen.includes(name)}
            disabled={isReadOnly || mark?.isLocked === true}
            onBlur={onBlur}
            onKeyDown={moveBetweenBoxes}
            onChange={() => toggle(name)}
          >
            {t(title)}
            {mark && (
              <em className="choice-mark">
                {t(words.opening)}
                {t(mark.label)}
                {t(words.closing)}
              </em>
            )}
          </Checkbox>
        )
      })}
      {refusal && (
        <span id={refusalId} role="alert" className="field-message choices-refusal">
          {t(refusal)}
        </span>
      )}
    </fieldset>
  )
}
