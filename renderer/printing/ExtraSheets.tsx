/** Numbers besides the job's own that it cost: a sheet that nobody had asked for came out on them. */
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useId } from 'react'
import { label } from '../../domain/kit/label.ts'
import { extraReasonNames, spoilReasons, type ExtraReason } from '../../domain/printing/blank.ts'
import { LONGEST_TYPED, normaliseBlankNo } from '../../domain/printing/blank-number.ts'
import type { ExtraBlank } from '../../domain/printing/journal.ts'
import { useText } from '../text/text.ts'

const say = {
  numbers: label('多出的单证编号', 'Numbers of the further forms'),
  hint: label(
    '没有多出则留空；多张用顿号隔开',
    'leave empty if there are none; separate several with commas',
  ),
  reason: label('多出的作废原因', 'Reason for voiding the extra ones'),
} as const

export interface Extra {
  readonly numbers: string
  readonly reason: ExtraReason
}
export const NO_EXTRA: Extra = { numbers: '', reason: 'duplicate' }

/** Each number once, as the paper has it. */
export function extraBlanksOf({ numbers, reason }: Extra): ExtraBlank[] {
  const typed = numbers.split(/[\s、，,;；]+/u).map(normaliseBlankNo)
  return [...new Set(typed)].filter((blankNo) => blankNo !== '').map((blankNo) => ({ blankNo, reason }))
}

export function ExtraSheets({
  value,
  onChange,
}: {
  readonly value: Extra
  readonly onChange: (value: Extra) => void
}) {
  const t = useText()
  const id = useId()
  const type = (numbers: string) => onChange({ ...value, numbers })
  return (
    <div className="job-extra">
      <label htmlFor={id}>{t(say.numbers)}</label>
      <Input
        id={id}
        placeholder={t(say.hint)}
        autoComplete="off"
        maxLength={LONGEST_TYPED}
        value={value.numbers}
        onChange={(event) => type(event.target.value)}
        // A scanner ends with Enter: the next number stands apart.
        onPressEnter={() =>
          type(
            extraBlanksOf(value)
              .map(({ blankNo }) => `${blankNo}、`)
              .join(''),
          )
        }
      />
      <Select
        aria-label={t(say.reason)}
        value={value.reason}
        onChange={(reason: ExtraReason) => onChange({ ...value, reason })}
        options={extraReasonNames.map((name) => ({ value: name, label: t(spoilReasons[name]) }))}
      />
    </div>
  )
}
