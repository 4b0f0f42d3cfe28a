/** 更新时间 and 申请状态 among the fields, grey (manual 003, 图 2-1; manual 002, 图 现场出证申请): what the row says of itself, not its content. */
import { createContext, useContext, useId } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { metaColumns } from '../../../domain/kit/list.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { sendStates } from '../outbox/send-states.ts'
import { PlainInput } from '../widgets/PlainInput.tsx'
import { useDraftValue, useForm } from './form-context.ts'
import { useFormHooks, type RowFact } from './form-frame.ts'

const BOTH: readonly RowFact[] = ['updatedAt', 'state']
const STATE = label('申请状态', 'Application status')

type Shown = Pick<LocalDocument, 'state' | 'sending' | 'updatedAt'>

const ShownContext = createContext<Shown | null>(null)
/** Beside the form's own context, so that only these two boxes follow each save. */
export const ShownProvider = ShownContext.Provider

export function RowFacts() {
  const t = useText()
  const { definition } = useForm()
  const savedAt = useDraftValue((form) => form.session.get().savedAt)
  const shown = useContext(ShownContext)
  const { facts = BOTH } = useFormHooks()
  if (!shown) return null
  const state = definition.workflow.states[shown.state]
  const sending =
    shown.sending !== null && shown.sending !== 'delivered'
      ? `${t(words.opening)}${t(sendStates[shown.sending])}${t(words.closing)}`
      : ''
  return (
    <>
      {facts.includes('updatedAt') && (
        <Fact
          name="updatedAt"
          title={metaColumns.updatedAt}
          value={showInstant(savedAt ?? shown.updatedAt)}
        />
      )}
      {facts.includes('state') && (
        <Fact name="state" title={STATE} value={`${state ? t(state.label) : shown.state}${sending}`} />
      )}
    </>
  )
}

function Fact({
  name,
  title,
  value,
}: {
  readonly name: string
  readonly title: Label
  readonly value: string
}) {
  const t = useText()
  const id = useId()
  return (
    <div className="field" data-at={`row.${name}`}>
      <label htmlFor={id}>{t(title)}</label>
      <div className="field-control">
        <PlainInput id={id} className="by-system" value={value} readOnly tabIndex={-1} />
      </div>
    </div>
  )
}
