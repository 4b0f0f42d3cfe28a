/** What became of the sheet, as the enterprise says and the officer writes down: result, reason and grounds. Nothing is chosen beforehand. */
import { isDefinedError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Input from 'antd/es/input'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import { useId, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { certificatesCentral } from '../contract.ts'
import { lostReasonNames, spoilReasons, type LostReason } from '../../../domain/printing/blank.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useConfirmed } from '../../../renderer/desk/card/CardConfirm.tsx'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { openPrintWords as say } from './open-print-words.ts'

interface Props {
  readonly print: {
    readonly jobId: string
    readonly holder: string
    readonly certificateNo: string
    readonly blankNos: readonly string[]
  }
  readonly onClose: () => void
  readonly onDone: () => void
}

export function AnswerForBox({ print, onClose, onDone }: Props) {
  const t = useText()
  const id = useId()
  const { client, query } = useDeskCalls<typeof certificatesCentral>()
  const queries = useQueryClient()
  const withCard = useConfirmed()
  const [key, setKey] = useState(uuidv7)
  const [result, setResult] = useState<'printed' | 'spoiled'>()
  const [reason, setReason] = useState<LostReason>()
  const [note, setNote] = useState('')
  const answer = useMutation({
    mutationFn: (input: Parameters<typeof client.desk.answerFor>[0]) =>
      withCard(() => client.desk.answerFor(input)),
    onSuccess: onDone,
    // A refusal is final for its key; an answer that was lost comes again by the same one.
    onError: (error) => isDefinedError(error) && setKey(uuidv7()),
    onSettled: () => void queries.invalidateQueries({ queryKey: query.desk.openPrints.key() }),
  })
  const isWhole =
    note.trim() !== '' && (result === 'printed' || (result === 'spoiled' && reason !== undefined))
  return (
    <Box
      title={t(say.record)}
      okText={t(words.ok)}
      cancelText={t(words.cancel)}
      confirmLoading={answer.isPending}
      okButtonProps={{ danger: true, disabled: !isWhole }}
      onOk={() =>
        result &&
        answer.mutate({
          key,
          jobId: print.jobId,
          result,
          note: note.trim(),
          ...(result === 'spoiled' && reason ? { reason } : {}),
        })
      }
      onCancel={onClose}
    >
      <dl className="desk-answers">
        {(
          [
            [say.holder, print.holder],
            [say.certificate, print.certificateNo],
            [say.blanks, print.blankNos.join(t(words.comma))],
          ] as const
        ).map(([name, text]) => (
          <div key={name.zh}>
            <dt>{t(name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="desk-box-form">
        <span id={`${id}result`}>{t(say.result)}</span>
        <Radio.Group
          aria-labelledby={`${id}result`}
          vertical
          value={result ?? null}
          onChange={({ target }) => setResult(target.value === 'printed' ? 'printed' : 'spoiled')}
          options={[
            { value: 'printed', label: t(say.printed) },
            { value: 'spoiled', label: t(say.spoiled) },
          ]}
        />
        {result === 'spoiled' && (
          <>
            <label htmlFor={`${id}reason`}>{t(say.reason)}</label>
            <Select
              id={`${id}reason`}
              className="required"
              value={reason ?? null}
              onChange={(value: LostReason | null) => setReason(value ?? undefined)}
              showSearch={{ optionFilterProp: 'label' }}
              options={lostReasonNames.map((name) => ({ value: name, label: t(spoilReasons[name]) }))}
            />
          </>
        )}
        <label htmlFor={`${id}note`}>{t(say.grounds)}</label>
        <Input
          id={`${id}note`}
          className="required"
          placeholder={t(say.groundsHint)}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {result && (
          <p className="desk-box-rest">{t(result === 'spoiled' ? say.voidWarning : say.printedWarning)}</p>
        )}
        <div className="desk-box-rest">
          {answer.isError && <ProblemNote problem={problemOf(answer.error)} />}
        </div>
      </div>
    </Box>
  )
}
