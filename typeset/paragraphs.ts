/** Setting paragraphs into a rectangle, and keeping what did not fit so that it can go on elsewhere at another width. */
import type { Rect, TextStyle } from '../domain/printing/layout.ts'
import { faceOf } from './fonts.ts'
import { breakLines } from './line-break.ts'
import { leading, lineBox, MM_PER_POINT, runAt, type TextRun } from './sheet-plan.ts'

/** One paragraph without line feeds; `gap` (in lines) goes above it unless it is the first in its rectangle. */
export interface Paragraph {
  readonly text: string
  readonly gap: number
}

export interface SetText {
  readonly runs: TextRun[]
  /** mm, the lower edge of the last line, or the top of the rectangle when nothing was set. */
  readonly bottom: number
  readonly rest: Paragraph[]
}

/** Values in order, each split at its line feeds; a new value stands off by `gap` lines. */
export function paragraphsOf(values: readonly string[], gap: number): Paragraph[] {
  return values.flatMap((value) =>
    value.split('\n').map((text, index) => ({ text, gap: index === 0 ? gap : 0 })),
  )
}

/** Sets as many whole lines as the rectangle holds. */
export function setParagraphs(
  paragraphs: readonly Paragraph[],
  rect: Rect,
  style: TextStyle,
  size = style.size,
): SetText {
  const face = faceOf(style.font)
  const step = leading(style, size)
  const floor = rect.y + rect.height + 0.01
  const runs: TextRun[] = []
  let top = rect.y
  let bottom = rect.y
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) top += paragraph.gap * step
    let from = 0
    for (const line of breakLines(paragraph.text, rect.width / (size * MM_PER_POINT), (codePoint) =>
      face.widthOf(codePoint),
    )) {
      if (top + lineBox(size) > floor) {
        const left = Array.from(paragraph.text).slice(from).join('')
        return {
          runs,
          bottom,
          rest: [{ text: left, gap: from === 0 ? paragraph.gap : 0 }, ...paragraphs.slice(index + 1)],
        }
      }
      if (line.text !== '') runs.push(runAt(rect, style, size, top, line.text, line.width))
      bottom = top + lineBox(size)
      top += step
      from = line.next
    }
  }
  return { runs, bottom, rest: [] }
}
