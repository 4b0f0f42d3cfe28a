/** 详细信息显示区 (manual 004, 2.1.2): all of the row that was clicked on, beneath its table. */
import type { AnyRows } from '../../../domain/kit/document.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { ValueText } from '../list/ValueText.tsx'
import { useFormValue } from './form-context.ts'

const NONE = label('点击一条记录查看详细信息', 'Click a record to see all of it')

interface Props {
  readonly name: string
  readonly definition: AnyRows
  readonly id: string | null
  readonly title: Label
}

export function RowDetails({ name, definition, id, title }: Props) {
  const t = useText()
  const row = useFormValue((form) => (id === null ? undefined : form.settledRow(name, id)))
  return (
    <section className="row-details" aria-label={t(title)}>
      <h3>{t(title)}</h3>
      {row ? (
        <dl className="record-grid">
          {Object.entries(definition.fields).map(([field, spec]) => (
            <div key={field}>
              <dt>{t(spec.label)}</dt>
              <dd>
                <ValueText field={spec} value={row[field]} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="quiet">{t(NONE)}</p>
      )}
    </section>
  )
}
