/** A place of a form where one value stands: a field of the form, or of one of its rows. */
import type { ScalarField, ScalarFields } from '../../../domain/kit/field.ts'
import type { AnyForm } from '../../../domain/kit/form.ts'

export type Place =
  | { readonly at: string; readonly part: 'fields'; readonly name: string }
  /** The row may not be there yet: its first value makes it. */
  | {
      readonly at: string
      readonly part: 'rows'
      readonly rows: string
      readonly id: string
      readonly name: string
    }

export const fieldPlace = (name: string): Place => ({ at: `fields.${name}`, part: 'fields', name })
export const rowAt = (rows: string, id: string): string => `rows.${rows}.${id}`
export const rowPlace = (rows: string, id: string, name: string): Place => ({
  at: `${rowAt(rows, id)}.${name}`,
  part: 'rows',
  rows,
  id,
  name,
})

/** The declared fields among which a place's field stands. */
export const fieldsAround = (definition: AnyForm, place: Place): ScalarFields =>
  place.part === 'fields' ? definition.fields : (definition.rows[place.rows]?.fields ?? {})

export const fieldAt = (definition: AnyForm, place: Place): ScalarField | undefined =>
  fieldsAround(definition, place)[place.name]
