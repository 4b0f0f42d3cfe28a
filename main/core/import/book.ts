/** A sheet as it was read: what crosses from the worker to the core. Formulas are their stored results; macros are not read. */
import type { Label } from '../../../domain/kit/label.ts'

/**
 * `text` as typed; `number` exactly as Excel holds it, as it is shown where that says more (leading zeros, signs), and the day
 * that it is by the workbook's own calendar; `date` a calendar day. `unusable` says in words why there is no value.
 */
export type RawCell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly value: number; readonly shown: string; readonly day: string }
  | { readonly is: 'date'; readonly day: string }
  | { readonly is: 'flag'; readonly value: boolean }
  /** `#N/A` and its like, or a formula that was never computed. */
  | { readonly is: 'error'; readonly text: string }
  | { readonly is: 'unusable'; readonly text: string; readonly why: Label }

export interface RawLine {
  /** As Excel counts it, from 1. */
  readonly line: number
  /** By column from 0; empty cells are missing. */
  readonly cells: ReadonlyMap<number, RawCell>
  /** By a filter or by hand. */
  readonly isHidden?: true
}

export interface RawBook {
  /** Which sheet was read, and all that are visible, in their order. */
  readonly sheet: string
  readonly sheets: readonly string[]
  /** Only lines with something in them; at most {@link MAX_LINES}. */
  readonly lines: readonly RawLine[]
  /** There are more lines than that. */
  readonly isCut: boolean
  /** Columns that are not shown, from 0. */
  readonly hiddenColumns: readonly number[]
  /** Something stands beyond the columns that are looked at. */
  readonly isWider: boolean
}

/** What the worker is asked for: the sheet of that name, else the first visible one. */
export interface BookTask {
  readonly data: Uint8Array
  readonly sheet?: string | undefined
}
