/** Around the form of a filing: sub-tables wait for the first 暂存, and what is accepted is changed from here (manual 001, 1.3). */
import Button from 'antd/es/button'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'
import { useCreateDocument } from '../../../renderer/kit/form/use-create.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useNavigation } from '../../../renderer/shell/navigation.ts'
import { useText } from '../../../renderer/text/text.ts'
import { change } from '../declare/change.ts'

const SAVE_FIRST = label('请先暂存，再填写以下内容', 'Save the draft first, then fill in what follows')
const GO_ON = label('继续填写备案变更', 'Go on with the change')
const UNDER_REVIEW = label('变更正在审核', 'A change is under review')
const BEGIN_CHANGE = label('变更备案信息', 'Change what is filed')

export default function FilingFrame({ document, children }: FormFrameProps) {
  const { baseRevision, sending, state, content } = document
  const isSaved = baseRevision > 0 || (sending !== null && sending !== 'returned')
  const hooks = useMemo(
    () => ({ factsAfter: 'applicationNo', rowsInTabs: true, ...(!isSaved && { rowsLocked: SAVE_FIRST }) }),
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
  const { query } = useApi()
  const { open } = useNavigation()
  const create = useCreateDocument()
  const changes = useQuery(
    query.documents.query.queryOptions({
      input: { collection: change.kind, pageSize: 20 },
      staleTime: 0,
    }),
  ).data?.rows
  const begun = changes?.find(({ state }) => state === 'draft')
  const reviewed = changes?.find(({ state }) => state === 'reviewing')
  const begin = () =>
    begun
      ? open({ page: 'form', params: { kind: change.kind, id: begun.id } })
      : create.mutate({ kind: change.kind, from: { certificateNo } })
  return (
    <p className="button-row psi-above-form">
      <Button disabled={!changes || reviewed !== undefined} loading={create.isPending} onClick={begin}>
        {t(begun ? GO_ON : BEGIN_CHANGE)}
      </Button>
      {reviewed && <span>{t(UNDER_REVIEW)}</span>}
      {create.isError && <ProblemNote problem={problemOf(create.error)} />}
    </p>
  )
}
