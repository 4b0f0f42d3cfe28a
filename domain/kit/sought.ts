/** What is looked for, written as what is stored is written: by the field's own normalisation, so that it is found. */
import { isCalendarDate } from './calendar-date.ts'
import type { ScalarField } from './field.ts'
import { endOfLegalDay, normaliseInstant } from './instant.ts'
import { traitsOf } from './kind-traits.ts'
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
  // Of moments a day is sought, the legal one where nobody has said whose day is meant.
  if (traitsOf(field).isInstant)
    return {
      ...value,
      ...(value.from !== undefined && {
        from: endOfLegalDay(value.from, 'from') ?? normaliseInstant(value.from),
      }),
      ...(value.to !== undefined && { to: endOfLegalDay(value.to, 'to') ?? normaliseInstant(value.to) }),
    }
  return {
    ...value,
    ...(value.from !== undefined && { from: soughtText(field, value.from) }),
    ...(value.to !== undefined && { to: soughtText(field, value.to) }),
  }
}

/** Something stands at the end of a range of days, and it is no day. Of moments it is a day or an instant. */
export function isWrongDay(field: ScalarField | undefined, end: string | undefined): boolean {
  const isMoments = !field || traitsOf(field).isInstant
  if (!end || (!isMoments && field.kind !== 'date')) return false
  return (
    !isCalendarDate(isMoments ? end.slice(0, 10) : end) ||
    (isMoments && end.length > 10 && Number.isNaN(Date.parse(end)))
  )
}
