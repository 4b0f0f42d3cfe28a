/**
 * The officer's decision: what the action asks (an opinion), and one button per action that is allowed now. What was typed
 * outlives a colleague's action on the same document.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import { ConfirmAction } from './ConfirmAction.tsx'
import { NextDocument } from './NextDocument.tsx'
import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { answersTo, type Answers } from '../../../domain/kit/answers.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { ScalarFields } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { leadsTo } from '../../../domain/kit/workflow.ts'
import type { ActionDefinition } from '../../../domain/kit/workflow.ts'
import { problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { FieldWidget } from '../../kit/widgets/FieldWidget.tsx'
import { useText } from '../../text/text.ts'
import { useDesk } from '../client.ts'
import { useTyped } from '../session/use-typed.ts'
import { useConfirmed } from '../card/CardConfirm.tsx'
import { deskWords as say } from '../words.ts'

const answersSchema = z.record(z.string(), z.string())
const UNSENT = label('未提交的意见：', 'Not handed in: ')
const MOVED: Problem = {
  code: 'SYNC_CONFLICT',
  message: label('该单据已有新的办理记录', 'Somebody has acted on this document meanwhile'),
  next: label('请查看办理记录，核对当前状态后再操作', 'See the history and the present status before acting'),
}

interface Props {
  readonly document: AnyDocument
  readonly value: Pick<CentralDocument, 'id' | 'revision' | 'formVersion'>
  readonly actions: readonly string[]
}

/** Everything that any of the offered actions asks, once. */
function askedOf(document: AnyDocument, actions: readonly string[]): ScalarFields {
  return Object.fromEntries(
    actions.flatMap((action) => Object.entries(document.workflow.actions[action]?.ask ?? {})),
  )
}

/** It ends the matter, and nothing has to be written for it: a click that slipped would be enough. */
function isEndWithoutWord({ workflow }: AnyDocument, name: string): boolean {
  const action = workflow.actions[name]
  return (
    action !== undefined &&
    leadsTo(action).some((after) => workflow.states[after]?.final === true) &&
    !Object.values(action.ask ?? {}).some((field) => field.required === true)
  )
}

export function ActionForm({ document, value, actions }: Props) {
  const t = useText()
  const { client } = useDesk()
  const queries = useQueryClient()
  const withCard = useConfirmed()
  const opinion = useTyped<Readonly<Record<string, string>>>(`opinion.${value.id}`, answersSchema, () => ({}))
  const answers = opinion.value
  const [wrong, setWrong] = useState<Problem | null>(null)
  const [seen, setSeen] = useState(value.revision)
  // One key per action of a revision: a double click acts once. A refusal is final for its key, so it ends with one.
  const keys = useRef(new Map<string, string>())
  const [confirming, setConfirming] = useState<string | null>(null)
  const [decided, setDecided] = useState<string | null>(null)
  const typed = Object.entries(answers).filter(([, answer]) => answer.trim() !== '')
  if (value.revision !== seen) {
    setSeen(value.revision)
    if (typed.length > 0 && wrong === null) setWrong(MOVED)
  }
  const act = useMutation({
    mutationFn: async ({ action, given }: { readonly action: string; readonly given: Answers }) => {
      const name = `${action} ${value.revision}`
      const key = keys.current.get(name) ?? uuidv7()
      keys.current.set(name, key)
      const outcome = await withCard(() =>
        client.documents.act({
          key,
          kind: document.kind,
          documentId: value.id,
          action,
          baseRevision: value.revision,
          formVersion: value.formVersion,
          answers: given,
        }),
      )
      setWrong(outcome.ok ? null : outcome.problem)
      if (outcome.ok) {
        opinion.reset()
        setDecided(action)
      } else keys.current.delete(name)
      // After a refusal too: mostly somebody else has acted.
      await queries.invalidateQueries()
    },
  })
  /** What was typed for other actions does not go with this one. */
  const judgedFor = (action: string) => {
    const definition: Pick<ActionDefinition, 'ask'> = document.workflow.actions[action] ?? {}
    const asked = Object.keys(definition.ask ?? {})
    return answersTo(definition, Object.fromEntries(asked.map((name) => [name, answers[name] ?? ''])))
  }
  const take = (action: string, isSure = false) => {
    const judged = judgedFor(action)
    setWrong(judged.ok ? null : judged.problem)
    if (!judged.ok) return
    if (!isSure && isEndWithoutWord(document, action)) setConfirming(action)
    else act.mutate({ action, given: judged.value })
  }
  const nameOf = (action: string) => document.workflow.actions[action]?.label ?? label(action, action)
  const confirmed = confirming !== null && (
    <ConfirmAction
      action={nameOf(confirming)}
      title={document.title}
      answers={Object.entries(document.workflow.actions[confirming]?.ask ?? {}).map(
        ([name, field]) => [field.label, answers[name] ?? ''] as const,
      )}
      onNo={() => setConfirming(null)}
      onYes={() => {
        setConfirming(null)
        take(confirming, true)
      }}
    />
  )
  const asked = askedOf(document, actions)
  const wrongAt = (name: string) => wrong?.places?.find(({ at }) => at === `answers.${name}`)?.message
  const unsent = typed.filter(([name]) => !Object.hasOwn(asked, name))
  if (actions.length === 0 && wrong === null && unsent.length === 0 && decided === null) return null
  return (
    <section className="desk-section desk-review" aria-label={t(say.review)}>
      <h2>{t(say.review)}</h2>
      {Object.entries(asked).map(([name, field]) => (
        <div key={name} className="desk-ask">
          <label htmlFor={`ask-${name}`}>{t(field.label)}</label>
          <FieldWidget
            field={field}
            id={`ask-${name}`}
            value={answers[name] ?? ''}
            onChange={(raw) => opinion.change({ [name]: raw })}
            onBlur={() => undefined}
            onPicked={() => undefined}
            isReadOnly={false}
            isInvalid={wrongAt(name) !== undefined}
            describedBy={wrongAt(name) ? `ask-${name}-message` : undefined}
          />
          {((message) =>
            message && (
              <span className="field-message" role="alert" id={`ask-${name}-message`}>
                {t(message)}
              </span>
            ))(wrongAt(name))}
        </div>
      ))}
      {/* The second click of a double click would fall on what the next state offers at the same place. */}
      <div className="desk-buttons">
        {actions.map((action, index) => (
          <Button
            key={action}
            {...(index === 0 && { type: 'primary' as const })}
            loading={act.isPending && act.variables.action === action}
            disabled={act.isPending}
            onClick={(event) => event.detail < 2 && take(action)}
          >
            {t(nameOf(action))}
          </Button>
        ))}
      </div>
      {wrong && (wrong.places ?? []).length === 0 && <ProblemNote problem={wrong} />}
      {unsent.map(([name, answer]) => (
        <p key={name}>
          {t(UNSENT)}
          {answer}
        </p>
      ))}
      {decided !== null && wrong === null && !act.isPending && (
        <NextDocument id={value.id} kind={document.kind} action={t(nameOf(decided))} />
      )}
      {confirmed}
      {act.isError && <ProblemNote problem={problemOf(act.error)} />}
    </section>
  )
}
