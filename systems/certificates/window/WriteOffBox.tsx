/** 作废登记: a form that was damaged, used for a test, or lost before any certificate was printed onto it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useId, useState } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { spoilReasons } from '../../../domain/printing/blank.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'

const say = {
  title: label('作废登记', 'Write off'),
  blankNo: label('空白单证编号', 'Blank no.'),
  reason: label('作废原因', 'Reason for voiding'),
  note: label('补充说明', 'Remarks'),
  warning: label('登记后不能撤销。', 'This cannot be undone.'),
} as const
const reasons = ['damaged', 'testPrint', 'lost'] as const
type Reason = (typeof reasons)[number]

export function WriteOffBox({
  blankNo,
  onClose,
}: {
  readonly blankNo: string
  readonly onClose: () => void
}) {
  const t = useText()
  const id = useId()
  const { query } = useApi()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [reason, setReason] = useState<Reason>('damaged')
  const [note, setNote] = useState('')
  const write = useMutation(
    query.printing.writeOff.mutationOptions({
      onSuccess: () => {
        for (const queryKey of [query.printing.ledger.key(), query.documents.query.key()])
          void queries.invalidateQueries({ queryKey })
        onClose()
      },
    }),
  )
  return (
    <Box
      title={t(say.title)}
      okText={t(words.ok)}
      cancelText={t(words.cancel)}
      confirmLoading={write.isPending}
      okButtonProps={{ danger: true }}
      onOk={() => write.mutate({ key, blankNo, reason, note: note.trim() })}
      onCancel={onClose}
    >
      <div className="box-form">
        <label htmlFor={`${id}no`}>{t(say.blankNo)}</label>
        <Input id={`${id}no`} className="by-system" readOnly tabIndex={-1} value={blankNo} />
        <label htmlFor={`${id}reason`}>{t(say.reason)}</label>
        <Select
          id={`${id}reason`}
          value={reason}
          onChange={(value: Reason) => setReason(value)}
          options={reasons.map((name) => ({ value: name, label: t(spoilReasons[name]) }))}
        />
        <label htmlFor={`${id}note`}>{t(say.note)}</label>
        <Input
          id={`${id}note`}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <p className="box-note">{t(say.warning)}</p>
        <div className="box-messages">
          {write.isError && <ProblemNote problem={problemOf(write.error)} />}
        </div>
      </div>
    </Box>
  )
}
