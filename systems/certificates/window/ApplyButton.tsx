/** 【申请现场出证】 and 【申请自助重打】: a new draft filled from the ticked certificate, opened as a tab (CERT-18, CERT-19). */
import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useCreateDocument } from '../../../renderer/kit/form/use-create.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'

interface Props {
  readonly document: Pick<AnyDocument, 'kind' | 'title'>
  readonly icon: ReactNode
  readonly certificateNo: string | undefined
  readonly onNothing: () => void
  readonly onStart: () => void
}

/** 现场出证申请 → 申请现场出证 */
const buttonLabel = ({ zh, en }: AnyDocument['title']) =>
  label(`申请${zh.replace(/申请$/u, '')}`, `Apply: ${en.replace(/ application$/u, '').toLowerCase()}`)

export function ApplyButton({ document, icon, certificateNo, onNothing, onStart }: Props) {
  const t = useText()
  const create = useCreateDocument()
  const apply = () => {
    if (certificateNo === undefined || certificateNo === '') return onNothing()
    onStart()
    return create.mutate({ kind: document.kind, from: { certificateNo } })
  }
  return (
    <>
      <Button icon={icon} loading={create.isPending} onClick={apply}>
        {t(buttonLabel(document.title))}
      </Button>
      {create.isError && <ProblemNote problem={problemOf(create.error)} />}
    </>
  )
}
