/** The document was deleted, mostly by a colleague (GEN-17): what was written here is kept, and becomes a new draft when the clerk wants it. */
import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined'
import Button from 'antd/es/button'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { problemOf } from '../../app/problem.ts'
import '../../styles/conflict.css'
import { useText } from '../../text/text.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { useCreateDocument } from './use-create.ts'

const COPY = label('复制为新申请单', 'Copy as a new application')

export function DeletedDocument({
  kind,
  id,
  problem,
}: {
  readonly kind: string
  readonly id: string
  readonly problem: Problem
}) {
  const t = useText()
  const create = useCreateDocument()
  return (
    <div className="form-page">
      <ProblemNote problem={problem} />
      <p className="button-row">
        <Button
          type="primary"
          icon={<CopyOutlined aria-hidden />}
          loading={create.isPending}
          onClick={() => create.mutate({ kind, copyOf: id })}
        >
          {t(COPY)}
        </Button>
      </p>
      {create.isError && <ProblemNote problem={problemOf(create.error)} />}
    </div>
  )
}
