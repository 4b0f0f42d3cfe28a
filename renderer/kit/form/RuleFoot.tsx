/** The rule of the field that has the focus, at the foot of the page (GEN-10). */
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useAnyForm, useFormValue } from './form-context.ts'

const RULE = label('录入要求', 'Entry rule')

/** Fields are described by the page's own foot; one within a dialog says the same again for the eye. */
export function RuleFoot({ isAgain = false }: { readonly isAgain?: boolean }) {
  const t = useText()
  const { ruleId } = useAnyForm()
  const rule = useFormValue((form) => form.rule)
  return (
    <p className="form-rule" {...(isAgain ? { 'aria-hidden': true } : { id: ruleId })}>
      {rule ? `${t(RULE)}${t(words.colon)}${t(rule)}` : ''}
    </p>
  )
}
