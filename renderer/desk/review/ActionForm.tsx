/** The officer's decision: what the action asks (an opinion), and one button per action that is allowed now. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { ScalarFields } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { normaliseValue, wrongValue } from '../../../domain/kit/kinds.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { FieldWidget } from '../../kit/widgets/FieldWidget.tsx'
import { useText } from '../../text/text.ts'
import { useDesk } from '../client.ts'
import { deskWords as say } from '../words.ts'

const REQUIRED = label('此项为必填项', 'This field is required')

interface Props {
  readonly document: AnyDocument
  readonly value: Pick<CentralDocument, 'id' | 'revision' | 'formVersion'>
  readonly actions: readonly string[]
}

/** Everything that any of the offered actions asks, once. */
function askedOf(document: AnyDocument, actions: readonly string[]): ScalarFields {
  return Object.fromEntries(actions.flatMap((action) => Object.entries(document.workflow.actions[action]?.ask ?? {})))
}

export function ActionForm({ document, value, actions }: Props) {
  const t = useText()
  const { client } = useDesk()
  const queries = useQueryClient()
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [wrong, setWrong] = useState<Problem | null>(null)
  // One key per action of this revision: a double click acts once.
  const [keys] = useState(() => Object.fromEntries(actions.map((action) => [action, uuidv7()])))
  const act = useMutation({
    mutationFn: async (action: string) => {
      const asked = document.workflow.actions[action]?.ask ?? {}
      const given = Object.fromEntries(Object.entries(asked).map(([name, field]) => [name, normaliseValue(field, answers[name] ?? '')]))
      const outcome = await client.documents.act({ key: keys[action] ?? uuidv7(), kind: document.kind, documentId: value.id, action, baseRevision: value.revision, formVersion: value.formVersion, answers: given })
      setWrong(outcome.ok ? null : outcome.problem)
      if (outcome.ok) await queries.invalidateQueries()
    },
  })
  const take = (action: string) => {
    for (const [name, field] of Object.entries(document.workflow.actions[action]?.ask ?? {})) {
      const given = normaliseValue(field, answers[name] ?? '')
      const message = given === '' && field.required ? REQUIRED : wrongValue(field, given)
      if (message) {
        setWrong({ code: 'INPUT_ANSWER', message: label(`${field.label.zh}：${message.zh}`, `${field.label.en}: ${message.en}`) })
        return
      }
    }
    setWrong(null)
    act.mutate(action)
  }
  return (
    <section className="desk-section" aria-label={t(say.review)}>
      <h2>{t(say.review)}</h2>
      {Object.entries(askedOf(document, actions)).map(([name, field]) => (
        <div key={name} className="desk-ask">
          <label htmlFor={`ask-${name}`}>{t(field.label)}</label>
          <FieldWidget field={field} id={`ask-${name}`} value={answers[name] ?? ''} onChange={(raw) => setAnswers((now) => ({ ...now, [name]: raw }))} onBlur={() => undefined} onPicked={() => undefined} isReadOnly={false} isInvalid={false} describedBy={undefined} />
        </div>
      ))}
      {/* The second click of a double click would fall on what the next state offers at the same place. */}
      <div className="desk-buttons">
        {actions.map((action, index) => (
          <Button key={action} {...(index === 0 && { type: 'primary' as const })} loading={act.isPending && act.variables === action} disabled={act.isPending} onClick={(event) => event.detail < 2 && take(action)}>
            {t(document.workflow.actions[action]?.label ?? label(action, action))}
          </Button>
        ))}
      </div>
      {wrong && <ProblemNote problem={wrong} />}
      {act.isError && <ProblemNote problem={problemOf(act.error)} />}
    </section>
  )
}
