/** What an action's manual says when it has been done, 提交成功: when the server has done it, not when it was pressed, and until something else is. */
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { useText } from '../../text/text.ts'
import { useForm } from './form-context.ts'

/** An action that was taken at this form, and how often the document had been moved by then. */
export interface Taken {
  readonly action: string
  readonly after: number
}

export function Succeeded({
  document: { history, sending },
  taken,
}: {
  readonly document: LocalDocument
  readonly taken: Taken | null
}) {
  const t = useText()
  const { workflow } = useForm().definition
  const last = history.at(-1)
  const isDone =
    taken !== null &&
    history.length > taken.after &&
    last?.action === taken.action &&
    (sending === null || sending === 'delivered')
  const said = isDone ? workflow.actions[taken.action]?.succeeds : undefined
  return said ? <output className="form-succeeded">{t(said)}</output> : null
}
