/** What an action asks before it is taken: its question, and the fields that go with it. What is wrong stands at its field, nothing is sent. */
import { useId, useState } from 'react'
import { answersTo, type Answers } from '../../../domain/kit/answers.ts'
import type { ActionDefinition } from '../../../domain/kit/workflow.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { FieldWidget } from '../widgets/FieldWidget.tsx'

interface Props {
  readonly action: ActionDefinition
  /** `confirmIf` holds. */
  readonly isWarned?: boolean
  readonly onYes: (answers: Answers) => void
  readonly onNo: () => void
}

export const mustAsk = ({ ask, confirm }: ActionDefinition): boolean =>
  ask !== undefined || confirm !== undefined

export function AskBox({ action, isWarned = false, onYes, onNo }: Props) {
  const t = useText()
  const warning = isWarned ? action.confirmIf : undefined
  const id = useId()
  const [given, setGiven] = useState<Answers>({})
  const [isJudged, setIsJudged] = useState(false)
  const judged = answersTo(action, given)
  const wrongAt = (name: string) =>
    !isJudged || judged.ok
      ? undefined
      : judged.problem.places?.find(({ at }) => at === `answers.${name}`)?.message
  const confirm = () => {
    setIsJudged(true)
    if (judged.ok) onYes(judged.value)
  }
  return (
    <Box
      title={t(action.box?.title ?? action.label)}
      okText={t(warning?.yes ?? action.box?.yes ?? words.ok)}
      cancelText={t(warning?.no ?? words.cancel)}
      onOk={confirm}
      onCancel={onNo}
    >
      {action.confirm && <p>{t(action.confirm)}</p>}
      {warning && <p>{t(warning.question)}</p>}
      {Object.entries(action.ask ?? {}).map(([name, field]) => {
        const message = wrongAt(name)
        return (
          <div key={name} className="field field-wide" data-wrong={message !== undefined || undefined}>
            <label htmlFor={`${id}${name}`}>
              {field.required && (
                <span className="required-mark" aria-hidden>
                  *
                </span>
              )}
              {t(field.label)}
            </label>
            <div className="field-control">
              <FieldWidget
                field={field}
                id={`${id}${name}`}
                value={given[name] ?? ''}
                onChange={(raw) => setGiven((before) => ({ ...before, [name]: raw }))}
                onBlur={() => undefined}
                onPicked={() => undefined}
                isReadOnly={false}
                isInvalid={message !== undefined}
                describedBy={message ? `${id}${name}message` : undefined}
              />
            </div>
            <span className="field-message" id={`${id}${name}message`} aria-live="polite">
              {message && t(message)}
            </span>
          </div>
        )
      })}
    </Box>
  )
}
