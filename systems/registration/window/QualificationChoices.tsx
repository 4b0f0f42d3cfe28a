/** The twelve types as check boxes: what is filed or applied for is grey and says so; a click that cannot be says why (REG-01). */
import Checkbox from 'antd/es/checkbox'
import { useState } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import { refuseToggle } from '../declare/exclusions.ts'
import { qualificationTypes, type QualificationType } from '../declare/qualification-types.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { regWords } from './words.ts'
import type { Standing } from './standing.ts'

interface Props {
  readonly name: Label
  readonly chosen: readonly string[]
  readonly standing: Standing
  readonly onChange: (chosen: string[]) => void
}

const types = Object.keys(qualificationTypes) as QualificationType[] // the record's own keys

export function QualificationChoices({ name, chosen, standing, onChange }: Props) {
  const t = useText()
  const [refusal, setRefusal] = useState<Label | null>(null)
  const toggle = (type: QualificationType) => {
    const reason = refuseToggle(chosen, type, [...standing.filed, ...standing.pending])
    setRefusal(reason)
    if (!reason)
      onChange(
        chosen.includes(type)
          ? chosen.filter((other) => other !== type)
          : types.filter((other) => other === type || chosen.includes(other)),
      )
  }
  const markOf = (type: QualificationType): Label | undefined =>
    standing.filed.includes(type)
      ? regWords.filed
      : standing.pending.includes(type)
        ? regWords.pending
        : undefined
  return (
    <fieldset className="qualifications" aria-label={t(name)}>
      <legend>{t(regWords.qualifications)}</legend>
      <div className="qualification-grid">
        {types.map((type) => {
          const mark = markOf(type)
          return (
            <Checkbox
              key={type}
              checked={mark !== undefined || chosen.includes(type)}
              disabled={mark !== undefined}
              onChange={() => toggle(type)}
            >
              {t(qualificationTypes[type])}
              {mark && (
                <em className="qualification-mark">
                  {t(words.opening)}
                  {t(mark)}
                  {t(words.closing)}
                </em>
              )}
            </Checkbox>
          )
        })}
      </div>
      <p role="alert" className="qualification-refusal">
        {refusal && t(refusal)}
      </p>
    </fieldset>
  )
}
