/** Cells of a row set into lines: how tall the row is, and how much of it fits when it has to be divided. */
import type { FontName } from '../../domain/printing/layout.ts'
import { faceOf } from '../fonts.ts'
import { breakLines } from '../line-break.ts'
import { prepareText } from '../prepare-text.ts'
import { lineBox, MM_PER_POINT } from '../sheet-plan.ts'
import { AREA, type PaperCell, type PaperRow } from './paper.ts'

/** mm between the rule and the text. */
export const PAD = { x: 1.4, y: 1.1 } as const
const SPACING = 1.35

export interface SetLine {
  readonly text: string
  /** em */
  readonly width: number
}

export interface SetCell {
  readonly cell: PaperCell
  /** mm from the left edge of the area. */
  readonly x: number
  readonly width: number
  readonly lines: readonly SetLine[]
}

export interface SetRow {
  readonly cells: readonly SetCell[]
  readonly minHeight: number
  readonly size: number
}

export const fontOf = (cell: PaperCell): FontName => (cell.look === 'head' ? 'serifBold' : 'serif')
export const step = (size: number): number => size * SPACING * MM_PER_POINT

/** Between boxes with a tick: each stays on one line with its words where it can. */
const BETWEEN_BOXES = /\u3000(?=[■□] )/u

export function linesOf(text: string, font: FontName, size: number, width: number, indent = 0): SetLine[] {
  const face = faceOf(font)
  const limit = width / (size * MM_PER_POINT)
  const broken = (part: string) => breakLines(part, limit, (codePoint) => face.widthOf(codePoint))
  return `${'\u3000'.repeat(indent)}${prepareText(text)}`
    .split('\n')
    .flatMap((part) =>
      packed(part.split(BETWEEN_BOXES), limit, (unit) => face.widthOfText(unit)).flatMap(broken),
    )
}

/** As many units on each line as fit. */
function packed(units: readonly string[], limit: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const unit of units) {
    const last = lines.at(-1)
    const joined = last === undefined ? unit : `${last}\u3000${unit}`
    if (last !== undefined && widthOf(joined) <= limit) lines[lines.length - 1] = joined
    else lines.push(unit)
  }
  return lines
}

export function setRow(row: PaperRow, size: number): SetRow {
  let x = 0
  const cells = row.cells.map((cell): SetCell => {
    const width = cell.width * AREA.width
    const set = {
      cell,
      x,
      width,
      lines: linesOf(cell.text, fontOf(cell), size, width - 2 * PAD.x, cell.indent),
    }
    x += width
    return set
  })
  return { cells, minHeight: row.minHeight ?? 0, size }
}

const heightOfLines = (lines: number, size: number): number =>
  (lines === 0 ? 0 : (lines - 1) * step(size) + lineBox(size)) + 2 * PAD.y

export const heightOf = ({ cells, minHeight, size }: SetRow): number =>
  Math.max(minHeight, ...cells.map(({ lines }) => heightOfLines(Math.max(1, lines.length), size)))

/** As many lines as `room` holds, and the rest; undefined when not even one line fits. */
export function divide(row: SetRow, room: number): readonly [SetRow, SetRow] | undefined {
  const lines = Math.floor((room - 2 * PAD.y - lineBox(row.size)) / step(row.size)) + 1
  if (lines < 1) return undefined
  const part = (from: number, to?: number): SetRow => ({
    ...row,
    minHeight: 0,
    cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
  })
  return [part(0, lines), part(lines)]
}
