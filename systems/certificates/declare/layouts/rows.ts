/** Lays captioned rows from top to bottom: boxes for the overlay, captions and rules for the sketch. */
import type { LayoutBox, LayoutSketch } from '../../../../domain/printing/layout.ts'
import { linesOf, type Cell, type FormLanguage } from './cell.ts'
import type { Family } from './families.ts'
import { bodyStyle, boxAt, CAPTION, LEAST_ROW, LEFT, lineHeight, PADDING, WIDTH } from './geometry.ts'
import { rule, twoLines } from './sketch.ts'

export interface Placed {
  readonly boxes: readonly LayoutBox[]
  readonly sketch: LayoutSketch
  /** mm, where the next thing may begin. */
  readonly bottom: number
}

const heightOf = (cells: readonly Cell[], language: FormLanguage): number =>
  Math.max(LEAST_ROW, ...cells.map((cell) => linesOf(cell, language) * lineHeight(language) + 2 * PADDING))
export const rowsHeight = (rows: Family['rows'], language: FormLanguage): number =>
  rows.reduce((sum, row) => sum + heightOf(row, language), 0)

export function placeRows(rows: Family['rows'], language: FormLanguage, top: number): Placed {
  const boxes: LayoutBox[] = []
  const labels: LayoutSketch['labels'] = []
  const rules = [rule(top)]
  let y = top
  for (const row of rows) {
    const height = heightOf(row, language)
    const width = WIDTH / row.length
    for (const [index, cell] of row.entries()) {
      const x = LEFT + index * width
      labels.push(...twoLines(x + 0.5, y + PADDING, CAPTION - 1, cell.caption))
      boxes.push(
        boxAt(
          x + CAPTION,
          y + PADDING,
          width - CAPTION - 1,
          height - 2 * PADDING,
          bodyStyle(language),
          [...cell.from(language)],
          cell.overflow,
        ),
      )
    }
    y += height
    rules.push(rule(y))
  }
  return { boxes, sketch: { labels, rules }, bottom: y }
}
