/** The conditions of a query page as the clerk fills them in, and the query that they make. */
import type { Collection } from '../../../domain/kit/collection.ts'
import { isMetaColumn, type Filter, type FilterValue } from '../../../domain/kit/list.ts'
import { normaliseValue } from '../../../domain/kit/kinds.ts'
import { normaliseCode, toHalfWidth } from '../../../domain/kit/normalise.ts'
import { pendingStates } from '../../../domain/kit/workflow.ts'

/** One text per input: `certificateNo`, or `issueDate.from` and `issueDate.to`. */
export type Conditions = Readonly<Record<string, string>>

export const fromOf = (column: string) => `${column}.from`
export const toOf = (column: string) => `${column}.to`

/** As the condition on `state`: whatever waits for an officer. No state is called so. */
export const PENDING = '*pending'

/** Letters and digits of numbers; brackets and commas of names stay as they are. */
const FULL_WIDTH_NUMBER = /[０-９Ａ-Ｚａ-ｚ－]/gu

export const dateOf = (raw: string): string => normaliseValue({ kind: 'date', label: { zh: '', en: '' } }, raw)

/** Local days become instants for columns that hold instants: from the first moment of the day to the last. */
function rangeEnd(column: string, day: string, end: 'from' | 'to'): string {
  if (!isMetaColumn(column)) return day
  const at = new Date(`${day}T${end === 'from' ? '00:00:00.000' : '23:59:59.999'}`)
  return Number.isNaN(at.getTime()) ? day : at.toISOString()
}

function valueOf(collection: Collection, filter: Filter, conditions: Conditions): FilterValue | undefined {
  const { column } = filter
  if (filter.by === 'range') {
    const from = dateOf(conditions[fromOf(column)] ?? '')
    const to = dateOf(conditions[toOf(column)] ?? '')
    if (from === '' && to === '') return undefined
    return { ...(from !== '' && { from: rangeEnd(column, from, 'from') }), ...(to !== '' && { to: rangeEnd(column, to, 'to') }) }
  }
  const field = collection.fields[column]
  const raw = conditions[column] ?? ''
  if (column === 'state' && raw === PENDING) return { anyOf: pendingStates(collection.states) }
  const value = (field ? normaliseValue(field, raw) : normaliseCode(raw)).replace(FULL_WIDTH_NUMBER, toHalfWidth)
  if (value === '') return undefined
  return filter.by === 'contains' ? { contains: value } : { equals: value }
}

/** The filters of a query; with `only`, the one condition that the clerk has chosen by its radio button. */
export function filtersOf(collection: Collection, filters: readonly Filter[], conditions: Conditions, only?: string): Record<string, FilterValue> {
  const chosen = filters.filter((filter) => only === undefined || filter.column === only)
  const pairs = chosen.map((filter) => [filter.column, valueOf(collection, filter, conditions)] as const)
  return Object.fromEntries(pairs.flatMap(([column, value]) => (value === undefined ? [] : [[column, value]])))
}
