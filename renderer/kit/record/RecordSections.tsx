/** Everything that is on file, section by section and table by table, to be read (manual 003, 图 5-24 and 5-25). */
import type { AnyRows, Content } from '../../../domain/kit/document.ts'
import type { ScalarFields } from '../../../domain/kit/field.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { DataTable } from '../list/DataTable.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ValueText } from '../list/ValueText.tsx'

interface Props {
  readonly fields: ScalarFields
  readonly sections: readonly { readonly title: Label; readonly fields: readonly string[] }[]
  readonly rows: Readonly<Record<string, AnyRows>>
  readonly content: Content
}

export function RecordSections({ fields, sections, rows, content }: Props) {
  const t = useText()
  return (
    <>
      {sections.map((section) => (
        <section key={section.title.zh} className="form-section" aria-label={t(section.title)}>
          <h2>{t(section.title)}</h2>
          <dl className="record-grid">
            {section.fields.map((name) => {
              const field = fields[name]
              return field ? (
                <div key={name} data-at={`fields.${name}`}>
                  <dt>{t(field.label)}</dt>
                  <dd>
                    <ValueText field={field} value={content.fields[name]} />
                  </dd>
                </div>
              ) : null
            })}
          </dl>
        </section>
      ))}
      {Object.entries(rows).map(([name, table]) => (
        <section key={name} className="form-section" aria-label={t(table.title)}>
          <h2>{t(table.title)}</h2>
          <DataTable
            name={t(table.title)}
            rows={content.rows[name] ?? []}
            rowId={(row) => row.id}
            columns={[
              {
                name: 'serial',
                title: t(words.serial),
                className: 'cell-serial',
                cell: (_row, index) => index + 1,
              },
              ...Object.entries(table.fields)
                .filter(([column]) => table.boxOnly?.includes(column) !== true)
                .map(([column, field]) => ({
                  name: column,
                  title: t(field.label),
                  cell: (row: { readonly [field: string]: string | undefined }) => (
                    <ValueText field={field} value={row[column]} />
                  ),
                })),
            ]}
          />
        </section>
      ))}
    </>
  )
}
