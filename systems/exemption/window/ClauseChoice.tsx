/** 免办条款和贸易方式 (manual 004, 2.1.1): both are required; what is missing is said where it is missing. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Radio from 'antd/es/radio'
import { useId, useState } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { application } from '../declare/application/application.ts'
import { CLAUSES } from '../declare/clauses.ts'
import { codesKey, useCodeSource } from '../../../renderer/kit/codes/code-source.ts'
import { CodeWidget } from '../../../renderer/kit/widgets/CodeWidget.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { say } from './words.ts'

const { clause: clauseField, tradeMode: modeField } = application.fields
const wrong = {
  clause: label('请选择免办条款', 'Choose a clause'),
  mode: label('请选择贸易方式', 'Choose a mode of trade'),
} as const
const NOT_NEEDED = label(
  '驻华使馆、领事馆和国际组织驻华机构及其外交人员自用、随身携带自用、政府间援助赠送等物品无需申请。',
  'Goods for embassies, consulates and diplomats, for own use in the luggage, or given by governments need no application.',
)

export interface Chosen {
  readonly clause: string
  readonly tradeMode: string
}

interface Props {
  readonly isBusy: boolean
  readonly onBack: () => void
  readonly onChosen: (chosen: Chosen) => void
}

const nothing = () => undefined

export function ClauseChoice({ isBusy, onBack, onChosen }: Props) {
  const t = useText()
  const id = useId()
  const source = useCodeSource()
  const [clause, setClause] = useState('')
  const [tradeMode, setTradeMode] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const input = { table: CLAUSES, text: '', limit: 50 }
  const clauses = useQuery({
    queryKey: [...codesKey, 'search', input],
    queryFn: () => source.search(input),
  })
  const goOn = () => {
    setHasTried(true)
    if (clause !== '' && tradeMode !== '') onChosen({ clause, tradeMode })
  }
  return (
    <>
      <h2 id={`${id}clause`}>{t(clauseField.label)}</h2>
      <p className="quiet">{t(NOT_NEEDED)}</p>
      <Radio.Group
        className="clause-list"
        aria-labelledby={`${id}clause`}
        value={clause}
        onChange={(event) => setClause(String(event.target.value))}
      >
        {clauses.isPending && <span>{t(words.loading)}</span>}
        {(clauses.data ?? []).map((entry) => (
          <Radio key={entry.code} value={entry.code}>
            {entry.code} {t(entry)}
          </Radio>
        ))}
      </Radio.Group>
      <p role="alert" className="field-message">
        {hasTried && clause === '' && t(wrong.clause)}
      </p>
      <div className="box-form">
        <label htmlFor={`${id}mode`}>{t(modeField.label)}</label>
        <CodeWidget
          id={`${id}mode`}
          field={modeField}
          value={tradeMode}
          isReadOnly={false}
          isInvalid={hasTried && tradeMode === ''}
          describedBy={undefined}
          onChange={setTradeMode}
          onBlur={nothing}
          onPicked={nothing}
        />
      </div>
      <p role="alert" className="field-message">
        {hasTried && tradeMode === '' && t(wrong.mode)}
      </p>
      <div className="box-buttons">
        <Button onClick={onBack}>{t(say.back)}</Button>
        <Button type="primary" loading={isBusy} onClick={goOn}>
          {t(say.saveAndGoOn)}
        </Button>
      </div>
    </>
  )
}
