/** What documents and records have in common for storage and lists: a named set of rows with fields, states, a list. */
import type { ComparedWith, Content, DocumentDefinition, Prefill, Relations } from './document.ts'
import type { ScalarFields } from './field.ts'
import type { AnyForm, FormDefinition } from './form.ts'
import { traitsOf } from './kind-traits.ts'
import { label, type Label } from './label.ts'
import {
  isMetaColumn,
  metaColumns,
  type FilterValue,
  type ListDefinition,
  type ListQuery,
  type ListView,
} from './list.ts'
import { fail, ok, problem, type Result } from './problem.ts'
import { isWrongDay, soughtValue } from './sought.ts'
import type { RecordDefinition } from './record.ts'
import type { ActionDefinition, Role, StateDefinition } from './workflow.ts'

export interface Collection {
  readonly kind: string
  readonly title: Label
  readonly fields: ScalarFields
  readonly states: Readonly<Record<string, StateDefinition>>
  readonly list: ListDefinition
  readonly views: Readonly<Record<string, ListView>>
  /** See `DocumentDefinition`. */
  readonly office?: string
  /** See `RecordDefinition`. */
  readonly isPublic?: true
  /** Roles that read it; all when absent. */
  readonly readBy?: readonly Role[]
  /** The collections whose rows this one shows together; it has none of its own then (combined.ts). */
  readonly parts?: readonly Collection[]
}

/** A document type whose names are not known statically. */
export type AnyDocument = AnyForm &
  Omit<
    DocumentDefinition,
    keyof FormDefinition | 'list' | 'workflow' | 'prefill' | 'comparesWith' | 'office' | 'relations'
  > & {
    readonly workflow: {
      readonly initial: string
      readonly states: Readonly<Record<string, StateDefinition>>
      readonly actions: Readonly<Record<string, ActionDefinition>>
    }
    readonly list: ListDefinition
    readonly prefill?: Prefill
    readonly comparesWith?: ComparedWith
    readonly office?: string
    readonly relations: Relations
  }
export type AnyRecord = Omit<RecordDefinition, 'list' | 'views' | 'known'> & {
  readonly known?: {
    readonly number?: string
    readonly name: string
    readonly nameEn?: string
    readonly beside?: string
  }
  readonly list: ListDefinition
  readonly views?: Readonly<Record<string, ListView>>
}

export function collectionOfDocument(document: AnyDocument): Collection {
  return {
    kind: document.kind,
    title: document.title,
    fields: document.fields,
    states: document.workflow.states,
    list: document.list,
    views: {},
    ...(document.office && { office: document.office }),
  }
}

export function collectionOfRecord(record: AnyRecord): Collection {
  return {
    kind: record.kind,
    title: record.title,
    fields: record.fields,
    states: record.states,
    list: record.list,
    views: record.views ?? {},
    ...(record.isPublic && { isPublic: record.isPublic }),
    ...(record.readBy && { readBy: record.readBy }),
  }
}

/** Whether an account of these systems holds rows of a kind: the part before the point names the system, `general` is for all. */
export const mayHold = (systems: readonly string[], kind: string): boolean =>
  ['general', ...systems].some((system) => kind.startsWith(`${system}.`))

/** The kinds of the rows that a collection shows. */
export const kindsOf = (collection: {
  readonly kind: string
  readonly parts?: readonly { readonly kind: string }[]
}): readonly string[] => collection.parts?.map((part) => part.kind) ?? [collection.kind]

/** The collection that a row of this one belongs to by its own kind. */
export const partFor = (collection: Collection, kind: string): Collection =>
  collection.parts?.find((part) => part.kind === kind) ?? collection

/** What a person knows a row by: its first filled columns that are texts. */
export function nameOfRow(
  collection: Pick<Collection, 'list' | 'fields'> | undefined,
  content: Content,
): string {
  const named = (collection?.list.columns ?? []).filter(
    (column) => collection?.fields[column]?.kind === 'text',
  )
  return named
    .flatMap((column) => content.fields[column] || [])
    .slice(0, 2)
    .join(' · ')
}

