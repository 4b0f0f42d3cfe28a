/** The rule of the field that has the focus, at the foot of the page (GEN-10). */
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { useForm, useFormValue } from './form-context.ts'

const RULE = label('录入要求', 'Rule')

export function RuleFoot() {
  const t = useText()
  const { ruleId } = useForm()
  const rule = useFormValue((form) => form.rule)
  return (
    <p className="form-rule" id={ruleId}>
      {rule ? `${t(RULE)}：${t(rule)}` : ''}
    </p>
  )
}
