/** The content of a document as its declaration arranges it: sections, sub-tables, attachments. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import { problemOf } from '../../app/problem.ts'
import { ValueText } from '../../kit/list/ValueText.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'

interface Props {
  readonly document: AnyDocument
  readonly value: Pick<CentralDocument, 'content'>
}

export function DocumentView({ document, value: { content } }: Props) {
  const t = useText()
  return (
    <>
      {document.sections.map((section) => (
        <section key={section.title.zh} className="desk-section">
          <h2>{t(section.title)}</h2>
          <dl className="desk-values">
            {section.fields.map((name) => {
              const field = document.fields[name]
              return field ? (
                <div key={name} className={field.kind === 'multiline' ? 'desk-wide' : undefined}>
                  <dt>{t(field.label)}</dt>
                  <dd>{field.kind === 'multiline' ? content.fields[name] : <ValueText field={field} value={content.fields[name]} />}</dd>
                </div>
              ) : null
            })}
          </dl>
        </section>
      ))}
      {Object.entries(document.rows).map(([name, definition]) => (
        <section key={name} className="desk-section">
          <h2>{t(definition.title)}</h2>
          <table className="data-table">
            <thead>
              <tr>{Object.entries(definition.fields).map(([column, field]) => <th key={column} scope="col">{t(field.label)}</th>)}</tr>
            </thead>
            <tbody>
              {(content.rows[name] ?? []).map((row) => (
                <tr key={row.id}>{Object.entries(definition.fields).map(([column, field]) => <td key={column}><ValueText field={field} value={row[column]} /></td>)}</tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {Object.entries(document.attachments).map(([name, slot]) => (
        <section key={name} className="desk-section">
          <h2>{t(slot.label)}</h2>
          <Files refs={content.attachments[name] ?? []} />
        </section>
      ))}
    </>
  )
}

function Files({ refs }: { readonly refs: readonly AttachmentRef[] }) {
  const t = useText()
  const { client } = useDesk()
  const fetchFile = useMutation({
    mutationFn: async (ref: AttachmentRef) => saveFile(await client.uploads.download({ sha256: ref.sha256 }), ref.name),
  })
  return (
    <>
      <ul className="desk-files">
        {refs.map((ref) => (
          <li key={ref.sha256}>
            <span>{ref.name}</span>
            <span>{Math.ceil(ref.bytes / 1024)} KB</span>
            <Button loading={fetchFile.isPending} onClick={() => fetchFile.mutate(ref)}>{t(words.download)}</Button>
          </li>
        ))}
        {refs.length === 0 && <li className="desk-quiet">{t(words.noData)}</li>}
      </ul>
      {fetchFile.isError && <ProblemNote problem={problemOf(fetchFile.error)} />}
    </>
  )
}
