/**
 * Which conditions stand in the way of what the clerk looks for. A condition counts when it is chosen (manual 002, 6.3.3:
 * 「选中该条件时」): one that the page had filled in must not hide in silence what was asked for by its number.
 */
import type { Collection } from '../../../domain/kit/collection.ts'
import type { Filter, FilterValue } from '../../../domain/kit/list.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Translate } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { choicesOf } from './choices-of.ts'
import { fromOf, toOf, type Conditions } from './conditions.ts'

type Filters = Readonly<Record<string, FilterValue>>

/** The same query without some of its conditions. */
export interface WayOut {
  readonly drop: readonly string[]
  readonly filters: Record<string, FilterValue>
}

const isTyped = (value: FilterValue | undefined): boolean => value !== undefined && 'contains' in value

const without = (filters: Filters, drop: readonly string[]): WayOut => ({
  drop,
  filters: Object.fromEntries(Object.entries(filters).filter(([column]) => !drop.includes(column))),
})

/** Nothing was found: each condition that was not typed, then all of those together. */
export function waysOutOfNothing(filters: Filters): WayOut[] {
  const columns = Object.keys(filters)
  const others = columns.filter((column) => !isTyped(filters[column]))
  // What was typed is what is looked for; it gives way only to something else that was typed.
  const single = (others.length > 0 ? others : columns.length > 1 ? columns : []).map((column) =>
    without(filters, [column]),
  )
  return others.length > 1 && others.length < columns.length ? [...single, without(filters, others)] : single
}

/** Something was found by what was typed: are there more that only the page's own conditions keep back? */
export function waysToMore(filters: Filters, filledIn: readonly string[]): WayOut[] {
  const kept = Object.keys(filters).filter((column) => filledIn.includes(column))
  return kept.length > 0 && Object.values(filters).some(isTyped) ? [without(filters, kept)] : []
}

/** Ways that lead somewhere; the one that gives up the least first. */
export function openWays(
  ways: readonly WayOut[],
  totals: readonly (number | undefined)[],
  beyond: number,
): { readonly way: WayOut; readonly total: number }[] {
  const found = ways.map((way, at) => ({ way, total: totals[at] ?? 0 })).filter(({ total }) => total > beyond)
  const least = Math.min(...found.map(({ way }) => way.drop.length))
  return found.filter(({ way }) => way.drop.length === least)
}

/** Conditions that stand as the page filled them in. */
export const filledInOf = (
  filters: readonly Filter[],
  conditions: Conditions,
  defaults: Conditions,
): string[] =>
  filters
    .map(({ column }) => column)
    .filter((column) =>
      [column, fromOf(column), toOf(column)].some(
        (name) => (defaults[name] ?? '') !== '' && defaults[name] === conditions[name],
      ),
    )

/** Conditions with those of these columns empty. */
export const emptied = (conditions: Conditions, columns: readonly string[]): Conditions => ({
  ...conditions,
  ...Object.fromEntries(
    columns.flatMap((column) =>
      [column, fromOf(column), toOf(column)].filter((name) => name in conditions).map((name) => [name, '']),
    ),
  ),
})

/** What a condition says: `待打印`, `2026-10-29 到 2026-11-28`. */
export function saidCondition(
  collection: Collection,
  filter: Filter,
  conditions: Conditions,
  t: Translate,
  first: readonly (readonly [string, Label])[] = [],
): string {
  if (filter.by === 'range')
    return `${conditions[fromOf(filter.column)] ?? ''} ${t(words.to)} ${conditions[toOf(filter.column)] ?? ''}`.trim()
  const value = conditions[filter.column] ?? ''
  const choice = [...first, ...choicesOf(collection, filter.column)].find(([name]) => name === value)
  return choice ? t(choice[1]) : value
}
