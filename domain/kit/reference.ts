/**
 * A field that names a row of a record collection: judged by the row itself, and filling other fields from it. Rows come in as an
 * argument: the form has what is mirrored, the server what stands in its transaction.
 */
import type { ReferenceField, ScalarFields } from './field.ts'
import { label, type Label } from './label.ts'
import type { ReferredRow } from './referred-row.ts'

/** By the kind of the collection and the id. Null: there is no such row, or none any more. Undefined: not known here, and not judged. */
export type Referred = (kind: string, id: string) => ReferredRow | null | undefined

type Values = Readonly<Record<string, string | undefined>>

export const nothingReferred: Referred = () => undefined

/** What is wrong, on a legal day, with the row that a value names. */
export function wrongReference(
  field: ReferenceField,
  value: string,
  referred: Referred,
  today: string,
): Label | null {
  const row = referred(field.to, value)
  if (row === undefined) return null
  if (row === null)
    return (
      field.gone ??
      label(
        `所选${field.label.zh}已不存在，请重新选择`,
        `The chosen ${field.label.en.toLowerCase()} is no longer there: choose again`,
      )
    )
  return field.disabled?.(row, today) ?? null
}

/** Names of the fields that references among these fill. */
export const filledByReference = (fields: ScalarFields): ReadonlySet<string> =>
  new Set(
    Object.values(fields).flatMap((field) =>
      field.kind === 'reference' ? Object.keys(field.fills ?? {}) : [],
    ),
  )

/** The values with what references fill: emptied where nothing is chosen or the row is gone, left where it is not known. */
export function withFilled(
  fields: ScalarFields,
  values: Record<string, string>,
  referred: Referred,
): Record<string, string> {
  const filled: Record<string, string> = { ...values }
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'reference' || !field.fills) continue
    const row = (values[name] ?? '') === '' ? null : referred(field.to, values[name] ?? '')
    if (row === undefined) continue
    for (const [target, source] of Object.entries(field.fills)) {
      const value = row?.fields[source] ?? ''
      if (value === '') delete filled[target]
      else filled[target] = value
    }
  }
  return filled
}

/** A row that a content names, by its collection. */
export interface Reference {
  readonly kind: string
  readonly id: string
}

/** Every filled reference among these values. */
export const referencesIn = (fields: ScalarFields, values: Values): readonly Reference[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const id = (values[name] ?? '').trim()
    return field.kind === 'reference' && id !== '' ? [{ kind: field.to, id }] : []
  })
