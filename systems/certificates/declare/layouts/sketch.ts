/** Builders for what the blank form itself has printed, shown in previews only. Every sheet says that it is a sample. */
import type { Label } from '../../../../domain/kit/label.ts'
import type { LayoutSketch, SketchLabel } from '../../../../domain/printing/layout.ts'
import { LEFT, RIGHT, tenth, WIDTH } from './geometry.ts'

export function caption(
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
  text: string,
  more: Partial<Pick<SketchLabel, 'font' | 'align'>> = {},
): SketchLabel {
  return {
    rect: { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) },
    font: more.font ?? 'sans',
    size,
    align: more.align ?? 'left',
    text,
  }
}

/** Chinese above English. */
export const twoLines = (x: number, y: number, width: number, text: Label): SketchLabel[] => [
  caption(x, y, width, 3.2, 8, text.zh),
  caption(x, y + 3.2, width, 2.8, 6.5, text.en),
]

export const rule = (y: number, x1 = LEFT, x2 = RIGHT): LayoutSketch['rules'][number] => ({
  x1: tenth(x1),
  y1: tenth(y),
  x2: tenth(x2),
  y2: tenth(y),
})

/** The head that all sheets share, down to 43 mm; `small` for continuation sheets. */
export function letterhead(title: Label, small: boolean): SketchLabel[] {
  const middle = { font: 'serifBold', align: 'center' } as const
  const top = [
    caption(LEFT, 6, WIDTH, 4, 7.5, '示例版式，非官方单证  SAMPLE LAYOUT, NOT AN OFFICIAL FORM', {
      align: 'center',
    }),
    caption(LEFT, 12, WIDTH, 6.5, 15, '中华人民共和国海关（示例）', middle),
    caption(LEFT, 19, WIDTH, 4, 8, "CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA (DEMONSTRATION)", middle),
  ]
  if (small)
    return [
      ...top,
      caption(LEFT, 24.5, WIDTH, 4.5, 10, `${title.zh}  续页/副页   CONTINUATION SHEET`, middle),
    ]
  return [
    ...top,
    caption(LEFT, 26, WIDTH, 8.5, 19, title.zh, middle),
    caption(LEFT, 35, WIDTH, 5, 11, title.en.toUpperCase(), middle),
    caption(RIGHT - 30, 12, 30, 4, 8, '正本 ORIGINAL', { align: 'right' }),
  ]
}
