/**
 * A paper of tables and texts for plain A4 sheets: what is printed of a form (GEN-24, REG-07, REG-11). Plain data, so
 * that it can be handed to a worker; widths are shares of the printable width, sizes are points.
 */

export interface PaperCell {
  readonly text: string
  /** Share of the row's width; the cells of a row add up to 1. */
  readonly width: number
  /** `label`: grey ground; `head`: grey ground, bold, centred; `value`: plain. */
  readonly look: 'label' | 'head' | 'value'
  readonly align?: 'left' | 'center' | 'right'
  /** em of the first line. */
  readonly indent?: number
  /** What the text is, for the message when it cannot be drawn. */
  readonly name?: string
}

export interface PaperRow {
  readonly cells: readonly PaperCell[]
  /** mm */
  readonly minHeight?: number
}

export interface PaperTable {
  readonly is: 'table'
  /** Repeated on every sheet that the table goes on to. */
  readonly head: readonly PaperRow[]
  readonly rows: readonly PaperRow[]
  /** Begins on a new sheet rather than being divided, when it fits there. */
  readonly isWhole?: boolean
}

export interface PaperText {
  readonly is: 'text'
  readonly text: string
  readonly size: number
  readonly isBold?: boolean
  readonly align: 'left' | 'center' | 'right'
  /** mm above it. */
  readonly gap: number
  /** Stays with what follows: a heading is never the last on its sheet. */
  readonly isHeading?: boolean
  /** em of the first line. */
  readonly indent?: number
  /** mm left free at either side. */
  readonly inset?: { readonly left: number; readonly right: number }
  /** mm from the top of the sheet: begins no higher. */
  readonly notAbove?: number
  readonly name?: string
}

export type PaperBlock = PaperTable | PaperText

export interface Paper {
  /** The document's title, as viewers show it; also at the head of every further sheet, with `number`. */
  readonly title: string
  readonly number: string
  readonly blocks: readonly PaperBlock[]
  /** Left of the foot of every sheet. */
  readonly foot: string
  /** `第 {page} 页 共 {pages} 页` */
  readonly pageText: string
  /** Across every sheet, e.g. 草稿. */
  readonly watermark?: string
  /** Points of the tables' texts. */
  readonly size: number
}

export const textBlock = (text: string, more: Partial<Omit<PaperText, 'is' | 'text'>> = {}): PaperText => ({
  is: 'text',
  text,
  size: 10,
  align: 'left',
  gap: 1.5,
  ...more,
})
export const heading = (text: string): PaperText =>
  textBlock(text, { size: 11, isBold: true, gap: 4, isHeading: true })

/** mm: A4 portrait with room for a punched left edge. */
export const SHEET = { width: 210, height: 297 } as const
export const AREA = { x: 20, y: 18, width: 174, height: 258 } as const
