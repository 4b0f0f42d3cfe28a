/** 暂存, the actions of the workflow (提交), 撤回, 删除, what others add; what state the document is in and when it was saved. */
import Button from 'antd/es/button'
import { useEffect, useEffectEvent, useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { leadsTo as statesAfter, type ActionDefinition } from '../../../domain/kit/workflow.ts'
import { useNavigation } from '../../shell/navigation.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { SENDING, sendStates, sendTones } from '../outbox/send-states.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { AskBox, mustAsk } from './AskBox.tsx'
import { ConfirmDiscard } from './ConfirmDiscard.tsx'
import { useForm, useIsApart } from './form-context.ts'
import { useFormHooks } from './form-frame.ts'
import { formPanels, formTools } from './form-tools.ts'
import { SaveProgress } from './SaveProgress.tsx'
import { Succeeded } from './Succeeded.tsx'
import { UnfinishedBox } from './UnfinishedBox.tsx'
import { useFormCalls } from './use-form-calls.ts'
import { WrongCount } from './WrongCount.tsx'

const say = {
  withdraw: label('撤回', 'Withdraw'),
  state: label('申请状态', 'Application status'),
} as const

interface Props {
  readonly document: LocalDocument
  readonly onWrong: () => void
  /** Hands out how to submit, for the keys of the form. */
  readonly onReady: (submit: () => void) => void
}

export function FormToolbar({ document, onWrong, onReady }: Props) {
  const t = useText()
  const form = useForm()
  const { definition, session } = form
  const { open } = useNavigation()
  const { leadsTo = [], buttons: sides = {} } = useFormHooks()
  const [isAsking, setIsAsking] = useState(false)
  const [asking, setAsking] = useState<readonly [string, ActionDefinition] | null>(null)
  const [hasTried, setHasTried] = useState(false)
  const { id, isEditable } = document
  const calls = useFormCalls(id, document.history.length, onWrong)
  const isApart = useIsApart()

  const isRemoving = (action: ActionDefinition): boolean =>
    statesAfter(action).some((after) => definition.workflow.states[after]?.gone)
  // Officers' actions are the desk's; here are those of this side.
  const actions = Object.entries(definition.workflow.actions).filter(([name]) =>
    document.actions.includes(name),
  )
  const saving = isEditable ? actions.find(([, action]) => action.saves) : undefined
  const handingIn = isEditable ? actions.filter(([, action]) => action.validate) : []
  const plain =
    document.sending === null || document.sending === 'delivered'
      ? actions.filter(([, action]) => !action.saves && !action.validate && !isRemoving(action))
      : []
  const removes = actions.some(([, action]) => isRemoving(action))
  const isNew = document.isDraft && document.baseRevision === 0

  const save = () => (saving ? calls.act(...saving) : session.flush())
  const isWarned = ({ confirmIf }: ActionDefinition): boolean =>
    isEditable && confirmIf?.holds(session.get().content) === true
  /** What an action asks is asked first. */
  const take = (...[name, action]: (typeof actions)[number]) =>
    mustAsk(action) || isWarned(action) ? setAsking([name, action]) : calls.act(name, action)
  const handIn = (...named: (typeof actions)[number]) => {
    setHasTried(true)
    take(...named)
  }
  const onHandIn = useEffectEvent(() => {
    const [first] = handingIn
    if (first) handIn(...first)
  })
  useEffect(() => onReady(() => onHandIn()), [onReady])

  const state = definition.workflow.states[document.state]
  const flush = () => session.flush()
  const saveButton = isEditable && (
    <Button disabled={isApart} onClick={() => void save()}>
      {t(saving?.[1].label ?? words.save)}
    </Button>
  )
  const handInButtons = handingIn.map(([name, action], index) => (
    <Button
      key={name}
      type="primary"
      disabled={isApart}
      loading={calls.isSending}
      {...(index === 0 && { 'aria-keyshortcuts': 'Control+Enter' })}
      onClick={() => handIn(name, action)}
    >
      {t(action.label)}
    </Button>
  ))
  return (
    <>
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        {sides.save === undefined && saveButton}
        {sides.handIn === undefined && handInButtons}
        {plain.map(([name, action]) => (
          <Button key={name} loading={calls.isSending} onClick={() => take(name, action)}>
            {t(action.label)}
          </Button>
        ))}
        {document.sending === 'waiting' && (
          <Button loading={calls.withdraw.isPending} onClick={() => calls.withdraw.mutate({ id })}>
            {t(say.withdraw)}
          </Button>
        )}
        {isEditable && (isNew || removes) && (
          <Button danger loading={calls.discard.isPending} onClick={() => setIsAsking(true)}>
            {t(words.remove)}
          </Button>
        )}
        {/* The second click of a double click on 【提交】 falls on what has moved to its place. */}
        {leadsTo.map(({ title, address }) => (
          <Button key={title.zh} onClick={(event) => event.detail < 2 && open(address)}>
            {t(title)}
          </Button>
        ))}
        {formTools.map(({ name, component: Tool }) => (
          <Tool key={name} definition={definition} document={document} flush={flush} />
        ))}
        <span className="form-standing push-right">
          {isEditable && <SaveProgress />}
          <span className="form-state">
            {t(say.state)}
            {t(words.colon)}
            <strong>{state ? t(state.label) : document.state}</strong>
            {/* Beside the state at customs: how far it has got from here. */}
            {document.sending && (
              <span className="form-sending">
                {t(SENDING)}
                {t(words.colon)}
                <em className={sendTones[document.sending]}>{t(sendStates[document.sending])}</em>
              </span>
            )}
          </span>
        </span>
        {sides.save === 'right' && saveButton}
        {sides.handIn === 'right' && handInButtons}
      </div>
      <Succeeded document={document} taken={calls.taken} />
      {hasTried && <WrongCount />}
      {/* A colleague's change is told by the notes beneath, also while nobody tries to hand in. */}
      {calls.problem && calls.problem.code !== 'SYNC_CONFLICT' && <ProblemNote problem={calls.problem} />}
      {formPanels.map(({ name, component: Panel }) => (
        <Panel key={name} definition={definition} document={document} flush={flush} refused={calls.problem} />
      ))}
      {calls.unfinished && <UnfinishedBox table={calls.unfinished.title} onChoice={calls.settle} />}
      {asking && (
        <AskBox
          action={asking[1]}
          isWarned={isWarned(asking[1])}
          onNo={() => setAsking(null)}
          onYes={(answers) => {
            setAsking(null)
            calls.act(...asking, answers)
          }}
        />
      )}
      {isAsking && (
        <ConfirmDiscard
          onNo={() => setIsAsking(false)}
          onYes={() => {
            setIsAsking(false)
            calls.discard.mutate({ id })
          }}
        />
      )}
    </>
  )
}