/** The label of a column, be it a field or one that every row has: the list's own word, where it has one. */
export function columnLabel(collection: Pick<Collection, 'list' | 'fields'>, column: string): Label {
  return (
    collection.list.labels?.[column] ??
    collection.fields[column]?.label ??
    (isMetaColumn(column) ? metaColumns[column] : label(column, column))
  )
}

/** What a condition is called. */
export const conditionLabel = (collection: Pick<Collection, 'list' | 'fields'>, column: string): Label =>
  collection.list.conditions?.[column] ?? columnLabel(collection, column)

const DAY_MS = 86_400_000

/** The list that a query is about: the named view's, else the collection's own; undefined for an unknown view. */
export function listOf(collection: Collection, view: string | undefined): ListDefinition | undefined {
  return view === undefined ? collection.list : collection.views[view]?.list
}

/**
 * Checks a query against the list of its collection or view, writes its values as stored ones are written, and adds the view's fixed
 * conditions: only declared filters, of the declared way, on declared columns; days that exist, in order and not more than the list allows.
 */
export function checkQuery(collection: Collection, query: ListQuery): Result<ListQuery> {
  const list = listOf(collection, query.view)
  if (!list) return fail(problem('INPUT_VIEW', label('没有这个列表', 'There is no such list')))
  const filters: Record<string, FilterValue> = {}
  for (const [column, asked] of Object.entries(query.filters)) {
    const value = soughtValue(collection.fields[column], asked)
    filters[column] = value
    const filter = list.filters.find((candidate) => candidate.column === column)
    const way =
      'equals' in value
        ? ['exact', 'choice', 'contains']
        : 'contains' in value
          ? ['contains']
          : 'anyOf' in value
            ? ['choice']
            : ['range']
    if (!filter || !way.includes(filter.by))
      return fail(problem('INPUT_FILTER', label(`不能按“${column}”查询`, `Cannot filter by "${column}"`)))
    if (filter.by !== 'range' || !('from' in value || 'to' in value)) continue
    const { from, to } = value as { from?: string; to?: string } // narrowed by the test above
    if ([from, to].some((end) => isWrongDay(collection.fields[column], end)))
      return fail(
        problem(
          'INPUT_RANGE_DATE',
          label(
            `“${conditionLabel(collection, column).zh}”不是正确的日期，请写明年、月、日，例如 2026-11-21`,
            `"${conditionLabel(collection, column).en}" is no date: give year, month and day, such as 2026-11-21`,
          ),
        ),
      )
    if (filter.maxDays !== undefined && Boolean(from) !== Boolean(to)) {
      return fail(
        problem(
          'INPUT_RANGE_OPEN',
          label(
            `请同时选择起止日期，范围不能超过${filter.maxDays}天`,
            `Choose both dates; the range must not exceed ${filter.maxDays} days`,
          ),
        ),
      )
    }
    if (!from || !to) continue
    const { isNumeric } = traitsOf(collection.fields[column])
    if (isNumeric ? Number(from) > Number(to) : from > to)
      return fail(
        problem(
          'INPUT_RANGE_ORDER',
          isNumeric
            ? label('最小值不能大于最大值', 'The least must not be more than the most')
            : label('起始日期不能晚于截止日期', 'The start date must not be after the end date'),
        ),
      )
    if (
      filter.maxDays !== undefined &&
      Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS) > filter.maxDays
    ) {
      return fail(
        problem(
          'INPUT_RANGE_LONG',
          label(
            `起止时间所选择的范围，不能超过${filter.maxDays}天`,
            `The date range must not exceed ${filter.maxDays} days`,
          ),
          { next: label('请缩短日期范围后重新查询', 'Shorten the range and query again') },
        ),
      )
    }
  }
  const sort = query.sort?.column
  if (sort !== undefined && !list.columns.includes(sort) && !isMetaColumn(sort))
    return fail(problem('INPUT_SORT', label(`不能按“${sort}”排序`, `Cannot sort by "${sort}"`)))
  const view = query.view === undefined ? undefined : collection.views[query.view]
  return ok(
    view
      ? { ...query, filters: { ...filters, ...view.where }, sort: query.sort ?? view.list.sort }
      : { ...query, filters },
  )
}
