/** The content of a document as its declaration arranges it: sections, sub-tables, attachments. */
import type { CentralDocument } from '../../../contract/shapes.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { OFFICER } from '../../../domain/kit/fillers.ts'
import { isShown, seenSlots, seenTable } from '../../../domain/kit/shown.ts'
import { traitsOf } from '../../../domain/kit/kind-traits.ts'
import { TableHead } from '../../kit/list/TableHead.tsx'
import { ValueText } from '../../kit/list/ValueText.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Files } from './Files.tsx'

interface Props {
  readonly document: AnyDocument
  readonly value: Pick<CentralDocument, 'content'>
  readonly state: string
}

export function DocumentView({ document, value: { content }, state }: Props) {
  const t = useText()
  const isSeen = (name: string): boolean => isShown(document.fields[name] ?? {}, OFFICER, state)
  const tables = Object.entries(document.rows).map(
    ([name, table]) => [name, seenTable(table, OFFICER, state)] as const,
  )
  return (
    <>
      {document.sections.map((section) => (
        <section key={section.title.zh} className="desk-section">
          <h2>{t(section.title)}</h2>
          <dl className="desk-values">
            {section.fields.filter(isSeen).map((name) => {
              const field = document.fields[name]
              return field ? (
                <div key={name} className={traitsOf(field).isWide ? 'desk-wide' : undefined}>
                  <dt>{t(field.label)}</dt>
                  <dd>
                    {field.kind === 'multiline' ? (
                      content.fields[name]
                    ) : (
                      <ValueText field={field} value={content.fields[name]} />
                    )}
                  </dd>
                </div>
              ) : null
            })}
          </dl>
        </section>
      ))}
      {tables.map(([name, definition]) => (
        <section key={name} className="desk-section">
          <h2>{t(definition.title)}</h2>
          <table className="data-table">
            <TableHead titles={Object.values(definition.fields).map((field) => field.label)} />
            <tbody>
              {(content.rows[name] ?? []).map((row) => (
                <tr key={row.id}>
                  {Object.entries(definition.fields).map(([column, field]) => (
                    <td key={column}>
                      <ValueText field={field} value={row[column]} />
                    </td>
                  ))}
                </tr>
              ))}
              {(content.rows[name] ?? []).length === 0 && (
                <tr>
                  <td colSpan={Object.keys(definition.fields).length} className="desk-quiet">
                    {t(words.noData)}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </section>
      ))}
      <Files slots={seenSlots(document.attachments, OFFICER, state)} attachments={content.attachments} />
    </>
  )
}
