/** What a 信息变更 changes, place by place: old and new, as people read it. */
import type { AnyRows, Content, Row } from '../../../domain/kit/document.ts'
import type { ScalarField } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { agencyFields } from './agency-fields.ts'
import { agencyFiles } from './files.ts'
import { NOTHING_THERE as NONE, type Difference } from './difference.ts'
import { agencyRows } from './sub-tables.ts'

/** A choice by its name; everything else as it stands. */
function said(field: ScalarField | undefined, value: string | undefined): Label {
  if ((value ?? '') === '') return NONE
  const named =
    field?.kind === 'choice' && Object.hasOwn(field.choices, value ?? '')
      ? field.choices[value ?? '']
      : undefined
  return named ?? label(value ?? '', value ?? '')
}

const moved = (place: Label, from: Label, to: Label): Difference => ({ place, from, to })

const isSame = (a: string | undefined, b: string | undefined) => (a ?? '') === (b ?? '')

/** A row in one line: its filled cells. */
const rowText = ({ fields }: AnyRows, row: Row): Label => {
  const cells = Object.entries(fields).flatMap(([name, field]) =>
    (row[name] ?? '') === '' ? [] : [said(field, row[name])],
  )
  return label(cells.map(({ zh }) => zh).join(' '), cells.map(({ en }) => en).join(' '))
}

function rowDifferences(table: AnyRows, before: readonly Row[], after: readonly Row[]): Difference[] {
  const { title, fields } = table
  const old = new Map(before.map((row) => [row.id, row]))
  const now = new Set(after.map(({ id }) => id))
  const added = label(`${title.zh}新增`, `${title.en} added`)
  const gone = label(`${title.zh}删除`, `${title.en} removed`)
  return [
    ...after.flatMap((row) => {
      const was = old.get(row.id)
      if (!was) return [moved(added, NONE, rowText(table, row))]
      return Object.entries(fields).flatMap(([name, field]) =>
        isSame(was[name], row[name])
          ? []
          : [
              moved(
                label(`${title.zh} ${field.label.zh}`, `${title.en} ${field.label.en}`),
                said(field, was[name]),
                said(field, row[name]),
              ),
            ],
      )
    }),
    ...before.filter(({ id }) => !now.has(id)).map((row) => moved(gone, rowText(table, row), NONE)),
  ]
}

/** In the order of the form; none when nothing is changed. What the agency does not fill is not looked at. */
export function differencesOf(before: Content, after: Content): Difference[] {
  const fields = Object.entries(agencyFields).filter(
    ([name]) => name !== 'agencyCode' && name !== 'creditCode',
  )
  return [
    ...fields.flatMap(([name, field]: [string, ScalarField]) =>
      isSame(before.fields[name], after.fields[name])
        ? []
        : [moved(field.label, said(field, before.fields[name]), said(field, after.fields[name]))],
    ),
    ...Object.entries(agencyRows).flatMap(([name, table]) =>
      rowDifferences(table, before.rows[name] ?? [], after.rows[name] ?? []),
    ),
    ...Object.entries(agencyFiles).flatMap(([slot, { label: title }]) => {
      const old = before.attachments[slot] ?? []
      const now = after.attachments[slot] ?? []
      const without = (some: typeof old, others: typeof old) =>
        some.filter(({ sha256 }) => !others.some((other) => other.sha256 === sha256))
      return [
        ...without(now, old).map(({ name }) =>
          moved(label(`${title.zh}新增`, `${title.en} added`), NONE, label(name, name)),
        ),
        ...without(old, now).map(({ name }) =>
          moved(label(`${title.zh}删除`, `${title.en} removed`), label(name, name), NONE),
        ),
      ]
    }),
  ]
}
