/**
 * A form that is no document, drawn as every form is: marks, messages, keys and the rule at the foot. What hands it in is its first
 * button; the others are the caller's.
 */
import Button from 'antd/es/button'
import { useRef, type ReactNode } from 'react'
import type { AnyForm, Content } from '../../../domain/kit/form.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import '../../styles/form.css'
import { PlainFormProvider } from './form-context.ts'
import { FormBody } from './FormBody.tsx'
import { FormParts } from './FormParts.tsx'
import { UnfinishedBox } from './UnfinishedBox.tsx'
import { useHandIn } from './use-hand-in.ts'
import type { PlainStore } from './use-plain-form.ts'
import { useWhole } from './use-whole.ts'
import { WrongCount } from './WrongCount.tsx'

interface Props<Definition extends AnyForm> {
  readonly form: PlainStore<Definition>
  /** What the button that hands it in says. */
  readonly submit: Label
  /** Gets the content as it was judged, empty values left out; what it throws is said, at its places where it names some. */
  readonly onHandIn: (content: Content) => Promise<unknown>
  /** After the first button. */
  readonly buttons?: ReactNode
  /** Above the fields, and after them. */
  readonly lead?: ReactNode
  readonly foot?: ReactNode
  /** The files of a form that has places for them. */
  readonly attachments?: ReactNode
}

export function PlainForm<Definition extends AnyForm>(props: Props<Definition>) {
  return (
    <PlainFormProvider value={props.form}>
      <Drawn {...props} />
    </PlainFormProvider>
  )
}

function Drawn<Definition extends AnyForm>({
  form,
  submit,
  onHandIn,
  buttons,
  lead,
  foot,
  attachments,
}: Props<Definition>) {
  const t = useText()
  const fields = useRef<HTMLDivElement>(null)
  const { handIn, isSending, hasTried, problem } = useHandIn(form, fields, onHandIn)
  const { whole, unfinished, settle } = useWhole(() => undefined)
  const begin = () => whole(() => void handIn())
  return (
    <div className="plain-form">
      {lead}
      {hasTried && <WrongCount />}
      <FormBody
        fields={fields}
        onHandIn={begin}
        after={
          <>
            {problem && <ProblemNote problem={problem} />}
            <p className="button-row">
              <Button
                type="primary"
                aria-keyshortcuts="Control+Enter"
                loading={isSending}
                onClick={(event) => event.detail < 2 && begin()}
              >
                {t(submit)}
              </Button>
              {buttons}
            </p>
          </>
        }
      >
        <FormParts isReadOnly={false} attachments={attachments} />
        {foot}
      </FormBody>
      {unfinished && <UnfinishedBox table={unfinished.title} onChoice={settle} />}
    </div>
  )
}
