/** Several of a few: check boxes. A click that the declaration refuses changes nothing and says why. */
import Checkbox from 'antd/es/checkbox'
import { useState } from 'react'
import { chosenIn, joinChosen } from '../../../domain/kit/chosen.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import type { WidgetProps } from './widget.ts'

export function ChoicesWidget({ field, id, value, isReadOnly, onChange, onBlur }: WidgetProps<'choices'>) {
  const t = useText()
  const [refusal, setRefusal] = useState<Label | null>(null)
  const chosen = chosenIn(value)
  const toggle = (name: string) => {
    const reason = field.refuse?.(chosen, name) ?? null
    setRefusal(reason)
    if (!reason) onChange(joinChosen(field, chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]))
  }
  return (
    <fieldset id={id} className="choices">
      {Object.entries(field.choices).map(([name, title]) => (
        <Checkbox key={name} checked={chosen.includes(name)} disabled={isReadOnly} onBlur={onBlur} onChange={() => toggle(name)}>
          {t(title)}
        </Checkbox>
      ))}
      {refusal && (
        <span role="alert" className="field-message">
          {t(refusal)}
        </span>
      )}
    </fieldset>
  )
}
