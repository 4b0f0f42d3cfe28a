/** A sheet as it was read: what crosses from the worker to the core. Formulas are their stored results; macros are not read. */

/** `text` as typed; `number` exactly as Excel holds it, with its format where that says more; `date` a calendar day. */
export type RawCell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly value: number; readonly shown: string }
  | { readonly is: 'date'; readonly day: string }
  | { readonly is: 'flag'; readonly value: boolean }
  /** `#N/A` and its like, or a formula that was never computed. */
  | { readonly is: 'error'; readonly text: string }

export interface RawLine {
  /** As Excel counts it, from 1. */
  readonly line: number
  /** By column from 0; empty cells are missing. */
  readonly cells: ReadonlyMap<number, RawCell>
}

export interface RawBook {
  /** Only lines with something in them. */
  readonly lines: readonly RawLine[]
}
