/** Files that are on file, by their kind, with 【预览】【下载】: from this machine, else fetched from the server. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Content } from '../../../domain/kit/document.ts'
import type { AttachmentRef, FileFields } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useText } from '../../text/text.ts'
import { showBytes } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { FilePreview } from '../attachments/FilePreview.tsx'
import { DataTable } from '../list/DataTable.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { saveFile } from '../save-file.ts'

const say = {
  title: label('附件', 'Files'),
  kind: label('附件类型', 'Kind of file'),
  name: label('文件名称', 'File name'),
  size: label('文件大小', 'File size'),
} as const

interface Props {
  /** Of the record; undefined while there is none. */
  readonly id: string | undefined
  readonly slots: FileFields
  readonly content: Pick<Content, 'attachments'>
}

export function RecordFiles({ id, slots, content }: Props) {
  const t = useText()
  const { client } = useApi()
  const [shown, setShown] = useState<File | null>(null)
  const read = useMutation({
    mutationFn: ({ ref }: { readonly ref: AttachmentRef; readonly show: (file: File) => void }) =>
      client.attachments.open({ documentId: id ?? '', sha256: ref.sha256 }),
    onSuccess: (file, { show }) => show(file),
  })
  const lines = Object.entries(slots).flatMap(([slot, { label: kind }]) =>
    (content.attachments[slot] ?? []).map((ref) => ({ id: `${slot}/${ref.sha256}`, kind, ref })),
  )
  return (
    <section className="form-section" aria-label={t(say.title)}>
      <h2>{t(say.title)}</h2>
      {read.isError && <ProblemNote problem={problemOf(read.error)} />}
      <DataTable
        name={t(say.title)}
        rows={lines}
        rowId={(line) => line.id}
        columns={[
          { name: 'kind', title: t(say.kind), cell: ({ kind }) => t(kind) },
          { name: 'name', title: t(say.name), cell: ({ ref }) => ref.name },
          { name: 'size', title: t(say.size), cell: ({ ref }) => showBytes(ref.bytes) },
          {
            name: 'actions',
            title: t(words.actions),
            className: 'cell-tools',
            cell: ({ ref }) => (
              <span className="cell-actions">
                {(
                  [
                    [words.preview, setShown],
                    [words.download, saveFile],
                  ] as const
                ).map(([title, show]) => (
                  <button
                    key={title.zh}
                    type="button"
                    className="cell-link"
                    onClick={() => read.mutate({ ref, show })}
                  >
                    {t(title)}
                  </button>
                ))}
              </span>
            ),
          },
        ]}
      />
      {shown && <FilePreview file={shown} onClose={() => setShown(null)} />}
    </section>
  )
}
