/**
 * Lists: which columns a query page shows, what it filters and sorts by. The same declaration gives the indexes of
 * both stores, the validated query, and the page (GEN-13).
 */
import * as z from 'zod'
import { label, type Label } from './label.ts'

/** Columns that every row has besides its fields. */
export const metaColumns = {
  state: label('状态', 'Status'),
  createdAt: label('创建时间', 'Created at'),
  updatedAt: label('更新时间', 'Updated at'),
  /** Of what type a row is; for lists over several types. */
  kind: label('申请类型', 'Application type'),
} as const satisfies Record<string, Label>

export type MetaColumn = keyof typeof metaColumns
export const isMetaColumn = (name: string): name is MetaColumn => Object.hasOwn(metaColumns, name)

/** `exact` equals, `contains` fuzzy, `choice` one of, `range` from–to inclusive (dates, or UTC instants for meta columns). */
export type Filter<Name extends string = string> =
  | {
      readonly by: 'exact' | 'contains' | 'choice'
      readonly column: Name
      /** Of a code within another condition's: closed until that one is filled, which is said in it. */
      readonly after?: Label
    }
  | { readonly by: 'range'; readonly column: Name; readonly maxDays?: number }

export const exact = <const Name extends string>(column: Name, options: { readonly after?: Label } = {}) =>
  ({ by: 'exact', column, ...options }) as const
export const contains = <const Name extends string>(column: Name) => ({ by: 'contains', column }) as const
export const oneOf = <const Name extends string>(column: Name) => ({ by: 'choice', column }) as const
export const range = <const Name extends string>(column: Name, options: { readonly maxDays?: number } = {}) =>
  ({ by: 'range', column, ...options }) as const

export interface ListDefinition<Name extends string = string> {
  readonly columns: readonly Name[]
  readonly filters: readonly Filter<Name>[]
  readonly sort: { readonly column: Name; readonly direction: 'asc' | 'desc' }
  /** What columns and conditions are called where the manual's list has another word than its form. */
  readonly labels?: { readonly [Column in Name]?: Label }
  /** What conditions are called where the manual has another word there than in the list. */
  readonly conditions?: { readonly [Column in Name]?: Label }
}

/** A named view of a collection: fixed conditions and a list of its own, e.g. the self-print page. */
export interface ListView<Name extends string = string> {
  readonly title: Label
  readonly where: Readonly<Record<string, { readonly equals: string }>>
  readonly list: ListDefinition<Name>
}

export const pageSizes = [10, 20, 50, 100] as const

const filterValueSchema = z.union([
  z.object({ equals: z.string().max(500) }),
  z.object({ contains: z.string().max(500) }),
  z.object({ anyOf: z.array(z.string().max(80)).min(1).max(100) }),
  z.object({ from: z.string().max(40).optional(), to: z.string().max(40).optional() }),
])

/** A query over one collection. Which columns are allowed is checked against its list by {@link checkQuery}. */
export const listQuerySchema = z.object({
  collection: z.string().max(80),
  view: z.string().max(80).optional(),
  filters: z.record(z.string().max(80), filterValueSchema).default({}),
  sort: z.object({ column: z.string().max(80), direction: z.enum(['asc', 'desc']) }).optional(),
  /** From 1. */
  page: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(100).default(20),
})

export type FilterValue = z.infer<typeof filterValueSchema>
export type ListQuery = z.infer<typeof listQuerySchema>
export type ListQueryInput = z.input<typeof listQuerySchema>
