/** 【复制】: an earlier application as a new draft (GEN-22); what the clerk filled, its rows and attachments, nothing of the system's. */
import CopyOutlined from '@ant-design/icons/es/icons/CopyOutlined'
import Button from 'antd/es/button'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { fillerOf, OWNER } from '../../../domain/kit/fillers.ts'
import { label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../app/problem.ts'
import { useText } from '../../text/text.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import type { FormToolProps } from './form-slots.ts'
import { useCreateDocument } from './use-create.ts'

const COPY = label('复制', 'Copy')

/** The record that the copy must start from: when something required comes from nowhere else. */
function sourceOf(
  { prefill, fields }: AnyDocument,
  { content }: LocalDocument,
): Readonly<Record<string, string>> | undefined {
  const { by, fields: filled = {} } = prefill ?? {}
  if (!prefill || by === undefined) return undefined
  const needsRecord = Object.keys(filled).some(
    (name) =>
      fields[name]?.required && fillerOf(fields[name]) !== OWNER && prefill.account?.[name] === undefined,
  )
  const named = Object.entries(filled).find(([, from]) => from === by)?.[0] ?? by
  const value = content.fields[named]
  return needsRecord && value !== undefined ? { [by]: value } : undefined
}

export function CopyTool({ definition, document, flush }: FormToolProps) {
  const t = useText()
  const create = useCreateDocument()
  // Only who may begin one has an earlier one to copy.
  if (document.side !== OWNER || definition.relations.startedFor !== undefined) return null
  // A draft that was never handed in has nothing that it could be an earlier application of.
  if (document.isDraft && document.baseRevision === 0 && document.sending === null) return null
  // Where the system fills everything there is nothing to copy.
  if (
    Object.values(definition.fields).every((field) => fillerOf(field) !== OWNER) &&
    Object.keys(definition.rows).length === 0
  )
    return null
  const copy = async () => {
    const from = sourceOf(definition, document)
    if (!document.isEditable || (await flush()))
      create.mutate({ kind: definition.kind, copyOf: document.id, ...(from && { from }) })
  }
  return (
    <>
      <Button icon={<CopyOutlined aria-hidden />} loading={create.isPending} onClick={() => void copy()}>
        {t(COPY)}
      </Button>
      {create.isError && <ProblemNote problem={problemOf(create.error)} />}
    </>
  )
}
