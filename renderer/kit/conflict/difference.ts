/** A line of the comparison: where it is, in the words of the form, and what each side says there. */
import type { DocumentConflict, Side } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Row } from '../../../domain/kit/document.ts'
import type { ScalarField } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

export type Difference = DocumentConflict['conflicts'][number]

export interface Line {
  readonly difference: Difference
  /** Undefined: the clerk has to choose. */
  readonly by: Side | undefined
  readonly where: Label
}

/** Conflicts first. */
export function linesOf(definition: AnyDocument, conflict: DocumentConflict): Line[] {
  const line = (difference: Difference, by: Side | undefined): Line => ({
    difference,
    by,
    where: placeOf(definition, conflict, difference.at),
  })
  return [
    ...conflict.conflicts.map((difference) => line(difference, undefined)),
    ...conflict.changes.map((change) => line(change, change.by)),
  ]
}

const named = (name: string): Label => label(name, name)
const joined = (...parts: readonly Label[]): Label =>
  label(parts.map(({ zh }) => zh).join(' '), parts.map(({ en }) => en).join(' '))

function placeOf(definition: AnyDocument, conflict: DocumentConflict, at: string): Label {
  const [part = '', name = '', id, field] = at.split('.')
  if (part === 'fields') return definition.fields[name]?.label ?? named(name)
  if (part === 'attachments') return definition.attachments[name]?.label ?? named(name)
  const table = definition.rows[name]
  const title = table?.title ?? named(name)
  if (id === undefined) return joined(title, label('各行的顺序', 'order of rows'))
  const row = rowNumber(conflict, name, id)
  return field === undefined
    ? joined(title, row)
    : joined(title, row, table?.fields[field]?.label ?? named(field))
}

/** The row's number on this machine, else in the version that has it. */
function rowNumber({ mine, theirs, base }: DocumentConflict, table: string, id: string): Label {
  for (const { content } of [mine, theirs, base]) {
    const index = (content.rows[table] ?? []).findIndex((row) => row.id === id)
    if (index >= 0) return label(`第${index + 1}行`, `row ${index + 1}`)
  }
  return named(id)
}

export interface Cell {
  readonly field: ScalarField | undefined
  readonly name: Label | undefined
  readonly value: string
}

/** What a side says at a line; undefined: nothing stands there. */
export function cellsOf(
  definition: AnyDocument,
  conflict: DocumentConflict,
  { at, kind }: Difference,
  text: string | undefined,
): readonly Cell[] | undefined {
  if (text === undefined) return undefined
  const [, table = '', , field = ''] = at.split('.')
  return readings[kind](definition, conflict, { at, table, field }, text)
}

type Reading = (
  definition: AnyDocument,
  conflict: DocumentConflict,
  place: { readonly at: string; readonly table: string; readonly field: string },
  text: string,
) => readonly Cell[]
const readings: { readonly [Kind in Difference['kind']]: Reading } = {
  value: (definition, _conflict, { at, table, field }, value) => [
    {
      field: at.startsWith('fields.') ? definition.fields[table] : definition.rows[table]?.fields[field],
      name: undefined,
      value,
    },
  ],
  row: (definition, _conflict, { table }, text) => rowCells(definition, table, JSON.parse(text) as Row), // written by the merge
  order: (definition, conflict, { table }, text) =>
    text.split(' ').map((id) => ({
      field: undefined,
      name: undefined,
      value: captionOf(definition, conflict, table, id),
    })),
  file: (_definition, _conflict, _place, text) => [
    { field: undefined, name: undefined, value: String((JSON.parse(text) as unknown[])[0]) },
  ],
}

function rowCells(definition: AnyDocument, table: string, row: Row): Cell[] {
  return Object.entries(definition.rows[table]?.fields ?? {}).flatMap(([name, field]) =>
    row[name] ? [{ field, name: field.label, value: row[name] }] : [],
  )
}

function captionOf(
  definition: AnyDocument,
  { mine, theirs, base }: DocumentConflict,
  table: string,
  id: string,
): string {
  const row = [mine, theirs, base]
    .map(({ content }) => content.rows[table]?.find((one) => one.id === id))
    .find((one) => one !== undefined)
  return row ? (rowCells(definition, table, row)[0]?.value ?? id) : id
}
