/** A difference between contents in the words of the form: where it is, and what stands there. `contents`: those that are compared, own one first. */
import type { AnyDocument } from './collection.ts'
import type { Content, Row } from './document.ts'
import type { ScalarField } from './field.ts'
import { label, type Label } from './label.ts'
import type { MergeConflict } from './merge.ts'

const named = (name: string): Label => label(name, name)
const joined = (...parts: readonly Label[]): Label =>
  label(parts.map(({ zh }) => zh).join(' '), parts.map(({ en }) => en).join(' '))

export function placeOf(definition: AnyDocument, contents: readonly Content[], at: string): Label {
  const [part = '', name = '', id, field] = at.split('.')
  if (part === 'fields') return definition.fields[name]?.label ?? named(name)
  if (part === 'attachments') return definition.attachments[name]?.label ?? named(name)
  const table = definition.rows[name]
  const title = table?.title ?? named(name)
  if (id === undefined) return joined(title, label('各行的顺序', 'order of rows'))
  const row = rowNumber(contents, name, id)
  return field === undefined
    ? joined(title, row)
    : joined(title, row, table?.fields[field]?.label ?? named(field))
}

/** The row's number on this machine, else in the version that has it. */
function rowNumber(contents: readonly Content[], table: string, id: string): Label {
  for (const content of contents) {
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
  contents: readonly Content[],
  { at, kind }: Pick<MergeConflict, 'at' | 'kind'>,
  text: string | undefined,
): readonly Cell[] | undefined {
  if (text === undefined) return undefined
  const [, table = '', , field = ''] = at.split('.')
  return readings[kind](definition, contents, { at, table, field }, text)
}

type Reading = (
  definition: AnyDocument,
  contents: readonly Content[],
  place: { readonly at: string; readonly table: string; readonly field: string },
  text: string,
) => readonly Cell[]
const readings: { readonly [Kind in MergeConflict['kind']]: Reading } = {
  value: (definition, _contents, { at, table, field }, value) => [
    {
      field: at.startsWith('fields.') ? definition.fields[table] : definition.rows[table]?.fields[field],
      name: undefined,
      value,
    },
  ],
  row: (definition, _contents, { table }, text) => rowCells(definition, table, JSON.parse(text) as Row), // written by the merge
  order: (definition, contents, { table }, text) =>
    text.split(' ').map((id) => ({
      field: undefined,
      name: undefined,
      value: captionOf(definition, contents, table, id),
    })),
  file: (_definition, _contents, _place, text) => [
    { field: undefined, name: undefined, value: String((JSON.parse(text) as unknown[])[0]) },
  ],
}

function rowCells(definition: AnyDocument, table: string, row: Row): Cell[] {
  return Object.entries(definition.rows[table]?.fields ?? {}).flatMap(([name, field]) =>
    row[name] ? [{ field, name: field.label, value: row[name] }] : [],
  )
}

function captionOf(definition: AnyDocument, contents: readonly Content[], table: string, id: string): string {
  const row = contents
    .map((content) => content.rows[table]?.find((one) => one.id === id))
    .find((one) => one !== undefined)
  return row ? (rowCells(definition, table, row)[0]?.value ?? id) : id
}
