/** The conditions of a query page as the clerk fills them in, and the query that they make. */
import type { Collection } from '../../../domain/kit/collection.ts'
import { isMetaColumn, type Filter, type FilterValue } from '../../../domain/kit/list.ts'
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { traitsOf } from '../../../domain/kit/kind-traits.ts'
import { soughtText } from '../../../domain/kit/sought.ts'
import { pendingStates } from '../../../domain/kit/workflow.ts'

/** One text per input: `certificateNo`, or `issueDate.from` and `issueDate.to`. */
export type Conditions = Readonly<Record<string, string>>

export const fromOf = (column: string) => `${column}.from`
export const toOf = (column: string) => `${column}.to`

/** As the condition on `state`: whatever waits for an officer. No state is called so. */
export const PENDING = '*pending'

/** Local days become instants for columns that hold instants: from the first moment of the day to the last. What is no day stays, to be refused. */
function rangeEnd(isMoments: boolean, day: string, end: 'from' | 'to'): string {
  if (!isMoments || !isCalendarDate(day)) return day
  const at = new Date(`${day}T${end === 'from' ? '00:00:00.000' : '23:59:59.999'}`)
  return at.toISOString()
}

function valueOf(
  collection: Collection,
  filter: Filter,
  conditions: Conditions,
  posts: readonly string[] | undefined,
): FilterValue | undefined {
  const { column } = filter
  const field = collection.fields[column]
  if (filter.by === 'range') {
    const isMoments = isMetaColumn(column) || traitsOf(field).isInstant
    const [from, to] = [fromOf(column), toOf(column)].map((end) =>
      field && !isMoments ? soughtText(field, conditions[end] ?? '') : normaliseDate(conditions[end] ?? ''),
    )
    if (!from && !to) return undefined
    return {
      ...(from && { from: rangeEnd(isMoments, from, 'from') }),
      ...(to && { to: rangeEnd(isMoments, to, 'to') }),
    }
  }
  const raw = conditions[column] ?? ''
  if (column === 'state' && raw === PENDING) return { anyOf: pendingStates(collection.states, posts) }
  const value = soughtText(field, raw)
  if (value === '') return undefined
  return filter.by === 'contains' ? { contains: value } : { equals: value }
}

/** The condition that the codes of this one belong to, where both are offered. */
export function aboveOf(
  { fields }: Pick<Collection, 'fields'>,
  filters: readonly Filter[],
  column: string,
): string | undefined {
  const field = fields[column]
  const above = field?.kind === 'code' ? field.within?.field : undefined
  return filters.some((filter) => filter.column === above) ? above : undefined
}

/** A change with what it empties: a code belongs to what was chosen above it, and goes with it. */
export function withEmptied(
  collection: Pick<Collection, 'fields'>,
  filters: readonly Filter[],
  change: Conditions,
): Conditions {
  const beneath = filters
    .map(({ column }) => column)
    .filter(
      (column) =>
        !Object.hasOwn(change, column) && Object.hasOwn(change, aboveOf(collection, filters, column) ?? ''),
    )
  return beneath.length === 0
    ? change
    : withEmptied(collection, filters, {
        ...change,
        ...Object.fromEntries(beneath.map((column) => [column, ''])),
      })
}

/** The filters of a query; with `only`, the one condition that the clerk has chosen by its radio button; what waits is what waits for `posts`, or for any. */
export function filtersOf(
  collection: Collection,
  filters: readonly Filter[],
  conditions: Conditions,
  only?: string,
  posts?: readonly string[],
): Record<string, FilterValue> {
  const chosen = filters.filter((filter) => only === undefined || filter.column === only)
  const pairs = chosen.map(
    (filter) => [filter.column, valueOf(collection, filter, conditions, posts)] as const,
  )
  return Object.fromEntries(
    pairs.flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])),
  )
}
