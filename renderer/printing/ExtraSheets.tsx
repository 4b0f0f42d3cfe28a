/** Numbers besides the job's own that it cost: a sheet that nobody had asked for came out on them. */
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { label } from '../../domain/kit/label.ts'
import { extraReasonNames, spoilReasons, type ExtraReason } from '../../domain/printing/blank.ts'
import type { ExtraBlank } from '../../domain/printing/journal.ts'
import { useText } from '../text/text.ts'

const say = {
  numbers: label('多出的空白单证编号', 'Numbers of the further forms'),
  hint: label('多张用顿号隔开，没有则留空', 'separate several with commas; leave empty if there are none'),
  reason: label('多出的作废原因', 'Reason for voiding the extra ones'),
} as const

export interface Extra {
  readonly numbers: string
  readonly reason: ExtraReason
}
export const NO_EXTRA: Extra = { numbers: '', reason: 'duplicate' }

export const extraBlanksOf = ({ numbers, reason }: Extra): ExtraBlank[] => numbers.split(/[\s、，,;；]+/u).filter((blankNo) => blankNo !== '').map((blankNo) => ({ blankNo, reason }))

export function ExtraSheets({ value, onChange }: { readonly value: Extra; readonly onChange: (value: Extra) => void }) {
  const t = useText()
  return (
    <div className="job-answer">
      <Input aria-label={t(say.numbers)} placeholder={`${t(say.numbers)} · ${t(say.hint)}`} autoComplete="off" maxLength={200} value={value.numbers} onChange={(event) => onChange({ ...value, numbers: event.target.value })} />
      <Select aria-label={t(say.reason)} value={value.reason} onChange={(reason: ExtraReason) => onChange({ ...value, reason })} options={extraReasonNames.map((name) => ({ value: name, label: t(spoilReasons[name]) }))} />
    </div>
  )
}
