/** What a form consists of, for whoever fills it: sections, sub-tables, and the attachments as they are handled there. */
import { Fragment, memo, useMemo, type ReactNode } from 'react'
import { isShown, seenTable } from '../../../domain/kit/shown.ts'
import { useText } from '../../text/text.ts'
import { DocumentField } from './FieldRow.tsx'
import { useAnyForm, useFormValue } from './form-context.ts'
import { useFormHooks } from './form-frame.ts'
import type { ShownPart } from './form-page-parts.ts'
import { RowFacts } from './RowFacts.tsx'
import { RowsEditor } from './RowsEditor.tsx'
import { RowsTabs } from './RowsTabs.tsx'

export function FormParts({
  isReadOnly,
  attachments,
  shown,
}: {
  readonly isReadOnly: boolean
  readonly attachments: ReactNode
  /** One page when absent. */
  readonly shown?: ShownPart
}) {
  const { definition } = useAnyForm()
  const { rowsInTabs = false } = useFormHooks()
  const hand = useFormValue((form) => form.hand)
  const tables = useMemo(
    () =>
      Object.entries(definition.rows).map(
        ([name, rows]) => [name, seenTable(rows, hand.side, hand.state)] as const,
      ),
    [definition, hand],
  )
  const pieces = [
    ['sections', <Sections key="sections" isReadOnly={isReadOnly} />] as const,
    ...(rowsInTabs
      ? [['rows', <RowsTabs key="rows" tables={tables} isReadOnly={isReadOnly} />] as const]
      : tables.map(
          ([name, rows]) =>
            [
              `rows.${name}` as const,
              <RowsEditor key={name} name={name} definition={rows} isReadOnly={isReadOnly} />,
            ] as const,
        )),
    ...(Object.keys(definition.attachments).length > 0
      ? [['attachments', <Fragment key="attachments">{attachments}</Fragment>] as const]
      : []),
  ]
  if (!shown || shown.parts.length === 0) return pieces.map(([, piece]) => piece)
  return shown.parts.map((part) => (
    <div key={part.name} data-part={part.name} hidden={part.name !== shown.current}>
      {pieces.filter(([name]) => part.holds.includes(name)).map(([, piece]) => piece)}
    </div>
  ))
}

const Sections = memo(function Sections({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText()
  const { definition } = useAnyForm()
  const hand = useFormValue((form) => form.hand)
  const { hidden = [], factsAfter } = useFormHooks()
  const isSeen = (name: string): boolean =>
    !hidden.includes(name) && isShown(definition.fields[name] ?? {}, hand.side, hand.state)
  return definition.sections
    .map(({ title, fields }) => ({ title, fields: fields.filter(isSeen) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ title, fields }) => (
      <section key={title.zh} className="form-section">
        <h2>{t(title)}</h2>
        <div className="form-grid">
          {fields.map((name) => (
            <Fragment key={name}>
              <DocumentField name={name} isReadOnly={isReadOnly} />
              {name === factsAfter && <RowFacts />}
            </Fragment>
          ))}
        </div>
      </section>
    ))
})
