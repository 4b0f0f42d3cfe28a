/** The foot of a change of a code table: why, 【提交】 and 【取消】, and what the server refused. */
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, type ReactNode } from 'react'
import { problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { codeWords as say } from './words.ts'

interface Props {
  readonly note: string
  readonly onNote: (note: string) => void
  readonly isComplete: boolean
  readonly isSending: boolean
  readonly error: Error | null
  readonly onCancel: () => void
  /** Stands between the note and the buttons. */
  readonly children?: ReactNode
}

export function EditFoot({ note, onNote, isComplete, isSending, error, onCancel, children }: Props) {
  const t = useText()
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{t(say.note)}</label>
      <Input
        id={id}
        className="required"
        aria-required
        autoComplete="off"
        maxLength={500}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
      {children}
      <div className="desk-buttons">
        <Button type="primary" htmlType="submit" loading={isSending} disabled={!isComplete}>
          {t(words.submit)}
        </Button>
        <Button onClick={onCancel}>{t(words.cancel)}</Button>
      </div>
      {error && <ProblemNote problem={problemOf(error)} />}
    </>
  )
}
