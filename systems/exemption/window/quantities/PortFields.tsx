/** 选择进出口口岸, beneath the products: both levels are required (manual 004, 2.8.1). */
import { useId } from 'react'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { preWriteOff } from '../../declare/quantities/pre-write-off.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { PortAreaSelect, PortSelect } from './PortChoice.tsx'

const TITLE = label('选择进出口口岸', 'Choose the port of entry or exit')
const WRONG = {
  portArea: label('请选择直属局', 'Choose a direct office'),
  port: label('请选择口岸', 'Choose a port'),
}

interface Ports {
  readonly portArea: string
  readonly port: string
}

interface Props extends Ports {
  readonly isJudged: boolean
  readonly isLocked: boolean
  readonly onChange: (ports: Ports) => void
}

export function PortFields({ portArea, port, isJudged, isLocked, onChange }: Props) {
  const t = useText()
  const id = useId()
  const message = (name: keyof Ports, value: string) => (
    <span className="field-message" role="alert" id={`${id}${name}-message`}>
      {isJudged && value === '' && t(WRONG[name])}
    </span>
  )
  const shared = (name: keyof Ports, value: string) => ({
    id: `${id}${name}`,
    value,
    isReadOnly: isLocked,
    isInvalid: isJudged && value === '',
    describedBy: `${id}${name}-message`,
  })
  const title = (name: keyof Ports): Label => preWriteOff.fields[name].label
  return (
    <fieldset className="port-fields">
      <legend>{t(TITLE)}</legend>
      <label htmlFor={`${id}portArea`}>{t(title('portArea'))}</label>
      <PortAreaSelect
        {...shared('portArea', portArea)}
        onChange={(next) => onChange({ portArea: next, port: next === portArea ? port : '' })}
      />
      {message('portArea', portArea)}
      <label htmlFor={`${id}port`}>{t(title('port'))}</label>
      <PortSelect
        {...shared('port', port)}
        area={portArea}
        onChange={(next) => onChange({ portArea, port: next })}
      />
      {message('port', port)}
    </fieldset>
  )
}
