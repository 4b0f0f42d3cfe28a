/** 暂存, the actions of the workflow (提交), 撤回, 删除; what state the document is in and when it was last saved. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { actionsFor } from '../../../domain/kit/workflow.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useNavigation } from '../../shell/navigation.ts'
import { useOpened } from '../../shell/opened.ts'
import { useTab } from '../../shell/workspace.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { sendStates, sendTones } from '../outbox/send-states.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { ConfirmDiscard } from './ConfirmDiscard.tsx'
import type { DraftSession, DraftSnapshot } from './draft-session.ts'
import { useFormHooks } from './form-frame.ts'
import type { FormMessages } from './form-state.ts'
import { SaveProgress } from './SaveProgress.tsx'

const say = {
  withdraw: label('撤回', 'Withdraw'),
  state: label('状态', 'Status'),
  wrong: (count: number) => label(`有 ${count} 处需要修改，请查看红色提示`, `${count} places need correction, see the red messages`),
} as const

interface Props {
  readonly definition: AnyDocument
  readonly document: LocalDocument
  readonly session: DraftSession
  readonly draft: DraftSnapshot
  readonly messages: FormMessages
  readonly onWrong: () => void
  /** Hands out how to submit, for Enter on the last field. */
  readonly onReady: (submit: () => void) => void
}

export function FormToolbar({ definition, document, session, draft, messages, onWrong, onReady }: Props) {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const navigation = useNavigation()
  const tab = useTab()
  const { onDiscarded } = useFormHooks()
  const { account } = useOpened()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const isSending = useRef(false)
  const [isAsking, setIsAsking] = useState(false)
  const [wrongCount, setWrongCount] = useState(0)
  const { id } = document
  const take = (stored: LocalDocument) => {
    queries.setQueryData(query.documents.get.queryKey({ input: { id } }), stored)
    for (const queryKey of [query.documents.outbox.key(), query.documents.query.key(), query.status.get.key()]) void queries.invalidateQueries({ queryKey })
  }
  const submit = useMutation(
    query.documents.submit.mutationOptions({
      onSuccess: (stored) => {
        setKey(crypto.randomUUID())
        take(stored)
      },
      onError: (error) => {
        messages.setServer(problemOf(error).places ?? [])
        onWrong()
      },
    }),
  )
  const withdraw = useMutation(query.documents.withdraw.mutationOptions({ onSuccess: take }))
  const discard = useMutation(
    query.documents.discard.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: query.documents.query.key() })
        navigation.close(tab.id)
        onDiscarded?.()
      },
    }),
  )
  const send = async () => {
    messages.showAll()
    setWrongCount(messages.problems.length)
    if (messages.problems.length > 0) return onWrong()
    // A second click, or Enter and a click, while the first is still on its way.
    if (isSending.current) return undefined
    isSending.current = true
    try {
      if (await session.flush()) await submit.mutateAsync({ id, localRevision: session.get().localRevision, key })
    } catch {
      // Said by `submit.error`.
    } finally {
      isSending.current = false
    }
    return undefined
  }
  const onSend = useEffectEvent(send)
  useEffect(() => onReady(() => void onSend()), [onReady])

  // An officer's actions are the desk's; here are the enterprise's own, each carrying the whole document.
  const actions = document.isEditable ? actionsFor(definition.workflow, document.state, account.role).filter((name) => definition.workflow.actions[name]?.validate) : []
  const state = definition.workflow.states[document.state]
  const failed = [submit, withdraw, discard].find((call) => call.isError)
  const isNew = document.isDraft && document.baseRevision === 0
  return (
    <>
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        {document.isEditable && <Button onClick={() => void session.flush()}>{t(words.save)}</Button>}
        {actions.map((name) => {
          const action = definition.workflow.actions[name]
          return action ? (
            <Button key={name} type="primary" loading={submit.isPending} onClick={() => void send()}>
              {t(action.label)}
            </Button>
          ) : null
        })}
        {document.sending === 'waiting' && (
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
            {t(say.withdraw)}
          </Button>
        )}
        {isNew && document.isEditable && (
          <Button danger loading={discard.isPending} onClick={() => setIsAsking(true)}>
            {t(words.remove)}
          </Button>
        )}
        <span className="push-right" />
        {document.isEditable && <SaveProgress draft={draft} />}
        <span className="form-state">
          {t(say.state)}：<strong>{state ? t(state.label) : document.state}</strong>
          {document.sending && <em className={sendTones[document.sending]}> {t(sendStates[document.sending])}</em>}
        </span>
      </div>
      {wrongCount > 0 && messages.problems.length > 0 && (
        <p role="alert" className="form-returned">
          {t(say.wrong(messages.problems.length))}
        </p>
      )}
      {failed?.isError && <ProblemNote problem={problemOf(failed.error)} />}
      {isAsking && (
        <ConfirmDiscard
          onNo={() => setIsAsking(false)}
          onYes={() => {
            setIsAsking(false)
            discard.mutate({ id })
          }}
        />
      )}
    </>
  )
}
