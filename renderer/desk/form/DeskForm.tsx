/**
 * The form of any document as customs fills it: the window's own parts, judged while it is typed; beneath the title the actions that
 * hand it in. What is typed stays in this browser until it is handed in or given up.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useRef, useState, type ReactNode } from 'react'
import { uuidv7 } from 'uuidv7'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { Answers } from '../../../domain/kit/answers.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import type { ActionDefinition } from '../../../domain/kit/workflow.ts'
import { problemOf, refusal } from '../../app/problem.ts'
import { AskBox, mustAsk } from '../../kit/form/AskBox.tsx'
import { ConfirmDiscard } from '../../kit/form/ConfirmDiscard.tsx'
import { FormBody } from '../../kit/form/FormBody.tsx'
import { FormParts } from '../../kit/form/FormParts.tsx'
import { useDraftValue, useForm } from '../../kit/form/form-context.ts'
import { focusWrong } from '../../kit/form/keys.ts'
import { SaveProgress } from '../../kit/form/SaveProgress.tsx'
import { UnfinishedBox } from '../../kit/form/UnfinishedBox.tsx'
import { useWhole } from '../../kit/form/use-whole.ts'
import { WrongCount } from '../../kit/form/WrongCount.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import '../../styles/form.css'
import '../../styles/boxes.css'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useConfirmed } from '../card/CardConfirm.tsx'
import { useDesk } from '../client.ts'
import { DeskAttachments } from './DeskAttachments.tsx'

const GIVE_UP = label('放弃录入', 'Give up')
const SURE = label(
  '确定放弃已录入的内容吗？放弃后不能恢复。',
  'Give up what has been filled in? This cannot be undone.',
)

export interface Taking {
  readonly action: string
  /** Of actions that carry the document. */
  readonly content?: Content
  readonly answers: Answers
}

interface Props {
  readonly id: string
  /** Revision of the document; 0 for one that is begun. */
  readonly revision: number
  /** What hands it in, by name. */
  readonly actions: readonly string[]
  readonly title: ReactNode
  /** Above the fields. */
  readonly lead?: ReactNode
  /** Beneath the form, e.g. what has happened so far. */
  readonly foot?: ReactNode
  readonly onTaken: (document: CentralDocument) => void
  readonly onGivenUp: () => void
  /** In place of handing in this one document. */
  readonly instead?: ((taking: Taking) => void) | undefined
}

export function DeskForm({ id, revision, actions, title, lead, foot, onTaken, onGivenUp, instead }: Props) {
  const t = useText()
  const { client } = useDesk()
  const queries = useQueryClient()
  const withCard = useConfirmed()
  const form = useForm()
  const { definition, session } = form
  const unkept = useDraftValue((filled) => filled.session.get().problem)
  const fields = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState<string | null>(null)
  const [isGivingUp, setIsGivingUp] = useState(false)
  const [hasTried, setHasTried] = useState(false)
  const isSending = useRef(false)
  // The same key for the same content: what was lost on the way is asked for again, never done twice.
  const keys = useRef(new Map<string, string>())
  const showWrong = () => fields.current && focusWrong(fields.current)
  const { whole, unfinished, settle } = useWhole(() => showWrong())

  const send = useMutation({
    mutationFn: async (taking: Taking) => {
      const name = canonicalJson({ ...taking, revision })
      const key = keys.current.get(name) ?? uuidv7()
      keys.current.set(name, key)
      const outcome = await withCard(() =>
        client.documents.act({
          key,
          kind: definition.kind,
          documentId: id,
          baseRevision: revision,
          formVersion: definition.version,
          ...taking,
        }),
      )
      if (outcome.ok) return outcome.document
      // A refusal is final for its key.
      keys.current.delete(name)
      throw refusal(outcome.problem)
    },
    onSuccess: onTaken,
    onError: (error) => form.setServerMessages(problemOf(error).places ?? []),
    // Not waited for: what the officer types next is not to be lost.
    onSettled: () => void queries.invalidateQueries(),
  })
  const take = async (action: string, answers: Answers): Promise<void> => {
    // A second click, or Enter and a click, while the first is on its way.
    if (isSending.current) return
    isSending.current = true
    try {
      const isReady = isChecked(definition.workflow.actions[action])
        ? await form.isRight()
        : await session.flush()
      const taking = (): Taking => ({
        action,
        answers,
        ...(carries(definition.workflow.actions[action]) && { content: session.get().content }),
      })
      if (!isReady) showWrong()
      else if (instead) instead(taking())
      else await session.handIn(() => send.mutateAsync(taking()))
    } catch {
      // Said by `send.error`.
    } finally {
      isSending.current = false
    }
  }
  const begin = (action: string) => {
    setHasTried(true)
    const definitionOf = definition.workflow.actions[action]
    whole(() => (definitionOf && mustAsk(definitionOf) ? setAsking(action) : void take(action, {})))
  }
  const handIn = () => {
    const [first] = actions
    if (first !== undefined) begin(first)
  }
  /** What is still to be kept is kept first: nothing comes back after it was given up. */
  const giveUp = async (): Promise<void> => {
    setIsGivingUp(false)
    await form.unfinished.flush()
    await session.flush()
    onGivenUp()
  }
  const asked = asking === null ? undefined : definition.workflow.actions[asking]
  return (
    <div className="form-page desk-form-page">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        {title}
        {actions.map((name, index) => (
          <Button
            key={name}
            {...(index === 0 && { type: 'primary' as const, 'aria-keyshortcuts': 'Control+Enter' })}
            loading={send.isPending && send.variables.action === name}
            disabled={send.isPending}
            onClick={(event) => event.detail < 2 && begin(name)}
          >
            {t(definition.workflow.actions[name]?.label ?? label(name, name))}
          </Button>
        ))}
        <Button danger disabled={send.isPending} onClick={() => setIsGivingUp(true)}>
          {t(GIVE_UP)}
        </Button>
        <span className="form-standing push-right">
          <SaveProgress />
        </span>
      </div>
      {hasTried && <WrongCount />}
      {send.isError && <ProblemNote problem={problemOf(send.error)} />}
      {unkept && <ProblemNote problem={unkept} />}
      {lead}
      <FormBody fields={fields} onHandIn={handIn}>
        <FormParts isReadOnly={false} attachments={<DeskAttachments isReadOnly={false} />} />
        {foot}
      </FormBody>
      {unfinished && <UnfinishedBox table={unfinished.title} onChoice={settle} />}
      {asking !== null && asked && (
        <AskBox
          action={asked}
          onNo={() => setAsking(null)}
          onYes={(answers) => {
            setAsking(null)
            void take(asking, answers)
          }}
        />
      )}
      {isGivingUp && (
        <ConfirmDiscard question={SURE} onNo={() => setIsGivingUp(false)} onYes={() => void giveUp()} />
      )}
    </div>
  )
}

const carries = (action: ActionDefinition | undefined): boolean =>
  action?.validate === true || action?.saves === true

const isChecked = (action: ActionDefinition | undefined): boolean => action?.validate === true
