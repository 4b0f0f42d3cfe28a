/** Around the form of a filing: sub-tables wait for the first 暂存, and what is accepted is changed from here (manual 001, 1.3). */
import Button from 'antd/es/button'
import { useMemo } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'
import { useCreateDocument } from '../../../renderer/kit/form/use-create.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { change } from '../declare/change.ts'

const SAVE_FIRST = label('请先暂存，再填写以下内容', 'Save the draft first, then fill in what follows')
const BEGIN_CHANGE = label('变更备案信息', 'Change what is filed')

export default function FilingFrame({ document, children }: FormFrameProps) {
  const { baseRevision, sending, state, content } = document
  const isSaved = baseRevision > 0 || (sending !== null && sending !== 'returned')
  const hooks = useMemo(
    () => ({ factsAfter: 'applicationNo', ...(!isSaved && { rowsLocked: SAVE_FIRST }) }),
    [isSaved],
  )
  return (
    <FormHooksProvider value={hooks}>
      {state === 'accepted' && <ChangeButton certificateNo={content.fields['certificateNo'] ?? ''} />}
      {children}
    </FormHooksProvider>
  )
}

/** A change starts with everything that is filed. */
function ChangeButton({ certificateNo }: { readonly certificateNo: string }) {
  const t = useText()
  const create = useCreateDocument()
  return (
    <p className="button-row psi-above-form">
      <Button
        loading={create.isPending}
        onClick={() => create.mutate({ kind: change.kind, from: { certificateNo } })}
      >
        {t(BEGIN_CHANGE)}
      </Button>
      {create.isError && <ProblemNote problem={problemOf(create.error)} />}
    </p>
  )
}
