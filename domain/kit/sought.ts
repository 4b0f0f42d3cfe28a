/** What is looked for, written as what is stored is written: by the field's own normalisation, so that it is found. */
import { isCalendarDate } from './calendar-date.ts'
import type { ScalarField } from './field.ts'
import { normaliseValue } from './kinds.ts'
import type { FilterValue } from './list.ts'
import { normaliseCode } from './normalise.ts'

/** Columns that every row has (states, instants) hold nothing that a clerk types. */
export const soughtText = (field: ScalarField | undefined, raw: string): string =>
  field ? normaliseValue(field, raw) : normaliseCode(raw)

export function soughtValue(field: ScalarField | undefined, value: FilterValue): FilterValue {
  if (!field || 'anyOf' in value) return value
  if ('equals' in value) return { equals: soughtText(field, value.equals) }
  // A part of a value may be what no whole one is: the beginning of a date.
  if ('contains' in value)
    return {
      contains: field.kind === 'date' ? normaliseCode(value.contains) : soughtText(field, value.contains),
    }
  return {
    ...value,
    ...(value.from !== undefined && { from: soughtText(field, value.from) }),
    ...(value.to !== undefined && { to: soughtText(field, value.to) }),
  }
}

/** Something stands at the end of a range of days, and it is no day. Of a column of instants it is a day or an instant. */
export function isWrongDay(field: ScalarField | undefined, end: string | undefined): boolean {
  if (!end || (field && field.kind !== 'date')) return false
  return (
    !isCalendarDate(field ? end : end.slice(0, 10)) ||
    (!field && end.length > 10 && Number.isNaN(Date.parse(end)))
  )
}
