/** The files of a document and how far each has come. */
import type { AttachmentRef, FileFields } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText, type Translate } from '../../text/text.ts'
import { showBytes } from '../../text/time.ts'
import { words } from '../../text/words.ts'
import { useAnyForm } from '../form/form-context.ts'
import { DataTable, type Column } from '../list/DataTable.tsx'
import type { FileProgress } from './file-store.ts'

export interface AttachmentLine {
  readonly slot: string
  readonly ref: AttachmentRef
  readonly progress: FileProgress | undefined
}

const say = {
  name: label('文件名称', 'File name'),
  kind: label('随附单据类型', 'Type of document'),
  size: label('文件大小', 'File size'),
  state: label('文件状态', 'File status'),
  local: label('已保存在本机，待发送', 'Stored here, to send'),
  sending: label('发送中', 'Being sent'),
  sent: label('已上传', 'Uploaded'),
} as const

/** How far a file has come on its way to the server. */
export function fileState({ progress }: AttachmentLine, t: Translate): string {
  if (!progress) return t(say.local)
  return progress.state === 'sending'
    ? `${t(say.sending)} ${Math.floor((progress.sent / Math.max(1, progress.total)) * 100)}%`
    : t(say[progress.state])
}

interface Props {
  readonly name: string
  readonly slots: FileFields
  readonly lines: readonly AttachmentLine[]
  readonly isReadOnly: boolean
  readonly onPreview: (line: AttachmentLine) => void
  readonly onDownload: (line: AttachmentLine) => void
  readonly onRemove: (line: AttachmentLine) => void
}

export function AttachmentTable({ name, slots, lines, isReadOnly, onPreview, onDownload, onRemove }: Props) {
  const t = useText()
  const form = useAnyForm()
  const actions = [
    [words.preview, onPreview],
    [words.download, onDownload],
    [words.remove, onRemove],
  ] as const
  const mayRemove = (line: AttachmentLine): boolean => !isReadOnly && form.hand.isOwnSlot(line.slot)
  const columns: readonly Column<AttachmentLine>[] = [
    { name: 'serial', title: t(words.serial), className: 'cell-serial', cell: (_line, index) => index + 1 },
    { name: 'name', title: t(say.name), cell: (line) => line.ref.name },
    { name: 'kind', title: t(say.kind), cell: (line) => ((slot) => slot && t(slot.label))(slots[line.slot]) },
    { name: 'size', title: t(say.size), cell: (line) => showBytes(line.ref.bytes) },
    { name: 'state', title: t(say.state), cell: (line) => fileState(line, t) },
    {
      name: 'actions',
      title: t(words.actions),
      className: 'cell-tools',
      cell: (line) => (
        <span className="cell-actions">
          {actions.map(
            ([title, run]) =>
              (run !== onRemove || mayRemove(line)) && (
                <button key={title.zh} type="button" className="cell-link" onClick={() => run(line)}>
                  {t(title)}
                </button>
              ),
          )}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      name={name}
      columns={columns}
      rows={lines}
      rowId={(line) => `${line.slot}/${line.ref.sha256}`}
    />
  )
}
