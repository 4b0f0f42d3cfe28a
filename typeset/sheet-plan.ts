/** What will be drawn on one sheet, and how much room lines of text take. All in mm from the top left, sizes in points. */
import type { FontName, Rect, TextStyle } from '../domain/printing/layout.ts'
import { ASCENT, DESCENT } from './fonts.ts'

export const MM_PER_POINT = 25.4 / 72

export interface TextRun {
  readonly font: FontName
  readonly size: number
  readonly x: number
  readonly baseline: number
  readonly text: string
}

export interface HairLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface SheetPlan {
  readonly runs: TextRun[]
  readonly rules: HairLine[]
}

export const emptySheet = (): SheetPlan => ({ runs: [], rules: [] })

/** What was set joins the sheet. */
export function addTo(
  sheet: SheetPlan,
  set: { readonly runs: readonly TextRun[]; readonly rules?: readonly HairLine[] },
): void {
  for (const run of set.runs) sheet.runs.push(run)
  for (const rule of set.rules ?? []) sheet.rules.push(rule)
}

/** mm from baseline to baseline. */
export const leading = (style: TextStyle, size = style.size): number =>
  size * style.lineSpacing * MM_PER_POINT
/** mm that a single line needs, ink of accents and descenders included. */
export const lineBox = (size: number): number => size * (ASCENT + DESCENT) * MM_PER_POINT

/** Places one line whose top is at `top`; `width` is that of the text in em. */
export function runAt(
  rect: Rect,
  style: Pick<TextStyle, 'font' | 'align'>,
  size: number,
  top: number,
  text: string,
  width: number,
): TextRun {
  const slack = rect.width - width * size * MM_PER_POINT
  const x = rect.x + (style.align === 'left' ? 0 : style.align === 'right' ? slack : slack / 2)
  return { font: style.font, size, x, baseline: top + size * ASCENT * MM_PER_POINT, text }
}
