/** The entries of a column's drop-down: its own choices, or the states and types of a collection. */
import type { Collection } from '../../../domain/kit/collection.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { isMetaColumn, type MetaColumn } from '../../../domain/kit/list.ts'

const metaChoices: {
  readonly [Name in MetaColumn]?: (collection: Collection) => readonly (readonly [string, Label])[]
} = {
  state: (collection) => Object.entries(collection.states).map(([name, state]) => [name, state.label]),
  kind: (collection) => (collection.parts ?? []).map((part) => [part.kind, part.title]),
}

export function choicesOf(collection: Collection, column: string): readonly (readonly [string, Label])[] {
  if (isMetaColumn(column)) return metaChoices[column]?.(collection) ?? []
  const field = collection.fields[column]
  return field && 'choices' in field ? Object.entries(field.choices) : []
}
