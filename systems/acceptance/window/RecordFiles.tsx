/** Files that are on file, by their kind: read from here, fetched when this machine has them not. */
import type { Content } from '../../../domain/kit/document.ts'
import type { FileFields } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { DataTable } from '../../../renderer/kit/list/DataTable.tsx'
import { useText } from '../../../renderer/text/text.ts'

const say = {
  title: label('附件', 'Files'),
  kind: label('附件类型', 'Kind of file'),
  name: label('文件名称', 'File'),
} as const

export function RecordFiles({ slots, content }: { readonly slots: FileFields; readonly content: Content }) {
  const t = useText()
  const lines = Object.entries(slots).flatMap(([slot, { label: title }]) =>
    (content.attachments[slot] ?? []).map((ref) => ({ id: `${slot}/${ref.sha256}`, title, ref })),
  )
  return (
    <section className="form-section" aria-label={t(say.title)}>
      <h2>{t(say.title)}</h2>
      <DataTable
        name={t(say.title)}
        rows={lines}
        rowId={({ id }) => id}
        columns={[
          { name: 'kind', title: t(say.kind), cell: ({ title }) => t(title) },
          { name: 'name', title: t(say.name), cell: ({ ref }) => ref.name },
        ]}
      />
    </section>
  )
}
